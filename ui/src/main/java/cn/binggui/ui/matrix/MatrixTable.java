package cn.binggui.ui.matrix;

import cn.binggui.core.comparison.MatrixCell;
import cn.binggui.core.comparison.MatrixRow;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.ui.ArrowKeys;
import cn.binggui.ui.Texts;
import cn.binggui.ui.policy.PolicyNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The rows as a table, one column a county; on a phone each row becomes a card. */
final class MatrixTable extends Composite<NativeTable> {
    private final List<Tenant> counties;
    private final BiConsumer<MatrixRow, MatrixCellView> open;
    private final Map<Integer, MatrixRow> rows = new LinkedHashMap<>();
    private final List<MatrixCellView> cells = new ArrayList<>();

    /**
     * Creates an empty table.
     *
     * @param open is told which cell's clauses are wanted
     */
    MatrixTable(List<Tenant> counties, BiConsumer<MatrixRow, MatrixCellView> open) {
        this.counties = counties;
        this.open = open;
        getContent().addClassName("matrix");
        ArrowKeys.among(this, ".matrix-cell", counties.size());
        getContent().getElement().setAttribute("aria-label", Texts.text("matrix.title"));
        NativeTableRow head = new NativeTableRow(header(new Span(Texts.text("matrix.dimension")), "col"));
        counties.forEach(county -> {
            Anchor plan = new Anchor(PolicyNavigation.address(county.id()), county.shortName());
            plan.setTitle(Texts.text("matrix.plan", county.name()));
            head.add(header(plan, "col"));
        });
        getContent().getHead().add(head);
    }

    /** Shows these rows instead of what was shown before. */
    void show(List<MatrixRow> shown) {
        getContent().getBody().removeAll();
        rows.clear();
        cells.clear();
        MatrixRow.Group group = null;
        for (MatrixRow row : shown) {
            if (row.group() != group) {
                group = row.group();
                getContent().getBody().add(group(group));
            }
            rows.put(row.number(), row);
            getContent().getBody().add(row(row));
        }
    }

    /** Marks the cell whose clauses are open; a row number of 0 marks none. */
    void mark(int row, @Nullable String county) {
        cells.forEach(cell -> cell.setOpen(cell.row() == row && cell.county().equals(county)));
    }

    private NativeTableRow group(MatrixRow.Group group) {
        NativeTableHeaderCell name = header(new Span(group.term()), "rowgroup");
        name.getElement().setAttribute("colspan", String.valueOf(counties.size() + 1));
        NativeTableRow row = new NativeTableRow(name);
        row.addClassName("matrix-group-row");
        return row;
    }

    private NativeTableRow row(MatrixRow row) {
        Span number = new Span(Integer.toString(row.number()));
        number.addClassName("matrix-number");
        NativeTableHeaderCell title = header(number, "row");
        title.add(new Span(row.title()));
        if (row.differs()) {
            title.add(MatrixCellView.mark("matrix.differs", "matrix-mark-differs"));
        }
        NativeTableRow line = new NativeTableRow(title);
        line.addClassName("matrix-row");
        for (Tenant county : counties) {
            NativeTableCell column = new NativeTableCell();
            column.getElement().setAttribute("data-label", county.shortName());
            MatrixCell cell = row.cells().get(county.id());
            if (cell == null) {
                column.add(new Span(Texts.text("matrix.noPolicy")));
            } else {
                MatrixCellView view =
                        new MatrixCellView(row.number(), county.id(), county.shortName(), cell, this::open);
                cells.add(view);
                column.add(view);
            }
            line.add(column);
        }
        return line;
    }

    private static NativeTableHeaderCell header(Component content, String scope) {
        NativeTableHeaderCell header = new NativeTableHeaderCell(content);
        header.getElement().setAttribute("scope", scope);
        return header;
    }

    private void open(MatrixCellView cell) {
        MatrixRow row = rows.get(cell.row());
        if (row != null) {
            open.accept(row, cell);
        }
    }
}
