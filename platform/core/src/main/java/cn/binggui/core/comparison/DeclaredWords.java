package cn.binggui.core.comparison;

import static cn.binggui.policy.declared.StepKind.CONFIRMATION;
import static cn.binggui.policy.declared.StepKind.PUBLIC_NOTICE;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.Channel;
import cn.binggui.policy.declared.DayUnit;
import cn.binggui.policy.declared.Evaluation;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.declared.MonitoringKind;
import cn.binggui.policy.declared.Objection;
import cn.binggui.policy.declared.Provision;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.declared.Topic;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.declared.TrackLimit;
import cn.binggui.policy.ruling.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts what a policy declares (procedure, monitoring, evaluation, provisions) into the matrix's lines. */
final class DeclaredWords {
    private DeclaredWords() {}

    static String track(TrackLimit track) {
        return track.track().term() + days(track.days(), track.unit());
    }

    private static String days(int days, DayUnit unit) {
        return unit == DayUnit.WORKING_DAY ? days + "个工作日" : days + "天";
    }

    static List<MatrixLine> townships(CountyPolicy policy) {
        List<String> names = policy.plan().townships();
        return List.of(MatrixLine.of(
                "%s（%d个）".formatted(String.join("、", names), names.size()),
                String.join("、", names),
                policy.plan().scopeClauses()));
    }

    static List<MatrixLine> provisions(CountyPolicy policy, Topic... topics) {
        List<Topic> wanted = List.of(topics);
        return policy.provisions().stream()
                .filter(provision -> wanted.contains(provision.topic()))
                .map(DeclaredWords::line)
                .toList();
    }

    private static MatrixLine line(Provision provision) {
        return MatrixLine.worded(provision.text(), provision.clauses());
    }

    /** Returns the order of the steps as one line that rests on every step's clauses. */
    static List<MatrixLine> steps(CountyPolicy policy) {
        List<Step> steps = policy.procedure().steps();
        return List.of(MatrixLine.gathered(
                steps.stream()
                        .map(step -> step.name() + (step.tentative() ? "（拟确认，公示期满生效）" : ""))
                        .collect(Collectors.joining(" → ")),
                steps.stream().map(step -> step.kind().name()).collect(Collectors.joining("→")),
                steps.stream()
                        .flatMap(step -> step.clauses().stream())
                        .distinct()
                        .toList()));
    }

    static List<MatrixLine> tracks(CountyPolicy policy) {
        return policy.procedure().tracks().stream()
                .sorted((one, other) -> Integer.compare(one.days(), other.days()))
                .map(track -> MatrixLine.of(
                        track(track) + condition(track),
                        track.track() + ":" + track.days() + track.unit(),
                        track.clauses()))
                .toList();
    }

    private static String condition(TrackLimit track) {
        return track.condition() == null || track.track() == Track.COMMITMENT ? "" : "（" + track.condition() + "）";
    }

    /** Returns the limits of single steps, the plan's own or the upper rule's, and within which time they must begin. */
    static List<MatrixLine> stepLimits(CountyPolicy policy) {
        return policy.procedure().steps().stream()
                .filter(step -> step.kind() != PUBLIC_NOTICE)
                .flatMap(step -> Stream.concat(
                        step.limitFor(null).map(limit -> timed(step, "", limit)).stream(),
                        Stream.ofNullable(step.start()).map(start -> timed(step, "启动：", start))))
                .toList();
    }

    private static MatrixLine timed(Step step, String what, TimeLimit limit) {
        return MatrixLine.of(
                "%s：%s%s（自%s起）"
                        .formatted(
                                step.kind().term(),
                                what,
                                days(limit.days(), limit.unit()),
                                limit.from().term()),
                step.kind() + ":" + what + limit.days() + limit.unit() + limit.from(),
                limit.clauses());
    }

    /** Returns how long each public notice lasts and whether it comes before the confirmation. */
    static List<MatrixLine> notices(CountyPolicy policy) {
        List<Step> steps = policy.procedure().steps();
        int confirmation = firstOf(steps, CONFIRMATION);
        List<Clause> later =
                confirmation < steps.size() ? steps.get(confirmation).clauses() : List.of();
        List<MatrixLine> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind() == PUBLIC_NOTICE) {
                addDays(steps.get(i), lines);
                lines.add(i < confirmation ? before(steps.get(i)) : after(steps.get(i), later));
            }
        }
        return lines;
    }

    private static MatrixLine before(Step notice) {
        return MatrixLine.of("在审核确认之前", "BEFORE", notice.clauses());
    }

    /** Upper rules want the notice first; a confirmation that precedes it can only be tentative. */
    private static MatrixLine after(Step notice, List<Clause> confirmation) {
        return MatrixLine.of(
                        "在审核确认之后，与上位规则先公示后确认的次序不一致",
                        "AFTER",
                        Stream.concat(notice.clauses().stream(), confirmation.stream())
                                .distinct()
                                .toList())
                .inConflict(true);
    }

    private static void addDays(Step notice, List<MatrixLine> lines) {
        TimeLimit own = notice.limit();
        TimeLimit upper = notice.nationalLimit();
        if (own != null) {
            lines.add(MatrixLine.of(
                    notice.name() + days(own.days(), own.unit()),
                    own.days() + own.unit().name(),
                    own.clauses()));
        }
        if (upper != null) {
            boolean conflict = own != null && own.unit() == upper.unit() && own.days() < upper.days();
            String words = own == null ? notice.name() + "天数" + MatrixLine.UNREGULATED + "，按上位规则" : "上位规则为";
            lines.add(MatrixLine.of(
                            words + upperDays(upper),
                            upper.days() + upper.unit().name(),
                            upper.clauses())
                    .inConflict(conflict));
        }
    }

    private static String upperDays(TimeLimit upper) {
        String days = days(upper.days(), upper.unit());
        return upper.categories().isEmpty()
                ? days
                : days
                        + upper.categories().stream()
                                .sorted()
                                .map(Category::term)
                                .collect(Collectors.joining("、", "（", "）"));
    }

    private static int firstOf(List<Step> steps, StepKind kind) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind() == kind) {
                return i;
            }
        }
        return steps.size();
    }

    static List<MatrixLine> objections(CountyPolicy policy) {
        List<MatrixLine> lines = new ArrayList<>();
        for (Step step : policy.procedure().steps()) {
            Objection objection = step.objection();
            if (objection != null) {
                lines.add(MatrixLine.of(objection.words(), objection.words(), objection.clauses()));
            }
        }
        return lines;
    }

    /** Returns the filing and registration steps, then what else the plan says of them. */
    static List<MatrixLine> filing(CountyPolicy policy) {
        Stream<MatrixLine> steps = policy.procedure().steps().stream()
                .filter(step -> step.kind() == StepKind.FILING || step.kind() == StepKind.REGISTRATION)
                .map(step -> MatrixLine.worded(step.name() + "（" + step.actor() + "）", step.clauses()));
        return Stream.concat(steps, provisions(policy, Topic.FILING).stream()).toList();
    }

    static List<MatrixLine> monitoring(CountyPolicy policy, MonitoringKind... kinds) {
        List<MonitoringKind> wanted = List.of(kinds);
        return policy.monitoring().stream()
                .filter(cycle -> wanted.contains(cycle.kind()))
                .map(DeclaredWords::cycle)
                .toList();
    }

    private static MatrixLine cycle(MonitoringCycle cycle) {
        return MatrixLine.worded(
                "%s：%s（%s）".formatted(cycle.name(), cycle.frequency(), cycle.actor()), cycle.clauses());
    }

    static List<MatrixLine> channels(CountyPolicy policy) {
        return policy.procedure().channels().stream()
                .map((Channel channel) -> MatrixLine.of(channel.name(), channel.name(), channel.clauses()))
                .toList();
    }

    /** Returns the evaluation scheme, or that the plan has none and what it says instead. */
    static List<MatrixLine> evaluation(CountyPolicy policy) {
        Evaluation evaluation = policy.evaluation();
        Scheme scheme = evaluation.scheme();
        if (scheme == null) {
            return List.of(MatrixLine.of("评价指标和分值：本县方案未规定", "无评价方案", evaluation.clauses()));
        }
        return scheme.sheets().stream()
                .map(sheet -> sheet(scheme, sheet, evaluation.clauses()))
                .toList();
    }

    private static MatrixLine sheet(Scheme scheme, Scheme.Sheet sheet, List<Clause> clauses) {
        String indicators =
                sheet.dimensions().stream().map(Scheme.Dimension::name).collect(Collectors.joining("、"));
        return MatrixLine.of(
                "%s评价%s：%s（%d项%s）"
                        .formatted(
                                sheet.evaluator(),
                                sheet.unit().term(),
                                indicators,
                                sheet.dimensions().size(),
                                scheme.equalWeights() ? "，未给分值，等权" : ""),
                sheet.unit() + indicators,
                Stream.concat(
                                sheet.dimensions().stream().flatMap(dimension -> dimension.clauses().stream()),
                                clauses.stream())
                        .distinct()
                        .toList());
    }
}
