package cn.binggui.policy.facts;

import cn.binggui.policy.value.Money;

/**
 * Income of one member over the twelve whole months before acceptance.
 *
 * @param annualAmount never negative
 */
public record IncomeItem(String memberId, IncomeSource source, Money annualAmount) {}
