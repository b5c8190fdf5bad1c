package cn.binggui.core.casework.store;

import cn.binggui.core.Refusal;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.CaseRules;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long a notice stands that is posted on a day, and on whose word.
 *
 * @param until the last day on which it stands
 * @param days how many days it must stand
 * @param source how the days are set: the plan's words and the upper rule's, one beside the other
 */
record NoticeTerms(Step step, LocalDate until, int days, String source) {
    private static final int LONGEST_SOURCE = 500;

    /** Returns the step under which a case's notice is to be posted now; empty where it is not its turn. */
    static Optional<Step> open(Procedure procedure, CaseState state) {
        if (state.notice() != null || state.extra() != null) {
            return Optional.empty();
        }
        return OpenSteps.of(procedure, state).stream()
                .filter(step -> !step.equals(OpenSteps.COUNTY_VISIT))
                .map(step -> OpenSteps.step(procedure, step))
                .filter(step -> step.kind() == StepKind.PUBLIC_NOTICE)
                .findFirst();
    }

    /**
     * Returns the terms of a case's notice.
     *
     * @throws Refusal UNPROCESSABLE where it is not the time for a notice
     */
    static NoticeTerms of(Procedure procedure, WorkingCalendar calendar, CaseState state, LocalDate postedOn) {
        Step step = open(procedure, state).orElseThrow(() -> refused(procedure, state));
        LocalDate until = new CaseRules(procedure, calendar).noticeUntil(state, step, postedOn);
        if (until == null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "本县没有规定公示天数，不能张贴");
        }
        int days = step.limitFor(state.category()).orElseThrow().days();
        return new NoticeTerms(step, until, days, source(step, state.category()));
    }

    /** Returns the clauses that set how long a case of that category stands. */
    static List<Clause> clauses(Step step, @Nullable Category category) {
        return limits(step, category)
                .flatMap(limit -> limit.clauses().stream())
                .distinct()
                .toList();
    }

    private static Refusal refused(Procedure procedure, CaseState state) {
        String now = OpenSteps.of(procedure, state).stream()
                .map(step -> OpenSteps.name(procedure, step))
                .collect(Collectors.joining("、"));
        return Refusal.of(
                Refusal.Kind.UNPROCESSABLE,
                state.notice() != null ? "公示已经张贴，正在公示期内" : "还没有到公示这一步" + (now.isEmpty() ? "" : "，现在应办理：" + now));
    }

    private static Stream<TimeLimit> limits(Step step, @Nullable Category category) {
        return Stream.of(Optional.ofNullable(step.limit()), Optional.ofNullable(step.nationalLimit()))
                .flatMap(Optional::stream)
                .filter(limit -> limit.appliesTo(category));
    }

    private static String source(Step step, @Nullable Category category) {
        String full = source(step, category, true);
        return full.length() <= LONGEST_SOURCE ? full : cut(source(step, category, false));
    }

    private static String source(Step step, @Nullable Category category, boolean words) {
        return limits(step, category)
                .map(limit -> "%d%s（%s）"
                        .formatted(
                                limit.days(),
                                limit.unit().term(),
                                limit.clauses().stream()
                                        .map(clause -> place(clause) + (words ? "：" + words(clause) : ""))
                                        .collect(Collectors.joining("；"))))
                .collect(Collectors.joining("；"));
    }

    private static String place(Clause clause) {
        return clause.document() + " " + clause.locator();
    }

    private static String words(Clause clause) {
        return clause.level() == Level.COUNTY
                ? "“" + clause.text() + "”"
                : clause.text().replaceFirst("。$", "");
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_SOURCE ? text : text.substring(0, LONGEST_SOURCE - 1) + "…";
    }
}
