package cn.binggui.core.comparison;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one county says on one dimension.
 *
 * @param lines at least one
 */
public record MatrixCell(List<MatrixLine> lines) {
    public MatrixCell {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a cell without words");
        }
    }

    /** Returns all lines as one text, one line each. */
    public String text() {
        return lines.stream().map(MatrixLine::text).collect(Collectors.joining("\n"));
    }

    /** Returns the strongest level among the lines: the county's own words come first. */
    public Level level() {
        return lines.stream().map(MatrixLine::level).min(Level::compareTo).orElse(Level.INTERPRETATION);
    }

    /** Returns every clause that a line rests on, each once. */
    public List<Clause> clauses() {
        return lines.stream()
                .flatMap(line -> line.clauses().stream())
                .distinct()
                .toList();
    }

    /** Returns whether the county's plan says nothing of its own on the whole dimension. */
    public boolean silent() {
        return lines.stream().allMatch(MatrixLine::silent);
    }

    /** Returns whether the county's words differ from an upper rule. */
    public boolean upperConflict() {
        return lines.stream().anyMatch(MatrixLine::upperConflict);
    }

    /** Returns what is compared between counties, without wording. */
    Set<String> substance() {
        return lines.stream().map(MatrixLine::substance).collect(Collectors.toSet());
    }
}
