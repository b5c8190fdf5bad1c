package cn.binggui.policy.national;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.ruling.Basis;
import java.util.Arrays;

/** A clause that rules cite by a constant; one enum for each document. */
public interface Cited {
    Clause clause();

    /** Returns the basis that gives the reason and rests on the cited clauses. */
    static Basis because(String reason, Cited... cited) {
        return new Basis(reason, Arrays.stream(cited).map(Cited::clause).toList(), null);
    }
}
