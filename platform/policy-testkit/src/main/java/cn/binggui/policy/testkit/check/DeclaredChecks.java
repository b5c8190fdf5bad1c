package cn.binggui.policy.testkit.check;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.CaseClock;
import cn.binggui.policy.declared.Evaluation;
import cn.binggui.policy.declared.Provision;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.SchemeCheck;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Topic;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.declared.TrackLimit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a plan declares beside its rules: complete, each thing once, and resting on a clause. */
final class DeclaredChecks {
    private static final Set<Topic> DEMANDED = EnumSet.range(Topic.INCOME_BASIS, Topic.HOUSING_AND_WATER);

    private DeclaredChecks() {}

    static List<String> declarationsAreSound(Subject subject) {
        CountyPolicy policy = subject.policy();
        List<String> problems = new ArrayList<>();
        steps(policy, problems);
        tracks(policy, problems);
        policy.procedure().channels().forEach(channel -> rests(channel.name(), channel.clauses(), problems));
        policy.monitoring().forEach(cycle -> rests(cycle.id(), cycle.clauses(), problems));
        policy.warnings().forEach(warning -> rests(warning.id(), warning.clauses(), problems));
        policy.provisions().forEach(provision -> rests(provision.text(), provision.clauses(), problems));
        evaluation(policy.evaluation(), problems);
        rests("townships", policy.plan().scopeClauses(), problems);
        Set<Topic> silent = EnumSet.copyOf(DEMANDED);
        policy.provisions().stream().map(Provision::topic).forEach(silent::remove);
        silent.forEach(topic -> problems.add("no provision on " + topic));
        return problems;
    }

    private static void steps(CountyPolicy policy, List<String> problems) {
        Set<String> ids = new HashSet<>();
        for (Step step : policy.procedure().steps()) {
            if (!ids.add(step.id())) {
                problems.add("two steps with the id " + step.id());
            }
            rests("step " + step.id(), step.clauses(), problems);
            if (step.objection() != null && step.objection().clauses().isEmpty()) {
                problems.add("step " + step.id() + " takes an objection without a clause");
            }
            if (step.kind() == StepKind.FILING && step.bureaus().isEmpty()) {
                problems.add("step " + step.id() + " files to nobody");
            }
        }
        CaseClock clock = policy.procedure().clock();
        rests("clock", clock.clauses(), problems);
        rests("refusal", policy.procedure().refusal().clauses(), problems);
        for (String end : List.of(clock.from(), clock.until())) {
            if (!ids.contains(end)) {
                problems.add("the clock runs to or from the unknown step " + end);
            }
        }
        for (Step step : policy.procedure().steps()) {
            if (!ids.containsAll(step.parallelWith())) {
                problems.add("step " + step.id() + " runs beside unknown steps " + step.parallelWith());
            }
        }
    }

    /** A plugin's scheme is checked as an edited one is, and rests on the plan or a reading in every part. */
    private static void evaluation(Evaluation evaluation, List<String> problems) {
        rests("evaluation", evaluation.clauses(), problems);
        Scheme scheme = evaluation.scheme();
        if (scheme != null) {
            SchemeCheck.of(scheme).forEach(problem -> problems.add(problem.place() + ": " + problem.message()));
            for (Scheme.Sheet sheet : scheme.sheets()) {
                sheet.dimensions().forEach(dimension -> rests(dimension.id(), dimension.clauses(), problems));
                sheet.indicators().forEach(indicator -> rests(indicator.id(), indicator.clauses(), problems));
            }
        }
    }

    private static void tracks(CountyPolicy policy, List<String> problems) {
        Set<Track> tracks = EnumSet.noneOf(Track.class);
        for (TrackLimit track : policy.procedure().tracks()) {
            if (!tracks.add(track.track())) {
                problems.add("two tracks " + track.track());
            }
            rests("track " + track.track(), track.clauses(), problems);
        }
        if (!tracks.contains(Track.STANDARD)) {
            problems.add("no standard track");
        }
    }

    private static void rests(String what, List<?> clauses, List<String> problems) {
        if (clauses.isEmpty()) {
            problems.add(what + " rests on nothing");
        }
    }
}
