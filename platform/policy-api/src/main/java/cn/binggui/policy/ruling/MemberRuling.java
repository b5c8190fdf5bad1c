package cn.binggui.policy.ruling;

import java.util.List;

/**
 * Whether one person counts, and why.
 *
 * @param basis what decides
 * @param notes what was considered beside it and does not change it, for example a detention without judgment
 */
public record MemberRuling(String memberId, Ruling ruling, Basis basis, List<Basis> notes) {}
