package cn.binggui.policy.testkit.check;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.Rule;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.testkit.golden.GoldenCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Where clauses are cited, and whether each citation leads to a place. */
final class Citations {
    private Citations() {}

    static Set<String> ids(List<Clause> clauses) {
        Set<String> ids = new HashSet<>();
        clauses.forEach(clause -> ids.add(clause.id()));
        return ids;
    }

    static List<Clause> ofParameters(CountyPolicy policy) {
        List<Clause> cited = new ArrayList<>();
        for (Parameter parameter : policy.parameters()) {
            cited.addAll(parameter.clauses());
            parameter.values().forEach(value -> cited.addAll(value.clauses()));
        }
        return cited;
    }

    /** Returns what procedure, monitoring, warnings, evaluation and provisions cite. */
    static List<Clause> ofDeclared(CountyPolicy policy) {
        List<Clause> cited = new ArrayList<>();
        policy.procedure().channels().forEach(channel -> cited.addAll(channel.clauses()));
        policy.procedure().tracks().forEach(track -> cited.addAll(track.clauses()));
        cited.addAll(policy.procedure().clock().clauses());
        cited.addAll(policy.procedure().refusal().clauses());
        for (Step step : policy.procedure().steps()) {
            cited.addAll(step.allClauses());
        }
        policy.monitoring().forEach(cycle -> cited.addAll(cycle.clauses()));
        policy.warnings().forEach(warning -> cited.addAll(warning.clauses()));
        cited.addAll(policy.evaluation().clauses());
        Scheme scheme = policy.evaluation().scheme();
        if (scheme != null) {
            for (Scheme.Sheet sheet : scheme.sheets()) {
                sheet.dimensions().forEach(dimension -> cited.addAll(dimension.clauses()));
                sheet.indicators().forEach(indicator -> cited.addAll(indicator.clauses()));
            }
        }
        policy.provisions().forEach(provision -> cited.addAll(provision.clauses()));
        return cited;
    }

    static List<String> resolve(Subject subject) {
        CountyPolicy policy = subject.policy();
        Map<String, Clause> known = new HashMap<>();
        Set<String> problems = new TreeSet<>();
        for (Sentence sentence : policy.plan().sentences()) {
            Clause clause = sentence.clause();
            if (known.put(clause.id(), clause) != null) {
                problems.add("two sentences with the id " + clause.id());
            }
            if (!clause.document().equals(policy.plan().number())) {
                problems.add(clause.id() + " names the document " + clause.document());
            }
        }
        for (Clause clause : all(subject)) {
            Clause same = known.putIfAbsent(clause.id(), clause);
            if (same == null ? clause.level() == Level.COUNTY : !same.equals(clause)) {
                problems.add(clause.id() + " is cited but is no sentence of the plan");
            }
            if (clause.document().isBlank()
                    || clause.locator().isBlank()
                    || clause.text().isBlank()) {
                problems.add(clause.id() + " leads to no place");
            }
        }
        for (GoldenCase golden : subject.cases()) {
            for (String id : Stream.concat(golden.cites().stream(), golden.avoids().stream())
                    .toList()) {
                if (!known.containsKey(id)) {
                    problems.add(golden.id() + " names " + id + ", which nothing else cites");
                }
            }
        }
        return List.copyOf(problems);
    }

    private static List<Clause> all(Subject subject) {
        List<Clause> all = new ArrayList<>(ofParameters(subject.policy()));
        all.addAll(ofDeclared(subject.policy()));
        all.addAll(subject.policy().plan().scopeClauses());
        for (Rule rule : subject.policy().rules()) {
            rule.bases().forEach(basis -> all.addAll(basis.clauses()));
        }
        for (Determination determination : subject.determinations()) {
            for (Basis basis : determination.bases()) {
                all.addAll(basis.clauses());
            }
        }
        return all;
    }
}
