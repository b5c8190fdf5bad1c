package cn.binggui.core.scoring.scheme;

import cn.binggui.policy.declared.Scheme;
import java.util.List;

/**
 * What a form says so far.
 *
 * @param scheme with zero in the place of what cannot be read
 * @param problems in the form's order; none where the scheme can be published
 */
public record SchemeReading(Scheme scheme, List<SchemeProblem> problems) {
    public SchemeReading {
        problems = List.copyOf(problems);
    }

    public static SchemeReading of(SchemeForm form) {
        return new SchemeReader().read(form);
    }

    /** Tells whether it can be published. */
    public boolean isSound() {
        return problems.isEmpty();
    }

    /** Returns the problems of one place. */
    public List<SchemeProblem> at(String place) {
        return problems.stream()
                .filter(problem -> problem.place().equals(place))
                .toList();
    }
}
