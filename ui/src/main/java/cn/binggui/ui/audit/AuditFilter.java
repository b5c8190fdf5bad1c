package cn.binggui.ui.audit;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditQuery;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The query area: whose rows, from when to when, by whom, what, to what. */
final class AuditFilter extends Composite<Div> {
    /** Stands for the platform's own rows, which belong to no county. */
    private static final String PLATFORM = "";

    private final Select<String> county = new Select<>();
    private final DayPicker from = new DayPicker(Texts.text("audit.from"));
    private final DayPicker to = new DayPicker(Texts.text("audit.to"));
    private final TextField person = new TextField(Texts.text("audit.actor"));
    private final ComboBox<AuditAction> action = new ComboBox<>(Texts.text("audit.action"));
    private final TextField subject = new TextField(Texts.text("audit.subject"));

    AuditFilter(Actor actor, List<Tenant> counties, Consumer<AuditPlace> search) {
        county.setLabel(Texts.text("audit.county"));
        List<String> choices = new ArrayList<>(List.of(PLATFORM));
        counties.forEach(each -> choices.add(each.id()));
        county.setItems(choices);
        county.setItemLabelGenerator(id -> counties.stream()
                .filter(each -> each.id().equals(id))
                .map(Tenant::shortName)
                .findFirst()
                .orElse(Texts.text("audit.platform")));
        county.setVisible(actor.is(Role.AUDITOR));
        action.setItems(AuditAction.values());
        action.setItemLabelGenerator(AuditAction::label);
        action.setClearButtonVisible(true);
        from.setClearButtonVisible(true);
        to.setClearButtonVisible(true);
        person.setPlaceholder(Texts.text("audit.actor.hint"));
        person.setClearButtonVisible(true);
        subject.setPlaceholder(Texts.text("audit.subject.hint"));
        subject.setClearButtonVisible(true);
        var find = new Button(Texts.text("audit.find"), VaadinIcon.SEARCH.create(), click -> search.accept(place()));
        find.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        find.addClickShortcut(Key.ENTER);
        getContent().addClassName("audit-query");
        getContent().add(county, from, to, person, action, subject, find);
    }

    /** Shows what the address says. */
    void show(AuditPlace place) {
        county.setValue(place.county() == null ? PLATFORM : place.county());
        from.setValue(place.query().from());
        to.setValue(place.query().to());
        person.setValue(place.query().actor() == null ? "" : place.query().actor());
        action.setValue(place.query().action());
        subject.setValue(place.query().subject() == null ? "" : place.query().subject());
    }

    private AuditPlace place() {
        @Nullable String chosen = county.getValue();
        return new AuditPlace(
                chosen == null || chosen.equals(PLATFORM) ? null : chosen,
                new AuditQuery(
                        from.getValue(), to.getValue(), person.getValue(), action.getValue(), subject.getValue()),
                null);
    }
}
