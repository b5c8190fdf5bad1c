package cn.binggui.core.comparison;

import cn.binggui.core.comparison.Side.Statement;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds where determinations of one household part, in the order in which one step follows from another. */
final class Divergences {
    private final HouseholdFacts facts;
    private final Map<String, Side> sides;
    private final Map<String, Side> applicable = new LinkedHashMap<>();
    private final List<Divergence> found = new ArrayList<>();
    private final boolean firstOnly;

    private Divergences(HouseholdFacts facts, Map<String, Side> sides, boolean firstOnly) {
        this.facts = facts;
        this.sides = sides;
        this.firstOnly = firstOnly;
        sides.forEach((county, side) -> {
            if (side.applies()) {
                applicable.put(county, side);
            }
        });
    }

    /** @param sides by county, in the counties' order */
    static List<Divergence> find(HouseholdFacts facts, Map<String, Side> sides) {
        return new Divergences(facts, sides, false).find();
    }

    /** Returns the first one, the deadlines left aside, without looking for any other. */
    static Optional<Divergence> first(HouseholdFacts facts, Map<String, Side> sides) {
        return new Divergences(facts, sides, true).find().stream().findFirst();
    }

    private List<Divergence> find() {
        compare(sides, Aspect.SCOPE, null, "试点乡镇", DeterminationWords::scope);
        for (Member member : facts.members()) {
            compare(Aspect.MEMBERS, member.id(), "是否计入家庭人口", side -> DeterminationWords.member(side, member.id()));
        }
        income();
        Arrays.stream(Category.values()).filter(this::decidesSomewhere).forEach(this::incomeTest);
        compare(Aspect.CATEGORY, null, "认定结果", DeterminationWords::category);
        for (Label label : Label.values()) {
            compare(
                    Aspect.LABELS,
                    null,
                    label.term(),
                    side -> side.across(finding -> DeterminationWords.label(finding, label)));
        }
        for (Member member : facts.members()) {
            compare(
                    Aspect.INDIVIDUALS,
                    member.id(),
                    "本人待遇",
                    side -> side.across(finding -> DeterminationWords.individual(finding, member.id())));
        }
        if (!firstOnly) {
            compare(Aspect.DEADLINES, null, "受理至审核确认的总时限", DeterminationWords::deadlines);
        }
        return List.copyOf(found);
    }

    /** A condition of a category that comes after every county's result changes nothing for this household. */
    private boolean decidesSomewhere(Category category) {
        return applicable.values().stream()
                .flatMap(side -> side.findings().stream())
                .map(Finding::category)
                .anyMatch(found -> found == null || found.compareTo(category) >= 0);
    }

    private void incomeTest(Category category) {
        compare(
                Aspect.INCOME_TEST,
                null,
                category.term() + "的收入、支出条件",
                side -> side.across(finding -> DeterminationWords.incomeTest(finding, category)));
    }

    /** Lines of the ledger stand in the order of the facts, so the same place means the same item in every county. */
    private void income() {
        int items = facts.income().size();
        for (int i = 0; i < items + facts.assessedSupport().size(); i++) {
            int line = i;
            boolean support = i >= items;
            String member = support
                    ? facts.assessedSupport().get(i - items).memberId()
                    : facts.income().get(i).memberId();
            String subject =
                    support ? "核定赡（抚、扶）养费" : facts.income().get(i).source().term() + "收入";
            compare(
                    Aspect.INCOME,
                    member,
                    subject,
                    side -> side.across(finding ->
                            DeterminationWords.ledgerLine(finding.ledger().get(line))));
        }
        compare(Aspect.INCOME, null, "计入人口与人均收入", side -> side.across(DeterminationWords::perCapita));
    }

    private void compare(Aspect aspect, @Nullable String member, String subject, Function<Side, Statement> question) {
        compare(applicable, aspect, member, subject, question);
    }

    private void compare(
            Map<String, Side> among,
            Aspect aspect,
            @Nullable String member,
            String subject,
            Function<Side, Statement> question) {
        if (firstOnly && !found.isEmpty()) {
            return;
        }
        Set<Object> keys = new HashSet<>();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<Clause>> clauses = new LinkedHashMap<>();
        among.forEach((county, side) -> {
            Statement statement = question.apply(side);
            keys.add(statement.key());
            texts.put(county, statement.text());
            clauses.put(county, statement.clauses());
        });
        if (keys.size() > 1) {
            found.add(new Divergence(aspect, member, subject, texts, clauses));
        }
    }
}
