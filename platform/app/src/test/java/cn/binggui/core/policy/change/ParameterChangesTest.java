package cn.binggui.core.policy.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.core.policy.PublishedParameters;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Values of 乡宁 that come into force long after everything that other tests determine. */
class ParameterChangesTest {
    private static final String COUNTY = "xiangning";
    private static final String STANDARD = "allowance-standard";

    private final ParameterChanges changes = RunningApp.bean(ParameterChanges.class);
    private final Actor author = RunningApp.actor("xiangning-admin");
    private final Actor second = RunningApp.actor("xiangning-admin2");

    private static NewValue value(LocalDate from, String number, EvidenceGrade grade) {
        return new NewValue(STANDARD, Residence.RURAL, from, new BigDecimal(number), "乡政发〔2089〕1号", "第一条", grade, "");
    }

    private static NewValue value(LocalDate from) {
        return value(from, "8765.40", EvidenceGrade.ORIGINAL);
    }

    private ParameterChange submitted(LocalDate from) {
        ParameterChange draft = changes.draft(author, COUNTY, value(from));
        return changes.submit(author, COUNTY, draft.id(), draft.version());
    }

    private static DatedValue inForce(LocalDate on) {
        return RunningApp.bean(ParameterValues.class).published(COUNTY).find(STANDARD, Residence.RURAL, on);
    }

    private static Refusal refused(Refusal.Kind kind, ThrowingSupplier<?> what) {
        Refusal refusal = assertThrows(Refusal.class, what::get);
        assertEquals(kind, refusal.kind(), refusal.words());
        return refusal;
    }

    @Test
    void aSecondPersonPublishesAndItHoldsFromItsDay() {
        LocalDate from = LocalDate.of(2090, 7, 1);
        ParameterChange change = submitted(from);
        Refusal own =
                refused(Refusal.Kind.FORBIDDEN, () -> changes.publish(author, COUNTY, change.id(), change.version()));
        assertTrue(own.getMessage().contains("另一名"), own.getMessage());
        ParameterChange published = changes.publish(second, COUNTY, change.id(), change.version());
        assertEquals(ChangeState.PUBLISHED, published.state());
        assertNull(inForce(from.minusDays(1)));
        DatedValue value = inForce(from);
        assertEquals(0, new BigDecimal("8765.4").compareTo(value.value().number()));
        assertEquals("乡政发〔2089〕1号", value.clauses().getFirst().document());
        // the same day cannot be published twice
        Refusal twice = refused(Refusal.Kind.BAD_INPUT, () -> changes.draft(author, COUNTY, value(from)));
        assertTrue(twice.words().contains("已有公布的数值"), twice.words());

        refused(
                Refusal.Kind.BAD_INPUT,
                () -> changes.withdraw(author, COUNTY, published.id(), published.version(), " "));
        ParameterChange withdrawn = changes.withdraw(author, COUNTY, published.id(), published.version(), "文件暂缓施行");
        assertEquals(ChangeState.WITHDRAWN, withdrawn.state());
        assertNull(inForce(from));
        assertEquals(
                withdrawn,
                changes.list(author, COUNTY).stream()
                        .filter(each -> each.id() == withdrawn.id())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void whatIsGivenBackIsMendedByItsAuthor() {
        LocalDate from = LocalDate.of(2091, 7, 1);
        ParameterChange change = submitted(from);
        refused(Refusal.Kind.BAD_INPUT, () -> changes.giveBack(second, COUNTY, change.id(), change.version(), ""));
        ParameterChange returned = changes.giveBack(second, COUNTY, change.id(), change.version(), "文号与原件不符");
        assertEquals("文号与原件不符", returned.words());
        refused(
                Refusal.Kind.FORBIDDEN,
                () -> changes.redraft(second, COUNTY, returned.id(), returned.version(), value(from)));
        ParameterChange mended = changes.redraft(
                author, COUNTY, returned.id(), returned.version(), value(from, "8800", EvidenceGrade.OFFICIAL_SITE));
        assertEquals(ChangeState.DRAFT, mended.state());
        refused(Refusal.Kind.CONFLICT, () -> changes.submit(author, COUNTY, returned.id(), returned.version()));
        ParameterChange gone = changes.discard(author, COUNTY, mended.id(), mended.version());
        assertEquals(ChangeState.DISCARDED, gone.state());
        refused(Refusal.Kind.CONFLICT, () -> changes.submit(author, COUNTY, gone.id(), gone.version()));
    }

    @Test
    void ofTwoWhoPublishAtOnceOneWinsAndTheOtherIsTold() throws InterruptedException, ExecutionException {
        LocalDate from = LocalDate.of(2092, 7, 1);
        ParameterChange change = submitted(from);
        Callable<ChangeState> publish = () -> {
            try {
                return changes.publish(second, COUNTY, change.id(), change.version())
                        .state();
            } catch (Refusal refusal) {
                assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
                return ChangeState.RETURNED;
            }
        };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            int won = 0;
            for (Future<ChangeState> each : both.invokeAll(List.of(publish, publish))) {
                won += each.get() == ChangeState.PUBLISHED ? 1 : 0;
            }
            assertEquals(1, won);
        }
        assertEquals(
                1,
                RunningApp.bean(PublishedParameters.class).of(author, COUNTY).stream()
                        .filter(each -> each.effectiveFrom().equals(from))
                        .count());
        ParameterChange now = changes.list(author, COUNTY).stream()
                .filter(each -> each.id() == change.id())
                .findFirst()
                .orElseThrow();
        changes.withdraw(second, COUNTY, now.id(), now.version(), "测试结束");
    }

    @Test
    void wrongInputIsToldAllAtOnce() {
        NewValue wrong = new NewValue(
                STANDARD,
                null,
                RunningApp.today().minusDays(3),
                new BigDecimal("-1"),
                " ",
                "",
                EvidenceGrade.ORIGINAL,
                "");
        Refusal refusal = refused(Refusal.Kind.BAD_INPUT, () -> changes.draft(author, COUNTY, wrong));
        assertEquals(
                List.of("number", "residence", "note", "document"),
                refusal.mistakes().stream().map(Refusal.Mistake::path).toList());
        refused(
                Refusal.Kind.BAD_INPUT,
                () -> changes.draft(
                        author, COUNTY, value(LocalDate.of(2093, 1, 1), "8000.001", EvidenceGrade.ORIGINAL)));
    }

    @Test
    void aTermThatIsClosedToTheCountyNamesWhoClosedIt() {
        NewValue margin = new NewValue(
                "allowance-margin-multiple",
                null,
                LocalDate.of(2093, 1, 1),
                new BigDecimal("2"),
                "某文",
                "",
                EvidenceGrade.ORIGINAL,
                "");
        Refusal refusal = refused(Refusal.Kind.UNPROCESSABLE, () -> changes.draft(author, COUNTY, margin));
        assertTrue(refusal.getMessage().contains("上位规定"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("1.5倍"), refusal.getMessage());
    }

    @Test
    void hearsayIsNotSubmitted() {
        ParameterChange draft =
                changes.draft(author, COUNTY, value(LocalDate.of(2094, 1, 1), "8000", EvidenceGrade.SECOND_HAND));
        Refusal refusal =
                refused(Refusal.Kind.UNPROCESSABLE, () -> changes.submit(author, COUNTY, draft.id(), draft.version()));
        assertTrue(refusal.getMessage().contains("二手"), refusal.getMessage());
        changes.discard(author, COUNTY, draft.id(), draft.version());
    }
}
