package cn.binggui.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A small table that reads line by line; on a phone each cell says to which column it belongs. */
final class PlainTable extends Composite<NativeTable> {
    private final List<String> columns;

    PlainTable(List<String> columns) {
        this.columns = columns;
        getContent().addClassName("plain-table");
        NativeTableRow head = new NativeTableRow();
        columns.forEach(column -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        getContent().getHead().add(head);
    }

    PlainTable row(String... texts) {
        return row(
                List.of(texts).stream().map(text -> (Component) new Span(text)).toList());
    }

    PlainTable row(List<? extends Component> contents) {
        NativeTableRow row = new NativeTableRow();
        for (int i = 0; i < contents.size(); i++) {
            NativeTableCell cell = new NativeTableCell();
            cell.add(contents.get(i));
            cell.getElement().setAttribute("data-label", columns.get(i));
            row.add(cell);
        }
        getContent().getBody().add(row);
        return this;
    }
}
