package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import java.util.List;

/** A way in which an application reaches the county. */
public record Channel(String name, List<Clause> clauses) {
    public Channel {
        clauses = List.copyOf(clauses);
    }
}
