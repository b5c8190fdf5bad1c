package cn.binggui.policy.ruling;

/** What one counted member may receive or do apart from the household. */
public record IndividualRuling(String memberId, Treatment treatment, Basis basis) {}
