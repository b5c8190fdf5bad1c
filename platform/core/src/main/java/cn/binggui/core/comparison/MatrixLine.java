package cn.binggui.core.comparison;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One statement within a cell.
 *
 * @param text Chinese
 * @param substance what is compared between counties, without wording
 * @param level on whose word it rests
 * @param clauses what it rests on; empty only where nobody says anything (县文未规定)
 * @param silent whether the county's plan says nothing of its own, or only refers to an upper document
 * @param upperConflict whether the county's words differ from an upper rule
 */
public record MatrixLine(
        String text, String substance, Level level, List<Clause> clauses, boolean silent, boolean upperConflict) {
    static final String UNREGULATED = "县文未规定";

    public MatrixLine {
        clauses = List.copyOf(clauses);
    }

    /** Returns a line whose level and silence follow from its clauses. */
    static MatrixLine of(String text, String substance, List<Clause> clauses) {
        return of(text, substance, clauses, clauses);
    }

    /** @param decisive those of the clauses that speak to the question */
    static MatrixLine of(String text, String substance, List<Clause> clauses, List<Clause> decisive) {
        Level level = level(decisive, clauses);
        return new MatrixLine(text, substance, level, clauses, level != Level.COUNTY, false);
    }

    /** Returns a line that gathers what many clauses say: the county's own words come first. */
    static MatrixLine gathered(String text, String substance, List<Clause> clauses) {
        return of(
                text,
                substance,
                clauses,
                clauses.stream().sorted(Comparator.comparing(Clause::level)).toList());
    }

    /** Returns a line that is compared by its words where the county has some, else by the upper rules that fill in. */
    static MatrixLine worded(String text, List<Clause> clauses) {
        MatrixLine line = of(text, text, clauses);
        if (!line.silent()) {
            return line;
        }
        String upper = clauses.stream()
                .filter(clause -> clause.level() != Level.COUNTY)
                .map(Clause::text)
                .sorted()
                .collect(Collectors.joining("|"));
        return of(text, upper, clauses);
    }

    /** Returns the line that stands where nobody says anything. */
    static MatrixLine unregulated() {
        return new MatrixLine(UNREGULATED, UNREGULATED, Level.INTERPRETATION, List.of(), true, false);
    }

    MatrixLine inConflict(boolean conflict) {
        return new MatrixLine(text, substance, level, clauses, silent, conflict);
    }

    /**
     * Returns on whose word the line rests: the first clause says so.
     *
     * <p>A sentence of the plan that only names an upper document (依据某办法) leaves the substance to the upper rule beside it.
     */
    private static Level level(List<Clause> decisive, List<Clause> all) {
        boolean filled = all.stream().anyMatch(clause -> clause.level() != Level.COUNTY);
        return Stream.concat(decisive.stream(), all.stream())
                .filter(clause -> !(filled && isReferral(clause)))
                .map(Clause::level)
                .findFirst()
                .orElse(Level.INTERPRETATION);
    }

    private static boolean isReferral(Clause clause) {
        return clause.level() == Level.COUNTY
                && (clause.text().contains("《") || clause.text().contains("〔"));
    }
}
