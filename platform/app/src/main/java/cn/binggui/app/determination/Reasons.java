package cn.binggui.app.determination;

import cn.binggui.policy.ruling.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A decisive basis together with what was considered beside it.
 *
 * @param bases at least one; the first decides
 */
record Reasons(List<Basis> bases) {
    static Reasons of(Basis decisive, List<Basis> notes) {
        List<Basis> all = new ArrayList<>();
        all.add(decisive);
        all.addAll(notes);
        return new Reasons(all);
    }

    String reason() {
        return bases.stream().map(Basis::reason).distinct().collect(Collectors.joining("；"));
    }

    List<ClauseAnswer> clauses() {
        return ClauseAnswer.all(
                bases.stream().flatMap(basis -> basis.clauses().stream()).toList());
    }
}
