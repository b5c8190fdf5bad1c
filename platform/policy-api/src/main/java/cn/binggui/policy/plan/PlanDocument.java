package cn.binggui.policy.plan;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A county's published plan.
 *
 * @param number document number, for example 冶政办函〔2025〕7号
 * @param text the whole text as published
 * @param lastPhaseEnds last day of the last phase that the plan names, inclusive
 * @param townships full names of the pilot townships, in the plan's order
 * @param scopeClauses what makes these the pilot townships
 * @param categoryNames the county's own names of the categories that it knows
 * @param sentences the whole plan, sentence by sentence, in order
 */
public record PlanDocument(
        String number,
        String title,
        LocalDate issuedOn,
        LocalDate effectiveFrom,
        LocalDate lastPhaseEnds,
        String text,
        List<String> townships,
        List<Clause> scopeClauses,
        Map<Category, String> categoryNames,
        List<Sentence> sentences) {
    public PlanDocument {
        townships = List.copyOf(townships);
        scopeClauses = List.copyOf(scopeClauses);
        categoryNames = Map.copyOf(categoryNames);
        sentences = List.copyOf(sentences);
    }
}
