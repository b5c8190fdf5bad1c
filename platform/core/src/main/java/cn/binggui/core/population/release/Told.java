package cn.binggui.core.population.release;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.LabelRuling;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.ruling.Treatment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a county's rules say of a household apart from its amounts: two households of which they say the same are determined equally.
 *
 * @param members who counts, by the person's id
 * @param readings what each reading comes to; one where nothing is open
 */
record Told(Outcome outcome, Map<String, Ruling> members, List<Reading> readings, List<String> missing) {
    /**
     * What one reading comes to.
     *
     * @param category {@code null} where it is open
     */
    record Reading(
            @Nullable Category category,
            int size,
            @Nullable String approver,
            List<String> labels,
            Map<String, Treatment> individuals) {}

    /** A county's rules with the numbers that hold there. */
    record County(CountyPolicy policy, Parameters numbers) {
        /**
         * Returns what the rules say of a household in the county's first pilot township.
         *
         * @param names how people are called in the answer
         * @throws RuntimeException if the rules fail
         */
        Told of(HouseholdFacts household, UnaryOperator<String> names) {
            HouseholdFacts here = household.inTownship(policy.plan().townships().getFirst());
            return Told.of(policy.determine(here, numbers), names);
        }
    }

    private static Told of(Determination determination, UnaryOperator<String> names) {
        Map<String, Ruling> members = new HashMap<>();
        determination.members().forEach(member -> members.put(names.apply(member.memberId()), member.ruling()));
        Finding finding = determination.finding();
        Stream<Finding> findings = finding != null
                ? Stream.of(finding)
                : determination.alternatives().stream().map(alternative -> alternative.finding());
        return new Told(
                determination.outcome(),
                members,
                findings.map(each -> reading(each, names)).toList(),
                determination.missingParameters().stream().sorted().toList());
    }

    private static Reading reading(Finding finding, UnaryOperator<String> names) {
        List<String> labels = new ArrayList<>();
        for (LabelRuling label : finding.labels()) {
            labels.add(label.code() + ":" + label.status());
        }
        Map<String, Treatment> individuals = new HashMap<>();
        finding.individuals()
                .forEach(individual -> individuals.put(names.apply(individual.memberId()), individual.treatment()));
        return new Reading(
                finding.category(),
                finding.householdSize(),
                finding.approver() == null ? null : finding.approver().role().name(),
                labels.stream().sorted().toList(),
                individuals);
    }
}
