package cn.binggui.ui.matrix;

import cn.binggui.core.comparison.MatrixRow;
import cn.binggui.policy.clause.Level;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.LevelBadge;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Which rows are wanted, how many there are, and what the marks mean. */
final class MatrixFilter extends Composite<Div> {
    private final List<MatrixRow> rows;
    private final Map<MatrixRow.@Nullable Group, NativeButton> groups = new LinkedHashMap<>();
    private final Checkbox differing = new Checkbox(Texts.text("matrix.differing"));
    private final Span count = new Span();

    /**
     * Creates the filter.
     *
     * @param change is told how the place changes
     */
    MatrixFilter(List<MatrixRow> rows, Consumer<UnaryOperator<MatrixPlace>> change) {
        this.rows = rows;
        differing.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                change.accept(place -> place.withDiffering(event.getValue()));
            }
        });
        Div choices = new Div();
        choices.addClassName("matrix-groups");
        choices.getElement().setAttribute("role", "group");
        choices.getElement().setAttribute("aria-label", Texts.text("matrix.groups"));
        choices.add(button(null, Texts.text("matrix.all"), change));
        for (MatrixRow.Group group : MatrixRow.Group.values()) {
            choices.add(button(group, group.term(), change));
        }
        count.addClassName("matrix-count");
        Div query = new Div(differing, choices, count);
        query.addClassName("matrix-query");
        getContent().add(query, legend());
    }

    void show(MatrixPlace place, int shown) {
        differing.setValue(place.differing());
        groups.forEach((group, button) ->
                button.getElement().setAttribute("aria-pressed", Boolean.toString(group == place.group())));
        long differ = rows.stream().filter(MatrixRow::differs).count();
        count.setText(Texts.text("matrix.count", shown, rows.size(), differ));
    }

    private NativeButton button(
            MatrixRow.@Nullable Group group, String label, Consumer<UnaryOperator<MatrixPlace>> change) {
        NativeButton button = new NativeButton(label, click -> change.accept(place -> place.withGroup(group)));
        button.addClassName("matrix-group");
        groups.put(group, button);
        return button;
    }

    private static Div legend() {
        Div legend = new Div(new Span(Texts.text("matrix.legend")));
        for (Level level : Level.values()) {
            legend.add(new LevelBadge(level));
        }
        legend.add(
                MatrixCellView.mark("matrix.silent", "matrix-mark-silent"),
                MatrixCellView.mark("matrix.conflict", "matrix-mark-conflict"));
        legend.addClassName("matrix-legend");
        return legend;
    }
}
