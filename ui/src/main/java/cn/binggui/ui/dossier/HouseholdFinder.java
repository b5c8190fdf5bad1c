package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.core.household.store.MaskedIdentity;
import cn.binggui.core.register.RegisterRow;
import cn.binggui.policy.facts.Member;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;

/** Finds another household by its number, or by a person's full name or ID number; what was typed is nowhere kept. */
public final class HouseholdFinder extends Composite<Div> {
    private final Function<String, List<RegisterRow>> search;
    private final LongConsumer choose;
    private final TextField words;
    private final Div found = new Div();
    private final Div chosen = new Div();

    /**
     * Creates an empty finder.
     *
     * @param label which household is meant
     * @param search finds households by what is typed
     * @param choose is given the key of the household that a person chooses
     */
    public HouseholdFinder(String label, Function<String, List<RegisterRow>> search, LongConsumer choose) {
        this.search = search;
        this.choose = choose;
        words = new TextField(label);
        words.setId("other-household");
        words.setManualValidation(true);
        words.setHelperText(Texts.text("change.merge.search.note"));
        Button button = new Button(Texts.text("change.merge.find"), VaadinIcon.SEARCH.create(), click -> find());
        button.setId("find-household");
        words.addKeyPressListener(Key.ENTER, press -> find());
        Div line = new Div(words, button);
        line.addClassName("finder-line");
        found.addClassName("finder-found");
        found.setId("found-households");
        chosen.addClassName("finder-chosen");
        chosen.setId("chosen-household");
        getContent().addClassName("household-finder");
        getContent().add(line, found, chosen);
    }

    private void find() {
        tell("");
        found.removeAll();
        try {
            List<RegisterRow> rows = search.apply(words.getValue().strip());
            rows.forEach(row -> found.add(button(row)));
            if (rows.isEmpty()) {
                found.add(new Paragraph(Texts.text("change.merge.none")));
            }
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.BAD_INPUT) {
                throw refusal;
            }
            tell(refusal.mistakes().getFirst().message());
        }
    }

    private Button button(RegisterRow row) {
        Button button = new Button(
                Texts.text(
                        "change.merge.row",
                        row.number(),
                        row.head().name(),
                        row.village(),
                        Texts.text("dossier.people", row.people())),
                click -> {
                    found.removeAll();
                    choose.accept(row.household());
                });
        button.addClassName("finder-row");
        return button;
    }

    /** Shows the household that is chosen, with its people as everybody may see them. */
    public void show(HouseholdView view) {
        PlainTable people = new PlainTable(Texts.list("change.people.columns"));
        for (Member member : view.revision().state().facts().members()) {
            MaskedIdentity identity = view.people().get(member.id());
            people.row(Choices.label(member), identity == null ? Texts.text("dossier.unknown") : identity.name());
        }
        Span title = new Span(Texts.text("change.merge.chosen", view.number()));
        title.addClassName("member-name");
        chosen.removeAll();
        chosen.add(title, people);
    }

    /** Shows what is wrong; nothing for an empty text. */
    public void tell(String mistake) {
        words.setErrorMessage(mistake);
        words.setInvalid(!mistake.isEmpty());
    }
}
