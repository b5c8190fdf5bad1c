package cn.binggui.policy.national;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.national.resource.PolicyResources;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Approver;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.IndividualRuling;
import cn.binggui.policy.ruling.LabelRuling;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a county's rules find for one reading of who counts and what counts. */
final class HouseholdFinding {
    private static final Basis SUDDEN_OVER_LIMIT = Cited.because(
                    "突发严重困难而财产超限，须人工确认", NationalClause.R_SUDDEN_OVER_LIMIT)
            .flagged(Flag.NEEDS_CONFIRMATION);
    private static final Basis PLAN_CONTINUES = Cited.because("试点方案末一阶段已过，视为继续有效，须确认", NationalClause.R_PLAN_CONTINUES)
            .flagged(Flag.NEEDS_CONFIRMATION);

    private static final Basis MARGIN_BEFORE_RIGID =
            Cited.because("同时符合低保边缘和刚性支出困难，取低保边缘", NationalClause.R_MARGIN_BEFORE_RIGID);

    private final PolicyRules rules;
    private final LocalDate lastPhaseEnds;
    private final Map<String, Basis> assumed = new LinkedHashMap<>();

    HouseholdFinding(PolicyResources resources, PolicyRules rules) {
        this.rules = rules;
        this.lastPhaseEnds = resources.plan().lastPhaseEnds();
        for (Parameter parameter : resources.parameters()) {
            if (parameter.isOpen()) {
                assumed.put(
                        parameter.id(),
                        new Basis(
                                parameter.label() + "为假设值，县里尚未公布或未据以认定", parameter.clauses(), Flag.ASSUMED_PARAMETER));
            }
        }
    }

    /** Returns the grounds of the remarks. */
    List<Basis> bases() {
        List<Basis> bases =
                new ArrayList<>(List.of(rules.none(), MARGIN_BEFORE_RIGID, SUDDEN_OVER_LIMIT, PLAN_CONTINUES));
        bases.addAll(assumed.values());
        return bases;
    }

    /** Returns whether a counted member has a basic pension on a day on which no rule settles whether it counts. */
    boolean isPensionUnsettled(HouseholdFacts facts, List<Member> counted) {
        for (IncomeItem item : facts.income()) {
            if (!item.annualAmount().isZero()
                    && rules.income().treat(item.source(), facts.acceptedOn()) == null
                    && IncomeLedger.find(counted, item.memberId()) != null) {
                return true;
            }
        }
        return false;
    }

    Finding find(HouseholdFacts facts, List<Member> counted, @Nullable PensionReading reading, Parameters published) {
        IncomeLedger ledger = IncomeLedger.of(facts, counted, rules.income(), reading);
        CountedHousehold household = new CountedHousehold(facts, counted, ledger.income(), ledger.support(), published);
        List<TestResult> results = new ArrayList<>(24);
        Walk walk = walk(household, results);
        LabelRuling label = rules.label().rule(household, walk.category(), results);
        List<String> missing = new ArrayList<>(walk.missing());
        addMissing(results, walk.tested(), missing);
        if (walk.category() != null) {
            for (Advice advice : rules.advice()) {
                advice.advise(household, walk.category(), results);
            }
        }
        return new Finding(
                household.size(),
                household.income(),
                ledger.lines(),
                results,
                walk.category(),
                walk.approver(),
                label == null ? List.of() : List.of(label),
                walk.category() == null ? List.of() : individuals(household, walk.category()),
                remarks(household, walk),
                missing);
    }

    /** Tries the categories in order; an unknown one that comes before the first that is met leaves the category open. */
    private Walk walk(CountedHousehold household, List<TestResult> results) {
        CategoryRule met = null;
        boolean alsoRigid = false;
        List<String> missing = List.of();
        for (CategoryRule rule : rules.categories()) {
            int first = results.size();
            rule.test(household, results);
            Truth truth = all(results, first);
            if (met != null) {
                alsoRigid |= truth == Truth.MET
                        && met.category() == Category.ALLOWANCE_MARGIN
                        && rule.category() == Category.RIGID_EXPENDITURE;
            } else if (truth == Truth.MET) {
                met = rule;
            } else if (truth == Truth.UNKNOWN) {
                missing = new ArrayList<>(missing);
                addMissing(results, first, missing);
            }
        }
        if (!missing.isEmpty()) {
            return new Walk(null, null, false, missing, results.size());
        }
        return met == null
                ? new Walk(Category.NONE, null, false, missing, results.size())
                : new Walk(met.category(), met.approver(household), alsoRigid, missing, results.size());
    }

    private static Truth all(List<TestResult> results, int first) {
        Truth truth = Truth.MET;
        for (int i = first; i < results.size(); i++) {
            if (!results.get(i).advisory()) {
                truth = truth.and(results.get(i).result());
            }
        }
        return truth;
    }

    /**
     * @param alsoRigid whether a household on the margin meets the conditions of rigid expenditure as well
     * @param tested number of results that belong to categories
     */
    private record Walk(
            @Nullable Category category,
            @Nullable Approver approver,
            boolean alsoRigid,
            List<String> missing,
            int tested) {}

    private static void addMissing(List<TestResult> results, int first, List<String> missing) {
        for (int i = first; i < results.size(); i++) {
            for (String id : results.get(i).missing()) {
                if (!missing.contains(id)) {
                    missing.add(id);
                }
            }
        }
    }

    private List<IndividualRuling> individuals(CountedHousehold household, Category category) {
        List<IndividualRuling> individuals = List.of();
        for (Member member : household.members()) {
            IndividualRuling ruling = rules.individuals().rule(member, household.facts(), category);
            if (ruling != null) {
                individuals = new ArrayList<>(individuals);
                individuals.add(ruling);
            }
        }
        return individuals;
    }

    private List<Basis> remarks(CountedHousehold household, Walk walk) {
        List<Basis> remarks = new ArrayList<>(2);
        if (walk.category() == Category.NONE && walk.approver() == null) {
            remarks.add(rules.none());
        }
        if (walk.alsoRigid()) {
            remarks.add(MARGIN_BEFORE_RIGID);
        }
        HouseholdFacts facts = household.facts();
        if (facts.suddenHardship() && facts.property() == Property.OVER_LIMIT) {
            remarks.add(SUDDEN_OVER_LIMIT);
        }
        if (facts.acceptedOn().isAfter(lastPhaseEnds)) {
            remarks.add(PLAN_CONTINUES);
        }
        assumed.forEach((id, basis) -> {
            DatedValue value = household.value(id);
            if (value != null && value.assumed()) {
                remarks.add(basis);
            }
        });
        return remarks;
    }
}
