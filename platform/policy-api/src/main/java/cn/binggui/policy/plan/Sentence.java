package cn.binggui.policy.plan;

import cn.binggui.policy.clause.Clause;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the plan and what becomes of it.
 *
 * @param reason why no rule decides by it; present for HUMAN_DISCRETION and NOT_A_RULE
 */
public record Sentence(
        Clause clause, Coverage coverage, @Nullable String reason) {}
