package cn.binggui.policy.facts;

import cn.binggui.policy.value.Money;

/**
 * Assessed support (核定的赡养、抚养、扶养费).
 *
 * @param memberId who owes it
 * @param beneficiaryId to whom it is owed
 * @param annualAmount never negative
 */
public record AssessedSupport(String memberId, String beneficiaryId, Money annualAmount) {}
