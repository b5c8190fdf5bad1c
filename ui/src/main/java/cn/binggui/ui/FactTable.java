package cn.binggui.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;

/** A table to read; on a phone each row becomes a card whose cells carry their column's name. */
public final class FactTable extends Composite<NativeTable> {
    private final List<String> columns;
    private final NativeTableBody body;

    /**
     * Creates an empty table.
     *
     * @param caption what the table tells, for readers who do not see it
     */
    public FactTable(String caption, List<String> columns) {
        this.columns = List.copyOf(columns);
        NativeTable table = getContent();
        table.addClassName("fact-table");
        table.getElement().setAttribute("aria-label", caption);
        NativeTableRow head = new NativeTableRow();
        this.columns.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        table.getHead().add(head);
        body = table.getBody();
    }

    /** Adds a row; as many cells as there are columns. */
    public NativeTableRow row(Component... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells in " + columns.size() + " columns");
        }
        NativeTableRow row = new NativeTableRow();
        for (int column = 0; column < cells.length; column++) {
            NativeTableCell cell = new NativeTableCell(cells[column]);
            cell.getElement().setAttribute("data-label", columns.get(column));
            row.add(cell);
        }
        body.add(row);
        return row;
    }

    /** Adds a row; what is no component stands there in its words. */
    public NativeTableRow line(Object... contents) {
        return row(Arrays.stream(contents)
                .map(each -> each instanceof Component component ? component : new Span(each.toString()))
                .toArray(Component[]::new));
    }

    /** Adds a row that names what the following ones have in common. */
    public void group(String name) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(new Span(name));
        cell.getElement().setAttribute("colspan", String.valueOf(columns.size()));
        cell.getElement().setAttribute("scope", "rowgroup");
        NativeTableRow row = new NativeTableRow(cell);
        row.addClassName("fact-group");
        body.add(row);
    }
}
