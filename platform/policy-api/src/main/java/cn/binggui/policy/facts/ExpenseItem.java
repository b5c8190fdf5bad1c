package cn.binggui.policy.facts;

import cn.binggui.policy.value.Money;

/**
 * Necessary expense of the household over the twelve whole months before acceptance.
 *
 * @param annualAmount never negative
 */
public record ExpenseItem(ExpenseKind kind, Money annualAmount) {}
