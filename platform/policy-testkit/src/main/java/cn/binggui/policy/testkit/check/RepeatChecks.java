package cn.binggui.policy.testkit.check;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.testkit.population.Sample;
import cn.binggui.policy.value.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The same facts give the same answer: again, in another order, and on many threads. */
final class RepeatChecks {
    private static final int THREADS = 8;

    private RepeatChecks() {}

    static List<String> sameFactsGiveTheSameAnswer(Subject subject) {
        List<String> problems = new ArrayList<>();
        for (Sample sample : subject.samples()) {
            if (!sample.determinedBy(subject.policy()).equals(sample.determinedBy(subject.policy()))) {
                problems.add(sample.name() + " is determined otherwise the second time");
            }
        }
        return problems;
    }

    static List<String> orderOfMembersDecidesNothing(Subject subject) {
        List<String> problems = new ArrayList<>();
        for (Sample sample : subject.samples()) {
            Sample reversed = sample.with(reversed(sample.facts()));
            if (!told(sample.determinedBy(subject.policy())).equals(told(reversed.determinedBy(subject.policy())))) {
                problems.add(sample.name() + " is determined otherwise in another order of members");
            }
        }
        return problems;
    }

    private static HouseholdFacts reversed(HouseholdFacts facts) {
        List<Member> members = facts.members().reversed();
        return new HouseholdFacts(
                facts.acceptedOn(),
                facts.township(),
                facts.residence(),
                members,
                facts.income(),
                facts.assessedSupport(),
                facts.necessaryExpenses(),
                facts.property(),
                facts.extremeHardship(),
                facts.suddenHardship());
    }

    /** Everything that a determination tells, whatever the order of the members. */
    private record Told(Outcome outcome, Set<?> members, List<Result> results, Set<String> missing) {}

    private record Result(int size, Money income, @Nullable Category category, List<?> ledger, Set<?> told) {}

    private static Told told(Determination found) {
        List<Result> results = new ArrayList<>();
        if (found.finding() != null) {
            results.add(result(found.finding()));
        }
        found.alternatives().forEach(alternative -> results.add(result(alternative.finding())));
        return new Told(
                found.outcome(), new HashSet<>(found.members()), results, Set.copyOf(found.missingParameters()));
    }

    private static Result result(Finding finding) {
        Set<Object> told = new HashSet<>(finding.tests());
        told.addAll(finding.labels());
        told.addAll(finding.individuals());
        told.addAll(finding.remarks());
        if (finding.approver() != null) {
            told.add(finding.approver());
        }
        return new Result(finding.householdSize(), finding.countedIncome(), finding.category(), finding.ledger(), told);
    }

    static List<String> manyThreadsGetTheSameAnswers(Subject subject) {
        List<Determination> alone = subject.determinations();
        List<Callable<List<String>>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            int first = thread * alone.size() / THREADS;
            tasks.add(() -> differing(subject, alone, first));
        }
        List<String> problems = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<String>> differing : threads.invokeAll(tasks)) {
                problems.addAll(differing.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problems.add("interrupted");
        } catch (ExecutionException e) {
            problems.add("a thread failed: " + e.getCause());
        }
        return problems;
    }

    /** Each thread begins elsewhere, so that different households meet in the rules. */
    private static List<String> differing(Subject subject, List<Determination> alone, int first) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < alone.size(); i++) {
            int at = (first + i) % alone.size();
            Sample sample = subject.samples().get(at);
            if (!sample.determinedBy(subject.policy()).equals(alone.get(at))) {
                problems.add(sample.name() + " is determined otherwise among other threads");
            }
        }
        return problems;
    }
}
