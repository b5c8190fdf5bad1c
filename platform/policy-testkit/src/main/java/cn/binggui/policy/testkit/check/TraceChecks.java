package cn.binggui.policy.testkit.check;

import cn.binggui.policy.Rule;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.IndividualRuling;
import cn.binggui.policy.ruling.LedgerLine;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.testkit.golden.GoldenCaseCheck;
import cn.binggui.policy.testkit.population.Sample;
import cn.binggui.policy.value.Money;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Traces: an answer for every household, figures that add up, and no ground that no rule declares. */
final class TraceChecks {
    private TraceChecks() {}

    static List<String> rulesAreNamed(Subject subject) {
        List<String> problems = new ArrayList<>();
        Set<String> titles = new HashSet<>();
        for (Rule rule : subject.policy().rules()) {
            if (rule.title().isBlank() || !titles.add(rule.title())) {
                problems.add("a rule without a name of its own: " + rule.title());
            }
            if (rule.bases().isEmpty()) {
                problems.add(rule.title() + " gives no ground");
            }
        }
        return problems;
    }

    static List<String> everyHouseholdIsDetermined(Subject subject) {
        List<String> problems = new ArrayList<>();
        for (Sample sample : subject.samples()) {
            try {
                Determination found = sample.determinedBy(subject.policy());
                if (!isSound(sample, found)) {
                    problems.add(sample.name() + " has figures that do not add up: " + found.outcome());
                }
            } catch (RuntimeException e) {
                problems.add(sample.name() + " is not determined: " + e);
            }
        }
        return problems;
    }

    private static boolean isSound(Sample sample, Determination found) {
        boolean applies = !(found instanceof Determination.NotApplicable);
        List<String> asked =
                applies ? sample.facts().members().stream().map(Member::id).toList() : List.of();
        List<String> ruled =
                found.members().stream().map(MemberRuling::memberId).toList();
        if (!ruled.equals(asked) || found.bases().isEmpty()) {
            return false;
        }
        boolean isShaped = switch (found) {
            case Determination.NotApplicable outside -> outside.alternatives().isEmpty();
            case Determination.Determined determined ->
                determined.finding().category() != null && determined.finding().approver() == null;
            case Determination.Proposed proposed ->
                proposed.finding().category() != null
                        && proposed.approver().equals(proposed.finding().approver());
            case Determination.Blocked blocked -> !blocked.missingParameters().isEmpty();
            case Determination.Pending pending ->
                isSettled(pending) && pending.alternatives().size() == 2;
            case Determination.NeedsEvidence needs ->
                isSettled(needs) && needs.members().stream().anyMatch(member -> member.ruling() == Ruling.NEEDS_REVIEW);
        };
        return isShaped && findings(found).stream().allMatch(finding -> addsUp(sample, finding, found));
    }

    private static boolean isSettled(Determination found) {
        return found.alternatives().stream()
                .allMatch(alternative -> alternative.finding().category() != null);
    }

    private static List<Finding> findings(Determination found) {
        List<Finding> findings = new ArrayList<>();
        if (found.finding() != null) {
            findings.add(found.finding());
        }
        found.alternatives().forEach(alternative -> findings.add(alternative.finding()));
        return findings;
    }

    private static boolean addsUp(Sample sample, Finding finding, Determination found) {
        Money sum = Money.ZERO;
        for (LedgerLine line : finding.ledger()) {
            if (!line.counted().isZero() && !line.counted().equals(line.amount())) {
                return false;
            }
            sum = sum.plus(line.counted());
        }
        long certain = found.members().stream()
                .filter(member -> member.ruling() == Ruling.COUNTED)
                .count();
        long possible = found.members().stream()
                .filter(member -> member.ruling() != Ruling.NOT_COUNTED)
                .count();
        int lines = sample.facts().income().size()
                + sample.facts().assessedSupport().size();
        return finding.ledger().size() == lines
                && sum.equals(finding.countedIncome())
                && certain <= finding.householdSize()
                && finding.householdSize() <= possible
                && finding.labels().size() <= 1
                && individualsCount(finding, found)
                && (finding.category() != null || !finding.missing().isEmpty());
    }

    private static boolean individualsCount(Finding finding, Determination found) {
        Set<String> possible = found.members().stream()
                .filter(member -> member.ruling() != Ruling.NOT_COUNTED)
                .map(MemberRuling::memberId)
                .collect(Collectors.toSet());
        return finding.individuals().stream().map(IndividualRuling::memberId).allMatch(possible::contains);
    }

    static List<String> everyGroundIsDeclared(Subject subject) {
        Set<Basis> grounds = given(subject);
        grounds.removeAll(declared(subject));
        return grounds.stream()
                .map(basis -> "no rule declares: " + basis.reason())
                .toList();
    }

    static List<String> everyDeclaredGroundIsGiven(Subject subject) {
        Set<Basis> grounds = declared(subject);
        grounds.removeAll(given(subject));
        return grounds.stream()
                .map(basis -> "no household is ruled on by: " + basis.reason())
                .toList();
    }

    private static Set<Basis> declared(Subject subject) {
        return subject.policy().rules().stream()
                .map(Rule::bases)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<Basis> given(Subject subject) {
        Set<Basis> grounds = new HashSet<>();
        subject.determinations().forEach(determination -> grounds.addAll(determination.bases()));
        subject.cases()
                .forEach(golden -> grounds.addAll(
                        GoldenCaseCheck.determine(subject.policy(), golden).bases()));
        return grounds;
    }
}
