package cn.binggui.core.population;

import cn.binggui.core.Refusal;
import cn.binggui.core.population.Approach.Cover;
import cn.binggui.core.population.Approach.Step;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.LabelStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Moves one county's monitoring line towards its margin line, and asks its own rules at every step who is covered by what. */
final class TwoLines {
    /** How many steps may be asked for at once. */
    static final int MOST_STEPS = 20;

    private static final String LINE = "relapse-monitoring-line";
    private static final String STANDARD = "allowance-standard";
    private static final String MULTIPLE = "allowance-margin-multiple";
    private static final String WORDS = "两线合一";

    private final Households households;
    private final Contender contender;
    private final List<BigDecimal> lines;
    private final List<Contender> stops = new ArrayList<>();
    private final List<Map<String, Cover>> counts = new ArrayList<>();

    private TwoLines(Households households, Contender contender, LocalDate on, int steps) {
        this.households = households;
        this.contender = contender;
        Parameter line = declared(LINE);
        lines = lines(number(LINE, on), number(STANDARD, on).multiply(number(MULTIPLE, on)), steps);
        for (BigDecimal each : lines) {
            DatedValue value = new DatedValue(LocalDate.EPOCH, null, line.type().of(each), true, line.clauses());
            stops.add(contender.with(LINE, residence -> true, value));
            counts.add(new TreeMap<>());
        }
    }

    /**
     * Runs the population through the county's rules at each place of the line.
     *
     * @param on the day whose lines are the first and the last
     * @param steps 1 to {@value #MOST_STEPS}
     * @throws Refusal BAD_INPUT for another number of steps; UNPROCESSABLE where one of the lines is not known, or where it is told to stop
     */
    static Approach run(Households households, Contender contender, LocalDate on, int steps, Progress progress) {
        if (steps < 1 || steps > MOST_STEPS) {
            throw Refusal.badInput("steps", "请分 1 至 %d 步".formatted(MOST_STEPS));
        }
        TwoLines run = new TwoLines(households, contender, on, steps);
        households.ask(run::count, run::add, progress);
        return run.approach();
    }

    /** Returns places at even distances, in whole yuan but for the last one, which is the margin line itself. */
    private static List<BigDecimal> lines(BigDecimal from, BigDecimal to, int steps) {
        List<BigDecimal> lines = new ArrayList<>(List.of(from));
        for (int step = 1; step < steps; step++) {
            lines.add(from.add(to.subtract(from)
                    .multiply(BigDecimal.valueOf(step))
                    .divide(BigDecimal.valueOf(steps), 0, RoundingMode.HALF_UP)));
        }
        lines.add(to.setScale(2, RoundingMode.HALF_UP));
        return lines;
    }

    private Parameter declared(String id) {
        return contender.policy().parameters().stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(
                        Refusal.Kind.UNPROCESSABLE,
                        "%s的规则没有两条线，不能试算".formatted(contender.policy().name())));
    }

    private BigDecimal number(String id, LocalDate on) {
        Parameter parameter = declared(id);
        DatedValue value =
                parameter.isOpen() ? contender.numbers().find(id, Residence.RURAL, on) : parameter.fixedOn(on);
        if (value == null) {
            throw Refusal.of(
                    Refusal.Kind.UNPROCESSABLE,
                    "%s还没有“%s”，不能试算；请换一个县，或用同一组数值试算并填上它"
                            .formatted(contender.policy().name(), parameter.label()));
        }
        return value.value().number();
    }

    private List<Map<String, Cover>> count(int chunk) {
        List<Map<String, Cover>> found = new ArrayList<>();
        stops.forEach(_ -> found.add(new TreeMap<>()));
        for (HouseholdFacts household : households.chunk(chunk)) {
            if (household.residence() == Residence.RURAL) {
                for (int stop = 0; stop < stops.size(); stop++) {
                    found.get(stop)
                            .merge(
                                    household.township(),
                                    cover(household.township(), stops.get(stop).determine(household)),
                                    Cover::plus);
                }
            }
        }
        return found;
    }

    private static Cover cover(String township, @Nullable Determination determination) {
        Finding finding = determination == null ? null : determination.finding();
        if (finding == null || finding.category() == null) {
            return new Cover(township, 0, 0, 0, 0, 1);
        }
        boolean supported = finding.category() != Category.NONE;
        boolean monitored = finding.labels().stream()
                .anyMatch(label -> label.status() == LabelStatus.MET || label.status() == LabelStatus.NEEDS_ASSESSMENT);
        return new Cover(
                township,
                supported && monitored ? 1 : 0,
                supported && !monitored ? 1 : 0,
                !supported && monitored ? 1 : 0,
                supported || monitored ? 0 : 1,
                0);
    }

    private void add(List<Map<String, Cover>> found) {
        for (int stop = 0; stop < found.size(); stop++) {
            Map<String, Cover> sum = counts.get(stop);
            found.get(stop).forEach((township, cover) -> sum.merge(township, cover, Cover::plus));
        }
    }

    private Approach approach() {
        List<Step> steps = new ArrayList<>();
        for (int stop = 0; stop < lines.size(); stop++) {
            steps.add(new Step(lines.get(stop), List.copyOf(counts.get(stop).values())));
        }
        return new Approach(
                contender.county(),
                sentences(contender.policy()),
                steps.getFirst().total().households(),
                steps);
    }

    private static List<Clause> sentences(CountyPolicy policy) {
        return policy.plan().sentences().stream()
                .map(Sentence::clause)
                .filter(clause -> clause.text().contains(WORDS))
                .toList();
    }
}
