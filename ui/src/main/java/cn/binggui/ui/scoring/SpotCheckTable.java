package cn.binggui.ui.scoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;

/** A table that reads line by line; on a phone each cell says to which column it belongs. */
final class SpotCheckTable extends Composite<NativeTable> {
    private final List<String> columns;

    SpotCheckTable(List<String> columns) {
        this.columns = columns;
        getContent().addClassName("spot-table");
        NativeTableRow head = new NativeTableRow();
        columns.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        getContent().getHead().add(head);
    }

    NativeTableRow row(Object... texts) {
        return row(Arrays.stream(texts)
                .map(text -> text instanceof Component component ? component : new Span(text.toString()))
                .toList());
    }

    NativeTableRow row(List<Component> contents) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < contents.size(); i++) {
            NativeTableCell cell = new NativeTableCell();
            cell.add(contents.get(i));
            cell.getElement().setAttribute("data-label", columns.get(i));
            row.add(cell);
        }
        getContent().getBody().add(row);
        return row;
    }
}
