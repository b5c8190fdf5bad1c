package cn.binggui.ui.job;

import cn.binggui.core.determination.CategoryChange;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Objects;

/** How many households went from which category to which. */
final class ChangeTable extends Composite<Div> {
    private final NativeTableBody body;
    private final NativeTable table = new NativeTable();

    private final ResultWords words;

    ChangeTable(ResultWords words) {
        this.words = words;
        NativeTableHeader head = table.getHead();
        NativeTableRow columns = head.addRow();
        Texts.list("job.changes.columns")
                .forEach(name -> columns.addHeaderCell().setText(name));
        body = table.getBody();
        table.addClassName("job-changes");
        getContent().add(new H3(Texts.text("job.changes")), table);
        setVisible(false);
    }

    void show(List<CategoryChange> changes) {
        setVisible(!changes.isEmpty());
        body.removeAll();
        for (CategoryChange change : changes) {
            NativeTableRow row = body.addRow();
            row.addDataCell()
                    .setText(change.first() ? Texts.text("job.category.first") : words.category(change.before()));
            row.addDataCell().setText(after(change));
            row.addDataCell().setText(Texts.text("job.households", change.households()));
        }
    }

    private String after(CategoryChange change) {
        String category = words.category(change.after());
        boolean same = !change.first() && Objects.equals(change.before(), change.after());
        return same ? Texts.text("job.category.same", category) : category;
    }
}
