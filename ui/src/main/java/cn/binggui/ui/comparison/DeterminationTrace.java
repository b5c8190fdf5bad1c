package cn.binggui.ui.comparison;

import cn.binggui.core.comparison.Comparison;
import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.ui.clause.ClausePanel;
import cn.binggui.ui.clause.Grounds;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One county's determination of a household, step by step, each beside the sentence that it rests on. */
@StyleSheet("context://styles/comparison.css")
public final class DeterminationTrace extends Composite<Div> {
    /**
     * Shows the determination.
     *
     * @param facts that were determined
     * @param parameterLabel gives the Chinese name of a parameter
     * @param clauses shows the sentences
     */
    public DeterminationTrace(
            DeterminationResult result,
            HouseholdFacts facts,
            UnaryOperator<String> parameterLabel,
            ClausePanel clauses) {
        CountyColumn county = new CountyColumn(result.county(), result.countyName(), result.documentNumber());
        ComparisonTable table = new ComparisonTable(List.of(county), new ComparisonTable.Reader() {
            @Override
            public void open(Component opener, String heading, List<Grounds> grounds) {
                clauses.show(opener, heading, grounds);
            }

            @Override
            public void assume(String name, String parameter) {
                throw new IllegalStateException("nothing is assumed in a county's own determination");
            }
        });
        Comparison alone = new Comparison(Map.of(result.county(), result), List.of());
        table.show(
                Parts.of(facts, alone, parameterLabel).stream()
                        .map(DeterminationTrace::withoutAssuming)
                        .toList(),
                List.of());
        // one column, which the style sheet of five shows at any width
        getContent().addClassNames("determination-trace", "county-1");
        getContent().add(table);
    }

    private static Part withoutAssuming(Part part) {
        return new Part(
                part.title(),
                part.rows().stream().map(DeterminationTrace::withoutAssuming).toList());
    }

    private static Row withoutAssuming(Row row) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        row.cells()
                .forEach((county, cell) -> cells.put(
                        county,
                        new Cell(
                                cell.entries().stream()
                                        .map(Entry::withoutAssuming)
                                        .toList(),
                                cell.key())));
        return new Row(row.aspect(), row.member(), row.subject(), row.label(), cells);
    }
}
