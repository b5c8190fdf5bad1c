package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.list.CaseQuery;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import cn.binggui.ui.register.PlaceFields;
import cn.binggui.ui.register.QueryFields;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The query area above the list of cases. */
final class WorklistForm extends Composite<Div> {
    private static final String NUMBER = "\\d{18}";

    private final TextField number = new TextField(Texts.text("worklist.number"));
    private final PlaceFields places;
    private final Select<String> step = new Select<>();
    private final Select<Category> category = new Select<>();
    private final DayPicker from = new DayPicker("");
    private final DayPicker to = new DayPicker("");
    private CaseQuery shown = CaseQuery.MINE;

    /**
     * Creates the area.
     *
     * @param asked is told what the person asks
     */
    WorklistForm(Actor actor, Tenants tenants, WorklistWords words, Consumer<CaseQuery> asked) {
        places = new PlaceFields(actor, tenants);
        number.setId("case-number");
        number.setClearButtonVisible(true);
        number.setManualValidation(true);
        number.setPrefixComponent(VaadinIcon.SEARCH.create());
        choice(step, "worklist.step");
        step.setId("case-step");
        step.setItems(List.copyOf(words.steps().keySet()));
        step.setItemLabelGenerator(id -> id == null ? Texts.text("register.any") : words.step(id));
        choice(category, "worklist.category");
        category.setItems(Category.values());
        category.setItemLabelGenerator(each -> each == null ? Texts.text("register.any") : words.category(each));
        from.setAriaLabel(Texts.text("worklist.opened.from"));
        to.setAriaLabel(Texts.text("worklist.opened.to"));
        Button find = new Button(Texts.text("register.find"), click -> ask(asked));
        find.setId("case-find");
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        find.addClickShortcut(Key.ENTER).listenOn(this);
        Button clear = new Button(Texts.text("register.clear"), click -> {
            number.setInvalid(false);
            asked.accept(CaseQuery.of(shown.part()));
        });
        Div buttons = new Div(find, clear);
        buttons.addClassName("register-buttons");
        Div fields = new Div(
                number,
                places.township(),
                places.village(),
                step,
                category,
                QueryFields.range(Texts.text("worklist.opened"), from, to),
                buttons);
        fields.addClassName("register-fields");
        getContent().addClassNames("register-form", "worklist-form");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(fields);
    }

    private static void choice(Select<?> select, String key) {
        select.setLabel(Texts.text(key));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.text("register.any"));
        select.setPlaceholder(Texts.text("register.any"));
    }

    void show(CaseQuery query) {
        shown = query;
        number.setValue(query.number() == null ? "" : query.number());
        places.show(query.township(), query.village());
        step.setValue(query.step());
        category.setValue(query.category());
        from.setValue(query.openedFrom());
        to.setValue(query.openedTo());
    }

    private void ask(Consumer<CaseQuery> asked) {
        String typed = number.getValue().strip();
        boolean wrong = !typed.isEmpty() && !typed.matches(NUMBER);
        number.setInvalid(wrong);
        if (wrong) {
            number.setErrorMessage(Texts.text("worklist.number.wrong"));
            number.focus();
            return;
        }
        asked.accept(new CaseQuery(
                shown.part(),
                none(typed),
                shown.household(),
                places.townshipCode(),
                places.villageCode(),
                shown.phase(),
                step.getValue(),
                shown.lamp(),
                category.getValue(),
                from.getValue(),
                to.getValue()));
    }

    private static @Nullable String none(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
