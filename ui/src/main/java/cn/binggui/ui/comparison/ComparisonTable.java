package cn.binggui.ui.comparison;

import cn.binggui.core.comparison.Divergence;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.Grounds;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Five columns, one a county; every step stands at the same height in all of them. */
final class ComparisonTable extends Composite<NativeTable> {
    /** What the table asks of the view around it. */
    interface Reader {
        void open(Component opener, String heading, List<Grounds> grounds);

        void assume(String county, String parameter);
    }

    private final List<CountyColumn> counties;
    private final Reader reader;
    private final List<NativeTableBody> bodies = new ArrayList<>();
    private final Map<Divergence, Component> places = new HashMap<>();

    ComparisonTable(List<CountyColumn> counties, Reader reader) {
        this.counties = counties;
        this.reader = reader;
        getContent().addClassNames("county-table", "comparison-table");
        NativeTableRow head = getContent().getHead().addRow();
        counties.forEach(county -> head.add(heading(county)));
    }

    private static NativeTableHeaderCell heading(CountyColumn county) {
        Anchor name = new Anchor("policy/" + county.county(), county.name(), AnchorTarget.BLANK);
        name.setTitle(Texts.text("comparison.county.title", county.name()));
        name.addClassName("county-name");
        Span document = new Span(county.document());
        document.addClassName("county-document");
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.add(name, document);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    /**
     * Shows a comparison instead of the one before.
     *
     * @param divergences in the order in which they are told; the first one is marked as such
     */
    void show(List<Part> parts, List<Divergence> divergences) {
        bodies.forEach(getContent()::removeBody);
        bodies.clear();
        places.clear();
        for (Part part : parts) {
            NativeTableBody body = getContent().addBody();
            bodies.add(body);
            body.add(wide("part-row", new Span(part.title())));
            part.rows().forEach(row -> add(body, row, divergences));
        }
    }

    private NativeTableRow wide(String style, Component... content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.add(content);
        cell.getElement().setAttribute("colspan", String.valueOf(counties.size()));
        cell.getElement().setAttribute("scope", "rowgroup");
        NativeTableRow row = new NativeTableRow();
        row.add(cell);
        row.addClassName(style);
        return row;
    }

    private void add(NativeTableBody body, Row row, List<Divergence> divergences) {
        List<Divergence> here = divergences.stream().filter(row::concerns).toList();
        Span label = new Span(row.label());
        label.addClassName("row-label");
        NativeTableRow heading = wide("label-row", label);
        NativeTableRow cells = new NativeTableRow();
        cells.addClassName("cell-row");
        if (!here.isEmpty()) {
            boolean first = here.contains(divergences.getFirst());
            heading.getElement()
                    .getChild(0)
                    .appendChild(
                            mark(divergences.indexOf(here.getFirst()), first).getElement());
            List.of(heading, cells).forEach(each -> each.addClassNames(first ? "first-divergence" : "divergence"));
            heading.getElement().setAttribute("tabindex", "-1");
            here.forEach(divergence -> places.put(divergence, heading));
        }
        Map<String, Integer> groups = row.groups();
        for (CountyColumn county : counties) {
            NativeTableCell cell = cell(row, county);
            if (!here.isEmpty()) {
                cell.addClassName("group-" + groups.getOrDefault(county.county(), 0));
            }
            cells.add(cell);
        }
        body.add(heading, cells);
    }

    private static Span mark(int index, boolean first) {
        Span mark = new Span(Texts.text(first ? "comparison.divergence.first" : "comparison.divergence", index + 1));
        mark.addClassName("divergence-mark");
        return mark;
    }

    private NativeTableCell cell(Row row, CountyColumn county) {
        NativeTableCell cell = new NativeTableCell();
        List<Entry> entries =
                row.cells().getOrDefault(county.county(), Cell.EMPTY).entries();
        if (entries.isEmpty()) {
            Span none = new Span(Texts.text("comparison.nothing"));
            none.addClassName("nothing");
            cell.add(none);
        }
        for (Entry entry : entries) {
            cell.add(new EntryView(
                    entry,
                    button -> reader.open(button, row.label(), grounds(row, county, entry)),
                    parameter -> reader.assume(county.county(), parameter)));
        }
        return cell;
    }

    /** The asked statement first, then what the other counties rest theirs on in the same row. */
    private List<Grounds> grounds(Row row, CountyColumn asked, Entry entry) {
        List<Grounds> grounds = new ArrayList<>();
        grounds.add(grounds(asked, entry));
        for (CountyColumn county : counties) {
            row.cells().getOrDefault(county.county(), Cell.EMPTY).entries().stream()
                    .filter(other -> other != entry && !other.clauses().isEmpty())
                    .forEach(other -> grounds.add(grounds(county, other)));
        }
        return grounds;
    }

    private static Grounds grounds(CountyColumn county, Entry entry) {
        String answer = entry.mark().isEmpty() ? entry.figure() : entry.mark();
        String heading = answer.isEmpty() ? county.name() : Texts.text("comparison.grounds", county.name(), answer);
        return new Grounds(heading, entry.text(), county.county(), entry.clauses());
    }

    /** Brings the row of the divergence into view. */
    void reveal(Divergence divergence) {
        Component place = places.get(divergence);
        if (place != null) {
            place.getElement().executeJs("this.scrollIntoView({block: 'center'}); this.focus({preventScroll: true});");
        }
    }

    boolean shows(Divergence divergence) {
        return places.containsKey(divergence);
    }
}
