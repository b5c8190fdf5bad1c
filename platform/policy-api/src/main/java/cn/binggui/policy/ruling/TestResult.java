package cn.binggui.policy.ruling;

import cn.binggui.policy.Term;
import java.util.List;

/**
 * One condition, tested.
 *
 * @param subject the {@link Category} or {@link Label} that the condition belongs to
 * @param basis the condition in words, and its clauses
 * @param actual what the household has
 * @param required what the rule asks for
 * @param missing parameters without which the result is unknown
 * @param advisory whether it only informs people and decides nothing
 */
public record TestResult(
        Term subject,
        Basis basis,
        Truth result,
        Quantity actual,
        Quantity required,
        List<String> missing,
        boolean advisory) {}
