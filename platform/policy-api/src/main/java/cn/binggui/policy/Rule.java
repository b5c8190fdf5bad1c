package cn.binggui.policy;

import cn.binggui.policy.ruling.Basis;
import java.util.List;

/** A rule as people read it: its name and every ground on which it may rule. */
public interface Rule {
    /** Returns the Chinese name, for example 家庭人口认定. */
    String title();

    /** Returns every basis that the rule may give, in the plan's order. */
    List<Basis> bases();
}
