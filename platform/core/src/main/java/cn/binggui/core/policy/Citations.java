package cn.binggui.core.policy;

import cn.binggui.core.policy.Citation.Kind;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.Rule;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.Evaluation;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.policy.ruling.Basis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** What of a county's policy rests on each clause; immutable. */
public final class Citations {
    private final Map<String, Clause> clauses = new LinkedHashMap<>();
    private final Map<String, SequencedSet<Citation>> citations = new LinkedHashMap<>();

    private Citations() {}

    /** Returns the citations of a policy. */
    public static Citations of(CountyPolicy policy) {
        Citations found = new Citations();
        policy.plan().sentences().stream().map(Sentence::clause).forEach(found::know);
        found.cite(
                Kind.SCOPE,
                "scope",
                Kind.SCOPE.term(),
                String.join("、", policy.plan().townships()),
                policy.plan().scopeClauses());
        policy.rules().forEach(found::rule);
        policy.parameters().forEach(found::parameter);
        found.procedure(policy);
        policy.monitoring()
                .forEach(cycle ->
                        found.cite(Kind.MONITORING, cycle.id(), cycle.name(), cycle.frequency(), cycle.clauses()));
        policy.warnings()
                .forEach(warning ->
                        found.cite(Kind.WARNING, warning.id(), warning.group(), warning.rule(), warning.clauses()));
        found.evaluation(policy.evaluation());
        policy.provisions()
                .forEach(provision -> found.cite(
                        Kind.PROVISION,
                        provision.topic().name(),
                        provision.topic().term(),
                        provision.text(),
                        provision.clauses()));
        return found;
    }

    /** Returns what rests on the clause, rules first; empty where nothing does. */
    public List<Citation> of(String clauseId) {
        SequencedSet<Citation> found = citations.get(clauseId);
        return found == null ? List.of() : List.copyOf(found);
    }

    /** Returns the clause of that identifier: a sentence of the plan, a reading or an upper rule that is cited. */
    public Optional<Clause> clause(String clauseId) {
        return Optional.ofNullable(clauses.get(clauseId));
    }

    /** Returns every clause: the plan's sentences in order, then the others as they are cited. */
    public List<Clause> clauses() {
        return List.copyOf(clauses.values());
    }

    private void rule(Rule rule) {
        for (Basis basis : rule.bases()) {
            cite(Kind.RULE, rule.title(), rule.title(), basis.reason(), basis.clauses());
        }
    }

    private void parameter(Parameter parameter) {
        List<Clause> all = new ArrayList<>(parameter.clauses());
        parameter.values().forEach(value -> all.addAll(value.clauses()));
        cite(Kind.PARAMETER, parameter.id(), parameter.label(), "", all);
    }

    private void procedure(CountyPolicy policy) {
        policy.procedure()
                .channels()
                .forEach(channel -> cite(Kind.CHANNEL, channel.name(), channel.name(), "", channel.clauses()));
        policy.procedure()
                .tracks()
                .forEach(track -> cite(
                        Kind.TRACK,
                        track.track().name(),
                        track.track().term(),
                        track.days() + track.unit().term(),
                        track.clauses()));
        Procedure procedure = policy.procedure();
        cite(
                Kind.TRACK,
                "clock",
                procedure.clock().event(),
                "",
                procedure.clock().clauses());
        procedure.steps().forEach(this::step);
    }

    private void step(Step step) {
        cite(Kind.STEP, step.id(), step.name(), "", step.allClauses());
    }

    private void evaluation(Evaluation evaluation) {
        Scheme scheme = evaluation.scheme();
        if (scheme != null) {
            for (Scheme.Sheet sheet : scheme.sheets()) {
                String unit = sheet.unit().term();
                for (Scheme.Dimension dimension : sheet.dimensions()) {
                    cite(Kind.EVALUATION, dimension.id(), dimension.name(), unit, dimension.clauses());
                    dimension
                            .indicators()
                            .forEach(each -> cite(Kind.EVALUATION, each.id(), each.name(), unit, each.clauses()));
                }
            }
        }
        cite(Kind.EVALUATION, "evaluation", Kind.EVALUATION.term(), "", evaluation.clauses());
    }

    private void cite(Kind kind, String id, String name, String detail, List<Clause> cited) {
        Citation citation = new Citation(kind, id, name, detail);
        for (Clause clause : cited) {
            know(clause);
            citations
                    .computeIfAbsent(clause.id(), unused -> new LinkedHashSet<>())
                    .add(citation);
        }
    }

    private void know(Clause clause) {
        clauses.putIfAbsent(clause.id(), clause);
    }
}
