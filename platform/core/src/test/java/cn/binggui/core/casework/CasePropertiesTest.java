package cn.binggui.core.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.core.calendar.StateCouncil;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds in every county, whatever people try in whatever order. */
class CasePropertiesTest {
    /** Something that somebody tries after some days. */
    record Attempt(int days, int what, long actor) {}

    @Provide
    Arbitrary<String> counties() {
        return Arbitraries.of("daye", "huaishang", "xiangning", "shiquan", "didao");
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(
                        Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 1), Tuple.of(2, 9)),
                        Arbitraries.integers().between(0, 1000),
                        Arbitraries.longs().between(1, 5))
                .as(Attempt::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(80);
    }

    @Property(tries = 600)
    void holdsUnderEveryHistory(@ForAll("counties") String county, @ForAll("attempts") List<Attempt> attempts) {
        Desk desk = new Desk(county, "2025-03-03");
        for (Attempt attempt : attempts) {
            desk.today = desk.today.plusDays(attempt.days());
            List<CaseEvent> tries = attempt.what() % 4 == 0 ? tries(desk) : admitted(desk, attempt.actor());
            try {
                desk.write(attempt.actor(), tries.get(attempt.what() % tries.size()));
            } catch (Refusal refused) {
                assertFalse(refused.getMessage().isBlank());
            }
            filesNothingBeforeTheNoticeHasEnded(desk);
            hasAnExit(desk);
            somebodyGoesOn(desk);
        }
        assertEquals(desk.state, CaseFold.of(desk.procedure, desk.file));
        assertEquals(desk.state.seq(), desk.file.size());
    }

    /** What lies ahead follows from the state, and somebody's turn it always is. */
    private static void somebodyGoesOn(Desk desk) {
        CaseOutlook outlook = CaseOutlook.of(desk.procedure, StateCouncil.calendar(), desk.state);
        assertEquals(desk.state.phase().isFinal(), outlook.turn().isEmpty());
        LocalDate actBy = outlook.actBy();
        LocalDate due = outlook.dueOn();
        assertTrue(actBy == null || due == null || !actBy.isAfter(due));
    }

    private static void filesNothingBeforeTheNoticeHasEnded(Desk desk) {
        boolean filed = desk.state.done().containsKey(idOf(desk, StepKind.FILING))
                || desk.state.done().containsKey(idOf(desk, StepKind.REGISTRATION));
        if (filed && desk.state.category() != null) {
            assertTrue(desk.state.done().containsKey(idOf(desk, StepKind.PUBLIC_NOTICE)));
        }
    }

    private static String idOf(Desk desk, StepKind kind) {
        return desk.procedure.steps().stream()
                .filter(step -> step.kind() == kind)
                .map(Step::id)
                .findFirst()
                .orElse("none");
    }

    /** Somebody who has not touched the case can do something that is no withdrawal, now or once a notice has ended. */
    private static void hasAnExit(Desk desk) {
        if (desk.state.phase().isFinal()) {
            return;
        }
        var later = desk.today;
        for (int day = 0; day < 40; day++) {
            CaseState state = desk.state;
            for (CaseEvent event : tries(desk, later)) {
                if (!(event instanceof CaseEvent.Withdrawn) && admits(desk, state, later, event)) {
                    return;
                }
            }
            later = later.plusDays(1);
        }
        throw new AssertionError("no way out of " + desk.state);
    }

    private static boolean admits(Desk desk, CaseState state, LocalDate on, CaseEvent event) {
        try {
            desk.rules.admit(state, new CaseEntry(state.seq() + 1, on, 99, event));
            return !(event instanceof CaseEvent.NoticeProved) && !(event instanceof CaseEvent.KinshipDeclared);
        } catch (Refusal refused) {
            return false;
        }
    }

    /** Returns what this person may do now, so that histories go far; everything where that is nothing. */
    private static List<CaseEvent> admitted(Desk desk, long actor) {
        List<CaseEvent> admitted = tries(desk).stream()
                .filter(event -> !(event instanceof CaseEvent.Withdrawn))
                .filter(event -> admits(desk, actor, event))
                .toList();
        return admitted.isEmpty() ? tries(desk) : admitted;
    }

    private static boolean admits(Desk desk, long actor, CaseEvent event) {
        try {
            desk.rules.admit(desk.state, new CaseEntry(desk.state.seq() + 1, desk.today, actor, event));
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static List<CaseEvent> tries(Desk desk) {
        return tries(desk, desk.today);
    }

    private static List<CaseEvent> tries(Desk desk, LocalDate on) {
        List<CaseEvent> tries = new ArrayList<>(List.of(
                new CaseEvent.Opened("窗口", false),
                new CaseEvent.SupplementAsked(List.of("病历")),
                new CaseEvent.Supplemented(List.of("病历")),
                Papers.accepted(desk.procedure, Track.STANDARD),
                Papers.accepted(desk.procedure, Track.COMMITMENT),
                new CaseEvent.KinshipDeclared("村干部之弟"),
                new CaseEvent.RefusalProposed("收入超标"),
                new CaseEvent.Objected("收入不实", ""),
                new CaseEvent.Reopened(StepKind.HOME_VISIT, "核实"),
                new CaseEvent.Reopened(StepKind.COMMUNITY_REVIEW, "评议"),
                new CaseEvent.Delivered("直接送达"),
                new CaseEvent.Suspended("等材料"),
                new CaseEvent.Resumed(),
                new CaseEvent.Extended("复杂"),
                new CaseEvent.Withdrawn("不再申请"),
                Papers.investigated(OpenSteps.EXTRA, 6),
                Papers.voted(OpenSteps.EXTRA, new Ballot(7, 5, 3, 2, 0), 6),
                Papers.voted(OpenSteps.EXTRA, new Ballot(7, 3, 3, 0, 0), 6),
                Papers.investigated(OpenSteps.COUNTY_VISIT, 6, 7)));
        for (Step step : desk.procedure.steps()) {
            tries.add(Papers.done(desk.procedure, step.id(), 6, 7));
            tries.add(Papers.confirmed(step.id(), Category.ALLOWANCE_MARGIN));
            tries.add(Papers.refused(step.id(), "收入超标"));
            if (step.kind() == StepKind.PUBLIC_NOTICE) {
                var until = desk.rules.noticeUntil(desk.state, step, on);
                tries.add(new CaseEvent.NoticePosted(step.id(), until == null ? on : until));
                tries.add(new CaseEvent.NoticeProved(step.id(), List.of(1L)));
                tries.add(new CaseEvent.NoticeEnded(step.id()));
            }
        }
        return tries;
    }
}
