package cn.binggui.policy.testkit.check;

import cn.binggui.policy.testkit.golden.Expectation;
import cn.binggui.policy.testkit.golden.GoldenCase;
import cn.binggui.policy.testkit.golden.GoldenCaseCheck;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Golden cases: enough of them, whole families with every figure, and decided as the plan leads to. */
final class GoldenChecks {
    private static final int FEWEST = 100;

    private GoldenChecks() {}

    static List<String> goldenCasesHold(Subject subject) {
        List<String> problems = new ArrayList<>();
        for (GoldenCase golden : subject.cases()) {
            List<String> departures = GoldenCaseCheck.departures(subject.policy(), golden);
            if (!departures.isEmpty()) {
                problems.add(golden.title() + ": " + departures);
            }
        }
        return problems;
    }

    static List<String> goldenCasesAreComplete(Subject subject) {
        List<String> problems = new ArrayList<>();
        if (subject.cases().size() < FEWEST) {
            problems.add("only " + subject.cases().size() + " golden cases");
        }
        Set<String> ids = new HashSet<>();
        for (GoldenCase golden : subject.cases()) {
            if (!ids.add(golden.id())) {
                problems.add("two golden cases " + golden.id());
            }
            if (!isComplete(golden.expected())) {
                problems.add(golden.id() + " leaves a figure out");
            }
        }
        return problems;
    }

    private static boolean isComplete(Expectation expected) {
        boolean figures = !expected.members().isEmpty()
                && expected.householdSize() != null
                && expected.countedIncome() != null
                && expected.perCapita() != null
                && expected.category() != null
                && expected.label() != null
                && expected.individuals() != null;
        return switch (expected.outcome()) {
            case DETERMINED -> figures;
            case PROPOSED -> figures && expected.approver() != null;
            case PENDING, NEEDS_EVIDENCE ->
                !expected.members().isEmpty() && !expected.readings().isEmpty();
            case BLOCKED -> !expected.members().isEmpty() && !expected.missing().isEmpty();
            case NOT_APPLICABLE -> expected.members().isEmpty();
        };
    }
}
