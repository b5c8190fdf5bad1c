package cn.binggui.policy.testkit.population;

import cn.binggui.policy.Term;
import cn.binggui.policy.ruling.Quantity;

/**
 * A household that stands one fen below, at, or one fen above a threshold.
 *
 * @param parameter identifier of the parameter that sets the threshold
 * @param side −1 below, 0 at, 1 above
 * @param subject the category or label that the threshold belongs to
 * @param bound the bound that the trace must show
 * @param met whether the condition must be met
 */
public record Probe(String parameter, int side, Term subject, Quantity bound, boolean met, Sample sample) {}
