package cn.binggui.core.casework.store;

import cn.binggui.core.casework.Grounds;
import cn.binggui.core.household.store.HouseholdStore;
import cn.binggui.core.household.store.Revision;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.ruling.Alternative;
import cn.binggui.policy.ruling.Approver;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Determines a case's household as it is known now, by the rules and numbers of the day of acceptance. */
@Singleton
class Grounding {
    private final HouseholdStore households;
    private final ParameterValues values;

    Grounding(HouseholdStore households, ParameterValues values) {
        this.households = households;
        this.values = values;
    }

    /**
     * What a decision would rest on now.
     *
     * @param approver the tier that must decide where the plan leaves it to somebody else than its step says; {@code null} else
     * @param body who that is, in the plan's words
     */
    record Ground(
            Grounds grounds,
            @Nullable Performer approver,
            @Nullable String body) {}

    /**
     * Determines the household of an accepted case.
     *
     * @throws IllegalStateException before acceptance
     */
    Ground of(CountyPolicy policy, CaseFile file) {
        LocalDate acceptedOn = file.state().acceptedOn();
        if (acceptedOn == null) {
            throw new IllegalStateException("a case that is not accepted yet");
        }
        return of(policy, file.pluginVersion(), file.household(), acceptedOn);
    }

    /**
     * Determines a household.
     *
     * @param version of the policy
     */
    Ground of(CountyPolicy policy, String version, long household, LocalDate acceptedOn) {
        Revision latest = households.find(household).orElseThrow().latest();
        HouseholdFacts facts = latest.state().facts().on(acceptedOn);
        Determination found = policy.determine(facts, values.publishedOrAssumed(policy.county()));
        Finding finding = found.finding();
        Category category = finding == null ? null : finding.category();
        boolean assumed = !values.demoAssumptions(policy.county(), facts.residence(), acceptedOn)
                .isEmpty();
        Grounds grounds = new Grounds(
                latest.seq(),
                version,
                found.outcome(),
                category,
                possible(found),
                category == null ? "" : policy.plan().categoryNames().getOrDefault(category, category.term()),
                finding == null ? null : finding.householdSize(),
                finding == null ? null : finding.countedIncome().fen() / finding.householdSize(),
                assumed,
                found.bases().stream().map(Grounding::reason).toList());
        Approver approver = finding == null ? null : finding.approver();
        return new Ground(
                grounds,
                approver != null && approver.role() == Approver.Role.COUNTY ? Performer.COUNTY : null,
                approver == null ? null : approver.name());
    }

    /** Returns the categories in which the household may be confirmed; a determination that is blocked supports none. */
    private static Set<Category> possible(Determination found) {
        Set<Category> possible = EnumSet.noneOf(Category.class);
        switch (found) {
            case Determination.Determined determined -> add(possible, determined.finding());
            case Determination.Proposed proposed -> add(possible, proposed.finding());
            case Determination.Pending pending -> add(possible, pending.alternatives());
            case Determination.NeedsEvidence _, Determination.Blocked _, Determination.NotApplicable _ -> {
                return possible;
            }
        }
        return possible;
    }

    private static void add(Set<Category> possible, List<Alternative> alternatives) {
        alternatives.forEach(alternative -> add(possible, alternative.finding()));
    }

    private static void add(Set<Category> possible, Finding finding) {
        Stream.ofNullable(finding.category())
                .filter(category -> category != Category.NONE)
                .forEach(possible::add);
    }

    private static Grounds.Reason reason(Basis basis) {
        return new Grounds.Reason(
                basis.reason(), basis.clauses().stream().map(Grounding::cited).toList());
    }

    private static Grounds.Cited cited(Clause clause) {
        return new Grounds.Cited(
                clause.document(), clause.locator(), clause.level().name(), Objects.requireNonNull(clause.text()));
    }
}
