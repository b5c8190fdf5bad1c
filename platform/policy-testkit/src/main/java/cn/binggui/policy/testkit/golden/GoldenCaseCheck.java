package cn.binggui.policy.testkit.golden;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.ruling.Alternative;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.IndividualRuling;
import cn.binggui.policy.ruling.LabelRuling;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.ruling.Treatment;
import cn.binggui.policy.testkit.AssumedParameters;
import cn.binggui.policy.testkit.golden.Expectation.ExpectedLabel;
import cn.binggui.policy.testkit.golden.Expectation.ExpectedReading;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs one golden case and lists, in words, where the policy departs from what the plan leads to. */
public final class GoldenCaseCheck {
    private final Expectation expected;
    private final Determination found;
    private final List<String> departures = new ArrayList<>();

    private GoldenCaseCheck(Expectation expected, Determination found) {
        this.expected = expected;
        this.found = found;
    }

    /** Returns every departure; empty where the policy decides as the case expects and cites what it must cite. */
    public static List<String> departures(CountyPolicy policy, GoldenCase golden) {
        Determination found = determine(policy, golden);
        GoldenCaseCheck check = new GoldenCaseCheck(golden.expected(), found);
        check.compare();
        Set<String> uncited = new TreeSet<>(golden.cites());
        uncited.removeAll(cited(found));
        if (!uncited.isEmpty()) {
            check.departures.add("引用 " + uncited + " 不在依据中");
        }
        Set<String> intruding = new TreeSet<>(golden.avoids());
        intruding.retainAll(cited(found));
        if (!intruding.isEmpty()) {
            check.departures.add("不应引用 " + intruding);
        }
        return check.departures;
    }

    /** Returns what the policy determines for the case. */
    public static Determination determine(CountyPolicy policy, GoldenCase golden) {
        return policy.determine(golden.facts(), new AssumedParameters(golden.assumed()));
    }

    /** Returns the identifiers of all clauses on which the determination rests. */
    public static Set<String> cited(Determination found) {
        Set<String> cited = new HashSet<>();
        for (Basis basis : found.bases()) {
            for (Clause clause : basis.clauses()) {
                cited.add(clause.id());
            }
        }
        return cited;
    }

    private void compare() {
        differ("结果", expected.outcome().term(), found.outcome().term());
        members();
        Finding finding = found.finding();
        if (expected.householdSize() != null) {
            differ(
                    "人口",
                    expected.householdSize(),
                    finding == null ? certainSize() : Integer.valueOf(finding.householdSize()));
        }
        if (finding == null) {
            if (expected.countedIncome() != null || expected.category() != null || expected.label() != null) {
                departures.add("没有单一结论");
            }
        } else {
            compare(finding);
        }
        if (!found.flags().containsAll(expected.flags())) {
            departures.add("提示应有 " + expected.flags() + "，实为 " + found.flags());
        }
        differ("缺参数", expected.missing(), Set.copyOf(found.missingParameters()));
        readings();
        approver();
    }

    private void members() {
        Map<String, Ruling> rulings = new HashMap<>();
        for (MemberRuling member : found.members()) {
            rulings.put(member.memberId(), member.ruling());
        }
        expected.members().forEach((id, ruling) -> differ("成员" + id, ruling, rulings.get(id)));
    }

    /** Several readings of the income leave the number of members as it is; several readings of the members do not. */
    private @Nullable Integer certainSize() {
        return found.members().stream().anyMatch(member -> member.ruling() == Ruling.NEEDS_REVIEW)
                ? null
                : (int) found.members().stream()
                        .filter(member -> member.ruling() == Ruling.COUNTED)
                        .count();
    }

    private void compare(Finding finding) {
        if (expected.countedIncome() != null) {
            differ("计入收入", expected.countedIncome(), finding.countedIncome());
        }
        if (expected.perCapita() != null) {
            differ("人均", plain(expected.perCapita()), finding.perCapitaIncome().rounded());
        }
        if (expected.category() != null) {
            differ("类别", expected.category(), finding.category());
        }
        ExpectedLabel label = expected.label();
        if (label != null) {
            differ("标识", label.status(), status(finding.labels()));
        }
        if (expected.individuals() != null) {
            differ("个人", expected.individuals(), treatments(finding.individuals()));
        }
    }

    private static @Nullable LabelStatus status(List<LabelRuling> labels) {
        return labels.isEmpty() ? null : labels.getFirst().status();
    }

    private static Map<String, Treatment> treatments(List<IndividualRuling> individuals) {
        Map<String, Treatment> treatments = new HashMap<>();
        individuals.forEach(individual -> treatments.put(individual.memberId(), individual.treatment()));
        return treatments;
    }

    private void readings() {
        List<Alternative> alternatives = found.alternatives();
        if (found instanceof Determination.Blocked && expected.readings().isEmpty()) {
            return;
        }
        if (expected.readings().size() != alternatives.size()) {
            departures.add("应有 " + expected.readings().size() + " 种读法，实有 " + alternatives.size());
            return;
        }
        for (int i = 0; i < alternatives.size(); i++) {
            ExpectedReading reading = expected.readings().get(i);
            Finding finding = alternatives.get(i).finding();
            String at = "读法" + (i + 1);
            differ(at + "人口", reading.householdSize(), finding.householdSize());
            differ(
                    at + "人均",
                    plain(reading.perCapita()),
                    finding.perCapitaIncome().rounded());
            differ(at + "类别", reading.category(), finding.category());
        }
    }

    private void approver() {
        String part = expected.approver();
        if (part == null) {
            return;
        }
        String name = found instanceof Determination.Proposed proposed
                ? proposed.approver().name()
                : "";
        if (!name.contains(part)) {
            departures.add("批准应为 " + part + "，实为 " + name);
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private void differ(String what, @Nullable Object should, @Nullable Object is) {
        if (!Objects.equals(should, is)) {
            departures.add(what + "应为 " + should + "，实为 " + is);
        }
    }
}
