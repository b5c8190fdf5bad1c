package cn.binggui.ui.dossier;

import cn.binggui.core.household.store.Revision;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Function;

/** Two revisions beside each other: only what differs. */
final class DifferencePart extends Composite<Section> {
    private final Select<Revision> earlier = new Select<>();
    private final Select<Revision> later = new Select<>();
    private final Div table = new Div();
    private final Function<Revision, String> place;

    /**
     * Compares the last two to begin with.
     *
     * @param revisions at least two, the first one first
     * @param place says where the household lived
     */
    DifferencePart(List<Revision> revisions, Function<Revision, String> place) {
        this.place = place;
        configure(earlier, "dossier.difference.earlier", revisions);
        configure(later, "dossier.difference.later", revisions);
        earlier.setValue(revisions.get(revisions.size() - 2));
        later.setValue(revisions.getLast());
        earlier.setId("earlier");
        later.setId("later");
        Div choice = new Div(earlier, later);
        choice.addClassName("difference-choice");
        table.setId("difference");
        getContent().addClassName("dossier-part");
        getContent().add(new H3(Texts.text("dossier.difference")), choice, table);
        show();
    }

    private void configure(Select<Revision> select, String label, List<Revision> revisions) {
        select.setLabel(Texts.text(label));
        select.setItems(revisions);
        select.setItemLabelGenerator(revision -> Texts.text(
                "dossier.difference.revision",
                revision.seq(),
                revision.validFrom(),
                revision.kind().label()));
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                show();
            }
        });
    }

    private void show() {
        table.removeAll();
        table.add(DifferenceTable.of(state(earlier.getValue()), state(later.getValue())));
    }

    private DifferenceTable.State state(Revision revision) {
        return new DifferenceTable.State(revision.state().facts(), place.apply(revision));
    }
}
