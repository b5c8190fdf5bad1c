package cn.binggui.ui.clause;

import cn.binggui.policy.clause.Clause;
import java.util.List;

/**
 * What one step rests on in one county.
 *
 * @param heading for example 大冶 · 不计入
 * @param reason one sentence in Chinese; empty where the clauses speak for themselves
 * @param county the county's identifier, for the link to its plan
 * @param clauses in the order in which they are told
 */
public record Grounds(String heading, String reason, String county, List<Clause> clauses) {
    public Grounds {
        clauses = List.copyOf(clauses);
    }
}
