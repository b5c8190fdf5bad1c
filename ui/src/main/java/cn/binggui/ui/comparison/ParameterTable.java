package cn.binggui.ui.comparison;

import cn.binggui.core.policy.ParameterRow;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButton;
import cn.binggui.ui.clause.Grounds;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The parameters that counties publish, in the counties' columns, each with a switch for an assumption. */
final class ParameterTable extends Composite<Details> {
    /** Reads a county's parameters in force on a day. */
    interface Source {
        List<ParameterRow> inForce(String county, LocalDate on);
    }

    private final Source source;
    private final ComparisonTable.Reader reader;
    private final List<ParameterCell> cells = new ArrayList<>();
    private final Runnable changed;

    /**
     * Creates the table.
     *
     * @param changed is told of every change that a person makes
     */
    ParameterTable(
            List<CountyColumn> counties,
            Source source,
            Residence residence,
            LocalDate on,
            ComparisonTable.Reader reader,
            Runnable changed) {
        this.source = source;
        this.reader = reader;
        this.changed = changed;
        Map<String, List<ParameterRow>> rows = new LinkedHashMap<>();
        counties.forEach(county -> rows.put(county.county(), concerning(county.county(), residence, on)));
        NativeTable table = new NativeTable();
        table.addClassNames("county-table", "parameter-table");
        NativeTableBody body = table.addBody();
        for (Parameter parameter : openSomewhere(rows)) {
            add(body, parameter, counties, rows);
        }
        Button reset = new Button(Texts.text("parameter.reset"), click -> {
            reset();
            changed.run();
        });
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        getContent().addClassName("parameters");
        getContent().add(table, reset);
        summarize();
    }

    private List<ParameterRow> concerning(String county, Residence residence, LocalDate on) {
        return source.inForce(county, on).stream()
                .filter(row -> row.residence() == null || row.residence() == residence)
                .toList();
    }

    private static List<Parameter> openSomewhere(Map<String, List<ParameterRow>> rows) {
        Map<String, Parameter> open = new LinkedHashMap<>();
        rows.values()
                .forEach(county -> county.stream()
                        .map(ParameterRow::parameter)
                        .filter(Parameter::isOpen)
                        .forEach(parameter -> open.putIfAbsent(parameter.id(), parameter)));
        return List.copyOf(open.values());
    }

    private void add(
            NativeTableBody body,
            Parameter parameter,
            List<CountyColumn> counties,
            Map<String, List<ParameterRow>> rows) {
        NativeTableHeaderCell label = new NativeTableHeaderCell();
        label.add(new Span(Texts.text("parameter.label", parameter.label(), parameter.unit())));
        label.getElement().setAttribute("colspan", String.valueOf(counties.size()));
        NativeTableRow heading = new NativeTableRow();
        heading.add(label);
        heading.addClassName("label-row");
        NativeTableRow line = new NativeTableRow();
        line.addClassName("cell-row");
        for (CountyColumn county : counties) {
            NativeTableCell cell = new NativeTableCell();
            rows.getOrDefault(county.county(), List.of()).stream()
                    .filter(row -> row.parameter().id().equals(parameter.id()))
                    .findFirst()
                    .ifPresentOrElse(
                            row -> cell.add(cell(county, row)),
                            () -> cell.add(new Span(Texts.text("parameter.unknown"))));
            line.add(cell);
        }
        body.add(heading, line);
    }

    private ParameterCell cell(CountyColumn county, ParameterRow row) {
        ParameterCell cell = new ParameterCell(
                county.county(),
                county.name(),
                row,
                button -> open(button, county, row.parameter().id()),
                () -> {
                    summarize();
                    changed.run();
                });
        cells.add(cell);
        return cell;
    }

    private void open(ClauseButton button, CountyColumn county, String parameter) {
        find(county.county(), parameter).ifPresent(cell -> {
            ParameterRow row = cell.row();
            reader.open(
                    button,
                    row.parameter().label(),
                    List.of(new Grounds(county.name(), "", county.county(), row.clauses())));
        });
    }

    private Optional<ParameterCell> find(String county, String parameter) {
        return cells.stream()
                .filter(cell -> cell.county().equals(county)
                        && cell.row().parameter().id().equals(parameter))
                .findFirst();
    }

    /** Shows the values for the household; untouched assumptions follow. */
    void refresh(Residence residence, LocalDate on) {
        Set<String> counties = new LinkedHashSet<>();
        cells.forEach(cell -> counties.add(cell.county()));
        for (String county : counties) {
            for (ParameterRow row : concerning(county, residence, on)) {
                find(county, row.parameter().id()).ifPresent(cell -> cell.show(row));
            }
        }
        summarize();
    }

    private void summarize() {
        long assumed = cells.stream().filter(cell -> cell.assumed() != null).count();
        long open = cells.stream()
                .filter(cell -> cell.assumed() == null
                        && (cell.row().value() == null || cell.row().assumed()))
                .count();
        getContent().setSummaryText(Texts.text("parameter.summary", assumed, open));
    }

    /** Returns the assumed numbers by county and parameter. */
    Map<String, Map<String, BigDecimal>> assumed() {
        Map<String, Map<String, BigDecimal>> assumed = new LinkedHashMap<>();
        for (ParameterCell cell : cells) {
            BigDecimal number = cell.assumed();
            if (number != null) {
                assumed.computeIfAbsent(cell.county(), county -> new LinkedHashMap<>())
                        .put(cell.row().parameter().id(), number);
            }
        }
        return assumed;
    }

    /** Sets what a saved scenario assumes; anything else is not assumed. */
    void assume(Map<String, Map<String, BigDecimal>> assumed) {
        for (ParameterCell cell : cells) {
            cell.assume(assumed.getOrDefault(cell.county(), Map.of())
                    .get(cell.row().parameter().id()));
        }
        summarize();
    }

    /** Goes back to what the demonstration assumes. */
    void reset() {
        cells.forEach(ParameterCell::reset);
        summarize();
    }

    /** Leads to the field for an assumption. */
    void ask(String county, String parameter) {
        getContent().setOpened(true);
        find(county, parameter).ifPresent(ParameterCell::ask);
        summarize();
    }

    /** Checks every assumption; where one is wrong it says so at the field. */
    boolean validate() {
        boolean valid = true;
        for (ParameterCell cell : cells) {
            valid &= cell.validate();
        }
        if (!valid) {
            getContent().setOpened(true);
        }
        return valid;
    }
}
