package cn.binggui.ui.matrix;

import cn.binggui.core.comparison.MatrixCell;
import cn.binggui.core.comparison.MatrixLine;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.LevelBadge;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/**
 * What one county says on one dimension; a click, Enter or the space bar opens its clauses.
 *
 * <p>It is no button element, so that its text can be selected and copied.
 */
final class MatrixCellView extends Div implements Focusable<MatrixCellView> {
    private final int row;
    private final String county;

    MatrixCellView(int row, String county, String countyName, MatrixCell cell, Consumer<MatrixCellView> open) {
        this.row = row;
        this.county = county;
        addClassName("matrix-cell");
        setClassName("matrix-cell-silent", cell.silent());
        setId("cell-" + row + "-" + county);
        getElement().setAttribute("role", "button");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", Texts.text("matrix.cell", countyName, cell.text()));
        cell.lines().forEach(line -> add(line(line)));
        if (cell.silent()) {
            add(mark("matrix.silent", "matrix-mark-silent"));
        }
        addClickListener(click -> open.accept(this));
        getElement()
                .addEventListener("keydown", event -> open.accept(this))
                .setFilter("event.key === 'Enter' || event.key === ' '")
                .preventDefault();
    }

    int row() {
        return row;
    }

    String county() {
        return county;
    }

    void setOpen(boolean open) {
        setClassName("matrix-cell-open", open);
    }

    static Span mark(String text, String style) {
        Span mark = new Span(Texts.text(text));
        mark.addClassNames("matrix-mark", style);
        return mark;
    }

    private static Div line(MatrixLine line) {
        Div view = new Div(new Span(line.text()));
        view.addClassName("matrix-line");
        if (!line.clauses().isEmpty()) {
            view.add(new LevelBadge(line.level()));
        }
        if (line.upperConflict()) {
            view.add(mark("matrix.conflict", "matrix-mark-conflict"));
        }
        return view;
    }
}
