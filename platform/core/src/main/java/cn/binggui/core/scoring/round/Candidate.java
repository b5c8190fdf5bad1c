package cn.binggui.core.scoring.round;

import cn.binggui.policy.declared.EvaluatedUnit;

/**
 * A unit that a round may score.
 *
 * @param code a township's division code of nine digits, or a department's identifier
 * @param name Chinese
 */
public record Candidate(EvaluatedUnit kind, String code, String name) {}
