package cn.binggui.core.household;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks into the members of a household. */
final class Members {
    private static final int MOST_LISTED = 5;

    private Members() {}

    /** Returns the ids in the household's order. */
    static Set<String> ids(HouseholdFacts facts) {
        return facts.members().stream().map(Member::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static @Nullable Member find(HouseholdFacts facts, String id) {
        return facts.members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    static Member head(HouseholdFacts facts) {
        return facts.members().stream()
                .filter(member -> member.relation() == Relation.APPLICANT)
                .findFirst()
                .orElseThrow();
    }

    /** Returns the ones that are not among the others, as {@link #listed} does. */
    static String without(Collection<String> ids, Collection<String> others) {
        return listed(ids.stream().filter(id -> !others.contains(id)).toList());
    }

    /** Returns the first few, set apart by 、, and how many there are in all; ids may be long and notes have an end. */
    static String listed(List<String> ids) {
        String first = ids.stream().limit(MOST_LISTED).collect(Collectors.joining("、"));
        return ids.size() > MOST_LISTED ? "%s等%d人".formatted(first, ids.size()) : first;
    }

    /** Says that there is no such member. */
    static String unknown(String id) {
        return "家庭人员中没有编号“%s”，请填人员列表中的编号".formatted(id);
    }

    /** Says which income and support stand there, or that there is none. */
    static String words(List<IncomeItem> income) {
        return joined(income.stream()
                .map(item -> item.source().term() + item.annualAmount().yuanText() + "元"));
    }

    static String supportWords(List<AssessedSupport> support) {
        return joined(support.stream().map(item -> item.annualAmount().yuanText() + "元"));
    }

    private static String joined(Stream<String> words) {
        String all = words.sorted().collect(Collectors.joining("、"));
        return all.isEmpty() ? "无" : all;
    }
}
