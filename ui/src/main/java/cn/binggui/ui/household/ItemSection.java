package cn.binggui.ui.household;

import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A list of lines in the form, for example all incomes, with a button that adds one. */
final class ItemSection extends Composite<Section> {
    private final List<ItemRow> rows = new ArrayList<>();
    private final Div body = new Div();
    private final Paragraph empty;
    private final Supplier<ItemRow> blank;
    private final Runnable changed;

    /**
     * Creates an empty list.
     *
     * @param texts key of the section's words
     * @param blank makes an empty line
     * @param changed is told when a line goes
     */
    ItemSection(String texts, Supplier<ItemRow> blank, Runnable changed) {
        this.blank = blank;
        this.changed = changed;
        empty = new Paragraph(Texts.text(texts + ".empty"));
        empty.addClassName("hint");
        body.addClassName("item-rows");
        Button add = new Button(Texts.text(texts + ".add"), VaadinIcon.PLUS.create(), click -> {
            add().focus();
            changed.run();
        });
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div head = new Div(new H3(Texts.text(texts + ".title")), add);
        head.addClassName("form-section-head");
        getContent().addClassNames("form-section", texts.replace('.', '-'));
        getContent().add(head, empty, body);
    }

    ItemRow add() {
        ItemRow row = blank.get();
        row.onRemove(() -> {
            remove(row);
            changed.run();
        });
        rows.add(row);
        body.add(row);
        empty.setVisible(false);
        return row;
    }

    private void remove(ItemRow row) {
        rows.remove(row);
        body.remove(row);
        empty.setVisible(rows.isEmpty());
    }

    private void clear() {
        List.copyOf(rows).forEach(this::remove);
    }

    /** Removes every line that names the person. */
    void forget(MemberCard card) {
        List.copyOf(rows).stream().filter(row -> row.names(card)).forEach(this::remove);
    }

    void offerPeople() {
        rows.forEach(ItemRow::offer);
    }

    /** Shows the lines of the JSON instead of those there are; anything else than a list of objects is an empty list. */
    void read(@Nullable Object json) {
        clear();
        if (json instanceof List<?> lines) {
            lines.stream()
                    .filter(Map.class::isInstance)
                    .map(Map.class::cast)
                    .forEach(line -> add().read((Map<?, ?>) line));
        }
    }

    List<Map<String, Object>> json() {
        return rows.stream().map(ItemRow::json).toList();
    }

    boolean showMistake(int index, String field, String message) {
        return index < rows.size() && rows.get(index).showMistake(field, message);
    }

    void clearMistakes() {
        rows.forEach(ItemRow::clearMistakes);
    }
}
