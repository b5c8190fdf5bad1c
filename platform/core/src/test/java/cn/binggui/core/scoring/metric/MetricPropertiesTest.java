package cn.binggui.core.scoring.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.calendar.StateCouncil;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseFold;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.Desk;
import cn.binggui.core.casework.Papers;
import cn.binggui.core.scoring.Tally;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every metric, whatever happened in the cases. */
class MetricPropertiesTest {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final Set<Metric> TIMELINESS =
            EnumSet.of(Metric.ACCEPTED_IN_TIME, Metric.STEPS_IN_TIME, Metric.CASES_IN_TIME, Metric.REGISTERED_IN_TIME);

    /**
     * How a case goes.
     *
     * @param gaps days before each step, used again and again
     * @param objections how often it is sent back
     * @param end after how many steps it stands; what is refused or withdrawn then
     */
    record Life(List<Integer> gaps, int objections, int end, boolean refused, boolean withdrawn) {}

    @Provide
    Arbitrary<String> counties() {
        return Arbitraries.of("daye", "huaishang", "xiangning", "shiquan", "didao");
    }

    @Provide
    Arbitrary<Life> lives() {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, 12)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(8),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 16),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as(Life::new);
    }

    @Provide
    Arbitrary<List<Life>> manyLives() {
        return lives().list().ofMinSize(2).ofMaxSize(6);
    }

    static Desk live(String county, Life life) {
        Desk desk = new Desk(county, "2025-03-03").accepted(Track.STANDARD);
        int objections = life.objections();
        for (int step = 0; step < life.end() && !desk.open().isEmpty(); step++) {
            desk.today = desk.today.plusDays(life.gaps().get(step % life.gaps().size()));
            StepKind kind = kind(desk);
            switch (kind) {
                case PUBLIC_NOTICE -> {
                    if (objections-- > 0) {
                        desk.posted().write(Desk.CLERK, new CaseEvent.Objected("收入不实", ""));
                        desk.write(Desk.CLERK, new CaseEvent.Reopened(StepKind.HOME_VISIT, "核实"));
                    } else {
                        desk.noticed();
                    }
                }
                case CONFIRMATION -> {
                    if (life.refused()) {
                        desk.write(Desk.HEAD, Papers.refused(desk.open().getFirst(), "收入超过标准"));
                    } else {
                        desk.confirmed(Category.ALLOWANCE_MARGIN);
                    }
                }
                case APPLICATION,
                        ACCEPTANCE,
                        FINANCIAL_VERIFICATION,
                        HOME_VISIT,
                        COMMUNITY_REVIEW,
                        TOWNSHIP_REVIEW,
                        JOINT_ASSESSMENT,
                        FILING,
                        REGISTRATION,
                        STANDING_NOTICE -> desk.done(kind);
            }
        }
        if (life.withdrawn() && !desk.state.phase().isFinal()) {
            desk.today = desk.today.plusDays(life.gaps().getFirst());
            desk.write(Desk.CLERK, new CaseEvent.Withdrawn("不再申请"));
        }
        return desk;
    }

    private static StepKind kind(Desk desk) {
        return desk.procedure.steps().stream()
                .filter(step -> step.id().equals(desk.open().getFirst()))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    /** Observed one by one or all mixed up, cases show the same. */
    @Property(tries = 50)
    void theOrderOfDifferentCasesNeverMatters(
            @ForAll("counties") String county, @ForAll("manyLives") List<Life> lives, @ForAll Random random) {
        List<Observation> whole = new ArrayList<>();
        Map<Integer, List<CaseEntry>> left = new TreeMap<>();
        for (int i = 0; i < lives.size(); i++) {
            Desk desk = live(county, lives.get(i));
            left.put(i, new ArrayList<>(desk.file));
            whole.addAll(Counted.of(desk));
        }
        Map<Integer, List<CaseEntry>> mixed = new LinkedHashMap<>();
        while (!left.isEmpty()) {
            int next = List.copyOf(left.keySet()).get(random.nextInt(left.size()));
            mixed.computeIfAbsent(next, each -> new ArrayList<>())
                    .add(left.get(next).removeFirst());
            left.values().removeIf(List::isEmpty);
        }
        CaseMetrics metrics = new CaseMetrics(new Desk(county, "2025-03-03").procedure, StateCouncil.calendar());
        List<Observation> again = new ArrayList<>();
        mixed.values().forEach(file -> again.addAll(metrics.observe(file)));
        assertEquals(CaseMetrics.tallies(whole, FROM, AS_OF), CaseMetrics.tallies(again, FROM, AS_OF));
    }

    /** A case that does everything within the days lowers no share. */
    @Property(tries = 100)
    void aCaseInTimeNeverLowersTimeliness(@ForAll("counties") String county, @ForAll("manyLives") List<Life> lives) {
        List<Observation> before = new ArrayList<>();
        lives.forEach(life -> before.addAll(Counted.of(live(county, life))));
        List<Observation> own = Counted.of(live(county, new Life(List.of(0), 0, 99, false, false)));
        assertTrue(
                own.stream().filter(each -> TIMELINESS.contains(each.metric())).allMatch(each -> each.isMet(AS_OF)));
        List<Observation> after = new ArrayList<>(before);
        after.addAll(own);
        Map<Metric, Tally> was = CaseMetrics.tallies(before, FROM, AS_OF);
        CaseMetrics.tallies(after, FROM, AS_OF).forEach((metric, now) -> {
            if (TIMELINESS.contains(metric) && was.get(metric) != null) {
                Tally then = was.get(metric);
                assertTrue(
                        now.numerator() * then.denominator() >= then.numerator() * now.denominator(),
                        metric + " " + then + " " + now);
            }
        });
    }

    /** Whatever was done in time without a suspension is in time with it, on the same days. */
    @Property(tries = 500)
    void suspendingNeverMakesAnythingLate(
            @ForAll("counties") String county,
            @ForAll("lives") Life life,
            @ForAll @IntRange(max = 20) int where,
            @ForAll @Size(2) List<@IntRange(max = 12) Integer> days) {
        Desk desk = live(county, life);
        List<CaseEntry> suspended = suspended(desk, where, days.getFirst(), days.getLast());
        Map<String, Observation> with = new TreeMap<>();
        Counted.of(desk, suspended).forEach(each -> with.put(each.metric() + each.item(), each));
        for (Observation without : Counted.of(desk)) {
            Observation same = with.get(without.metric() + without.item());
            if (without.limited() && without.isMet(AS_OF) && same != null) {
                assertTrue(same.isMet(AS_OF), without + " became " + same);
            }
        }
    }

    /** Inserts a suspension before an entry, if the case runs then; both its days lie between that entry and the one before. */
    private static List<CaseEntry> suspended(Desk desk, int where, int after, int length) {
        int at = Math.min(where, desk.file.size() - 1);
        CaseState before = CaseFold.of(desk.procedure, desk.file.subList(0, at));
        if (before.phase() != CasePhase.RUNNING) {
            return desk.file;
        }
        LocalDate until = desk.file.get(at).on();
        LocalDate from = earlier(desk.file.get(at - 1).on().plusDays(after), until);
        List<CaseEntry> file = new ArrayList<>(desk.file.subList(0, at));
        file.add(new CaseEntry(at + 1, from, 1, new CaseEvent.Suspended("住院")));
        file.add(new CaseEntry(at + 2, earlier(from.plusDays(length), until), 1, new CaseEvent.Resumed()));
        for (CaseEntry entry : desk.file.subList(at, desk.file.size())) {
            file.add(new CaseEntry(entry.seq() + 2, entry.on(), entry.actor(), entry.event()));
        }
        return file;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
