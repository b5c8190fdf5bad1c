package cn.binggui.core.policy.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.binggui.app.RunningApp;
import cn.binggui.core.HeldTable;
import cn.binggui.core.MidwayNode;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditQuery;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.policy.PublishedParameters;
import cn.binggui.policy.facts.Residence;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The program dies while somebody publishes a value of 乡宁: the value, its change and its audit row are there together, or none of them. */
class KilledPublicationTest {
    private static final String COUNTY = "xiangning";
    private static final LocalDate FIRST = LocalDate.of(2095, 7, 1);

    private final ParameterChanges changes = RunningApp.bean(ParameterChanges.class);
    private final Actor author = RunningApp.actor("xiangning-admin");
    private final Actor second = RunningApp.actor("xiangning-admin2");

    /** What is not written yet when the program dies; each follows the one before it in the same transaction. */
    private enum Missing {
        VALUE("parameter_value", "row_id"),
        AUDIT("audit_entry", "id");

        private final String table;
        private final String key;

        Missing(String table, String key) {
            this.table = table;
            this.key = key;
        }
    }

    @ParameterizedTest
    @EnumSource(Missing.class)
    void dyingInTheMiddleLeavesNothingAndTheNextCallPublishes(Missing missing) throws Exception {
        ParameterChange change = submitted(FIRST.plusYears(missing.ordinal()));
        long connection;
        try (MidwayNode node = MidwayNode.publishing(second.username(), COUNTY, change.id(), change.version());
                HeldTable _ = HeldTable.hold(missing.table, missing.key)) {
            node.go();
            connection = node.standing(missing.table);
            assertPublished(0, ChangeState.SUBMITTED, change);
            node.close();
        }
        HeldTable.gone(connection);
        assertPublished(0, ChangeState.SUBMITTED, change);

        changes.publish(second, COUNTY, change.id(), change.version());
        assertPublished(1, ChangeState.PUBLISHED, change);
        withdraw(change);
    }

    @Test
    void dyingBeforeTheAnswerLeavesAllOfItAndTheNextCallIsToldSo() {
        ParameterChange change = submitted(FIRST.plusYears(2));
        try (MidwayNode node = MidwayNode.publishing(second.username(), COUNTY, change.id(), change.version())) {
            node.go();
            assertEquals(ChangeState.PUBLISHED.name(), node.done());
        }
        assertPublished(1, ChangeState.PUBLISHED, change);
        Refusal refusal =
                assertThrows(Refusal.class, () -> changes.publish(second, COUNTY, change.id(), change.version()));
        assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
        assertPublished(1, ChangeState.PUBLISHED, change);
        withdraw(change);
    }

    private ParameterChange submitted(LocalDate from) {
        ParameterChange draft = changes.draft(
                author,
                COUNTY,
                new NewValue(
                        "allowance-standard",
                        Residence.URBAN,
                        from,
                        new BigDecimal("9000"),
                        "乡政发〔%d〕9号".formatted(from.getYear()),
                        "",
                        EvidenceGrade.ORIGINAL,
                        ""));
        return changes.submit(author, COUNTY, draft.id(), draft.version());
    }

    private void assertPublished(int times, ChangeState state, ParameterChange change) {
        assertEquals(
                times,
                RunningApp.bean(PublishedParameters.class).of(author, COUNTY).stream()
                        .filter(each ->
                                each.effectiveFrom().equals(change.value().from()))
                        .count());
        assertEquals(state, now(change).state());
        var query = new AuditQuery(null, null, null, AuditAction.PARAMETER_REVIEWED, subject(change));
        assertEquals(
                times,
                RunningApp.bean(AuditTrail.class)
                        .ofPlatform(RunningApp.actor("auditor"), query, null, 10)
                        .entries()
                        .size());
    }

    private ParameterChange now(ParameterChange change) {
        return changes.list(author, COUNTY).stream()
                .filter(each -> each.id() == change.id())
                .findFirst()
                .orElseThrow();
    }

    private void withdraw(ParameterChange change) {
        changes.withdraw(second, COUNTY, change.id(), now(change).version(), "测试结束");
    }

    private static String subject(ParameterChange change) {
        return "parameter-change:%s/%d".formatted(COUNTY, change.id());
    }
}
