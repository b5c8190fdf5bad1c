package cn.binggui.core.policy.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.HeldTable;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.policy.PublishedParameters;
import cn.binggui.policy.facts.Residence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two administrators of 乡宁 who decide at the same moment, each held in the middle of it until both have begun. */
class PublicationsAtOnceTest {
    private static final String COUNTY = "xiangning";

    private final ParameterChanges changes = RunningApp.bean(ParameterChanges.class);
    private final Actor author = RunningApp.actor("xiangning-admin");
    private final Actor second = RunningApp.actor("xiangning-admin2");
    private final Actor third =
            new Actor(78, "xiangning-admin3", "县级管理员丙", Set.of(Role.COUNTY_ADMIN), COUNTY, Scope.ALL, 1, false);

    @Test
    void ofOneWhoPublishesAndOneWhoGivesBackTheFirstHasTheSay() throws Exception {
        LocalDate from = LocalDate.of(2098, 7, 1);
        ParameterChange change = submitted(from, "9100");
        List<String> came = atOnce(
                () -> changes.publish(second, COUNTY, change.id(), change.version()),
                () -> changes.giveBack(third, COUNTY, change.id(), change.version(), "文号有误"));
        assertEquals(List.of("PUBLISHED", "CONFLICT"), came);
        assertEquals(List.of("9100"), published(from));
        withdraw(change);
    }

    @Test
    void ofTwoValuesOfOneDayOneIsPublished() throws Exception {
        LocalDate from = LocalDate.of(2099, 7, 1);
        ParameterChange one = submitted(from, "9200");
        ParameterChange other = submitted(from, "9300");
        List<String> came = atOnce(
                () -> changes.publish(second, COUNTY, one.id(), one.version()),
                () -> changes.publish(third, COUNTY, other.id(), other.version()));
        assertEquals(List.of("PUBLISHED", "BAD_INPUT"), came);
        assertEquals(List.of("9200"), published(from));
        assertEquals(ChangeState.SUBMITTED, now(other).state());
        withdraw(one);
        changes.giveBack(second, COUNTY, other.id(), other.version(), "测试结束");
    }

    /** Lets the first one go as far as its audit row, and the second one as far as it comes, before both may end. */
    private static List<String> atOnce(Callable<ParameterChange> first, Callable<ParameterChange> next)
            throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<String>> coming;
            try (HeldTable _ = HeldTable.hold("audit_entry", "id")) {
                Future<String> one = people.submit(() -> outcome(first));
                HeldTable.waiting(1, 0, "audit_entry");
                Future<String> other = people.submit(() -> outcome(next));
                assertTrue(HeldTable.waiting(2, 0, "").size() >= 2);
                coming = List.of(one, other);
            }
            return Stream.of(coming.getFirst().get(), coming.getLast().get()).toList();
        }
    }

    private static String outcome(Callable<ParameterChange> deed) throws Exception {
        try {
            return deed.call().state().name();
        } catch (Refusal refusal) {
            return refusal.kind().name();
        }
    }

    private ParameterChange submitted(LocalDate from, String number) {
        ParameterChange draft = changes.draft(
                author,
                COUNTY,
                new NewValue(
                        "allowance-standard",
                        Residence.URBAN,
                        from,
                        new BigDecimal(number),
                        "乡政发〔%d〕9号".formatted(from.getYear()),
                        "",
                        EvidenceGrade.ORIGINAL,
                        ""));
        return changes.submit(author, COUNTY, draft.id(), draft.version());
    }

    private List<String> published(LocalDate from) {
        return RunningApp.bean(PublishedParameters.class).of(author, COUNTY).stream()
                .filter(each -> each.effectiveFrom().equals(from))
                .map(each -> each.value().stripTrailingZeros().toPlainString())
                .toList();
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
}
