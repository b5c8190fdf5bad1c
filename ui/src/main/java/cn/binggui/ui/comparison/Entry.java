package cn.binggui.ui.comparison;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.ruling.Basis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement in one county's column.
 *
 * @param mark a word such as 计入; empty where the statement has none
 * @param figure what is read first, for example 9000元/年; empty where the mark says it all
 * @param text the reason in a sentence; may be empty
 * @param clauses what it rests on; empty for a mere figure
 * @param parameter a missing parameter that the reader may assume, or {@code null}
 */
record Entry(
        String mark,
        Tone tone,
        String figure,
        String text,
        List<Clause> clauses,
        @Nullable String parameter) {
    static Entry of(String mark, Tone tone, String figure, Basis basis) {
        return new Entry(mark, tone, figure, basis.reason(), basis.clauses(), null);
    }

    /** Returns a statement that rests on others and has no clause of its own. */
    static Entry plain(String mark, Tone tone, String figure, String text) {
        return new Entry(mark, tone, figure, text, List.of(), null);
    }

    static Entry note(Basis basis) {
        return of("", Tone.PLAIN, "", basis);
    }

    Entry under(String reading) {
        return new Entry(mark, tone, figure, text.isEmpty() ? reading : reading + text, clauses, parameter);
    }

    /** Returns the statement for a reader who may not assume anything. */
    Entry withoutAssuming() {
        return new Entry(mark, tone, figure, text, clauses, null);
    }
}
