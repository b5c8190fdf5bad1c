package cn.binggui.ui.register;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.register.RegisterQuery;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The query area above the list. */
final class RegisterForm extends Composite<Div> {
    private static final String HOUSEHOLD_NUMBER = "\\d{15}";

    private final PlaceFields places;
    private final TextField search = new TextField(Texts.text("register.search"));
    private final Select<LabelStatus> monitored =
            QueryFields.choice(Texts.text("register.monitored"), LabelStatus.class);
    private final Select<Outcome> outcome = QueryFields.choice(Texts.text("register.outcome"), Outcome.class);
    private final Select<Residence> residence = QueryFields.choice(Texts.text("register.residence"), Residence.class);
    private final IntegerField peopleFrom = QueryFields.people(Texts.text("register.people.from"));
    private final IntegerField peopleTo = QueryFields.people(Texts.text("register.people.to"));
    private final BigDecimalField incomeFrom = QueryFields.yuan(Texts.text("register.income.from"));
    private final BigDecimalField incomeTo = QueryFields.yuan(Texts.text("register.income.to"));
    private final DayPicker changed = new DayPicker(Texts.text("register.changed"));
    private final DayPicker result = new DayPicker(Texts.text("register.result"));
    private final Select<Boolean> closed = new Select<>();
    private final Checkbox shared = new Checkbox(Texts.text("register.shared"));
    private final Details more;
    private RegisterQuery shown = RegisterQuery.ALL;

    /** Is told what the person asks. */
    interface Asked {
        /**
         * Answers.
         *
         * @param person a name or an ID number; empty for none
         * @throws Refusal BAD_INPUT where it is neither
         */
        void ask(RegisterQuery query, String person);
    }

    RegisterForm(Actor actor, Tenants tenants, Asked asked) {
        places = new PlaceFields(actor, tenants);
        search.setId("register-search");
        search.setHelperText(Texts.text("register.search.hint"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.getElement().setAttribute("autocomplete", "off");
        closed.setLabel(Texts.text("register.state"));
        closed.setItems(false, true);
        closed.setItemLabelGenerator(yes -> Texts.text(yes ? "register.state.closed" : "register.state.open"));
        shared.addClassName("register-shared");
        Button find = new Button(Texts.text("register.find"), click -> ask(asked));
        find.setId("register-find");
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        find.addClickShortcut(Key.ENTER).listenOn(this);
        Button clear = new Button(Texts.text("register.clear"), click -> {
            show(RegisterQuery.ALL);
            search.clear();
            ask(asked);
        });
        Div buttons = new Div(find, clear);
        buttons.addClassName("register-buttons");
        Div first = new Div(search, places.township(), places.village(), monitored, buttons);
        first.addClassName("register-fields");
        Div others = new Div(
                outcome,
                residence,
                QueryFields.range(Texts.text("register.people"), peopleFrom, peopleTo),
                QueryFields.range(Texts.text("register.income"), incomeFrom, incomeTo),
                changed,
                result,
                closed,
                shared);
        others.addClassName("register-fields");
        more = new Details(Texts.text("register.more"), others);
        more.addClassName("register-more");
        getContent().addClassName("register-form");
        getContent().getElement().setAttribute("role", "search");
        getContent().add(first, more);
    }

    /** Fills in the fields; what was typed to search a person stays. */
    void show(RegisterQuery query) {
        shown = query;
        places.show(query.township(), query.village());
        monitored.setValue(query.monitored());
        outcome.setValue(query.outcome());
        residence.setValue(query.residence());
        peopleFrom.setValue(query.peopleFrom());
        peopleTo.setValue(query.peopleTo());
        incomeFrom.setValue(QueryFields.yuan(query.perCapitaFrom()));
        incomeTo.setValue(QueryFields.yuan(query.perCapitaTo()));
        changed.setValue(query.changedSince());
        result.setValue(query.resultSince());
        closed.setValue(query.closed());
        shared.setValue(query.shared());
        if (query.number() != null) {
            search.setValue(query.number());
        }
        if (hasMore(query)) {
            more.setOpened(true);
        }
    }

    void forgetPerson() {
        search.clear();
    }

    private static boolean hasMore(RegisterQuery query) {
        return query.closed()
                || query.shared()
                || query.outcome() != null
                || query.residence() != null
                || query.peopleFrom() != null
                || query.peopleTo() != null
                || query.perCapitaFrom() != null
                || query.perCapitaTo() != null
                || query.changedSince() != null
                || query.resultSince() != null;
    }

    private void ask(Asked asked) {
        String typed = search.getValue().strip();
        boolean isNumber = typed.matches(HOUSEHOLD_NUMBER);
        RegisterQuery query = new RegisterQuery(
                Boolean.TRUE.equals(closed.getValue()),
                shared.getValue(),
                isNumber ? typed : null,
                places.townshipCode(),
                places.villageCode(),
                shown.categories(),
                shown.undecided(),
                outcome.getValue(),
                monitored.getValue(),
                residence.getValue(),
                QueryFields.count(peopleFrom.getValue()),
                QueryFields.count(peopleTo.getValue()),
                QueryFields.money(incomeFrom.getValue()),
                QueryFields.money(incomeTo.getValue()),
                day(changed),
                day(result));
        try {
            search.setInvalid(false);
            asked.ask(query, isNumber ? "" : typed);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.BAD_INPUT) {
                throw refusal;
            }
            search.setErrorMessage(refusal.mistakes().getFirst().message());
            search.setInvalid(true);
            search.focus();
        }
    }

    private static @Nullable LocalDate day(DayPicker picker) {
        return picker.getValue();
    }
}
