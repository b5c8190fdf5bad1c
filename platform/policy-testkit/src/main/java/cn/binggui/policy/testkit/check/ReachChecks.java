package cn.binggui.policy.testkit.check;

import cn.binggui.policy.Term;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.testkit.golden.Expectation;
import cn.binggui.policy.testkit.golden.Expectation.ExpectedLabel;
import cn.binggui.policy.testkit.golden.GoldenCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a county's answers can be: the generated households reach just what the golden cases, written from the plan, show. */
final class ReachChecks {
    private ReachChecks() {}

    static List<String> everyAnswerIsReached(Subject subject) {
        Set<Term> reached = new HashSet<>();
        for (Determination found : subject.determinations()) {
            reached.add(found.outcome());
            Finding finding = found.finding();
            if (finding != null) {
                if (finding.category() != null) {
                    reached.add(finding.category());
                }
                finding.labels().forEach(label -> reached.add(label.status()));
                finding.individuals().forEach(individual -> reached.add(individual.treatment()));
            }
        }
        Set<Term> shown = shown(subject.cases());
        List<String> problems = new ArrayList<>();
        less(shown, reached).forEach(term -> problems.add("no generated household reaches " + term));
        less(reached, shown).forEach(term -> problems.add("no golden case shows " + term));
        Set<Term> named = new HashSet<>(subject.policy().plan().categoryNames().keySet());
        named.add(Category.NONE);
        Set<Term> categories =
                reached.stream().filter(Category.class::isInstance).collect(Collectors.toSet());
        less(categories, named).forEach(term -> problems.add("the plan has no name for " + term));
        less(named, categories).forEach(term -> problems.add("the plan names " + term + ", which nothing reaches"));
        return problems;
    }

    private static Set<Term> shown(List<GoldenCase> cases) {
        Set<Term> shown = new HashSet<>();
        for (GoldenCase golden : cases) {
            Expectation expected = golden.expected();
            shown.add(expected.outcome());
            if (expected.category() != null) {
                shown.add(expected.category());
            }
            ExpectedLabel label = expected.label();
            if (label != null && label.status() != null) {
                shown.add(label.status());
            }
            if (expected.individuals() != null) {
                shown.addAll(expected.individuals().values());
            }
        }
        return shown;
    }

    private static Set<Term> less(Set<Term> all, Set<Term> without) {
        Set<Term> rest = new HashSet<>(all);
        rest.removeAll(without);
        return rest;
    }
}
