package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.scoring.round.Candidate;
import cn.binggui.core.scoring.round.NewRound;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks for the period and the units of a new round. */
final class OpenRoundDialog extends Dialog {
    private final TextField name = new TextField(Texts.text("scoring.open.name"));
    private final DayPicker from = new DayPicker(Texts.text("scoring.open.from"));
    private final DayPicker to = new DayPicker(Texts.text("scoring.open.to"));
    private final DayPicker selfUntil = new DayPicker(Texts.text("scoring.open.selfUntil"));
    private final CheckboxGroup<Candidate> units = new CheckboxGroup<>(Texts.text("scoring.open.units"));
    private final Paragraph trouble = new Paragraph();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    OpenRoundDialog(List<Candidate> candidates, LocalDate today, Consumer<NewRound> open) {
        setHeaderTitle(Texts.text("scoring.open"));
        setWidth("min(46rem, 96vw)");
        LocalDate quarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        name.setId("round-name");
        name.setMaxLength(60);
        name.setWidthFull();
        name.setValue(Texts.text(
                "scoring.open.name.default",
                quarter.minusMonths(3).getYear(),
                (quarter.minusMonths(3).getMonthValue() + 2) / 3));
        from.setId("round-from");
        from.setValue(quarter.minusMonths(3));
        to.setId("round-to");
        to.setValue(quarter.minusDays(1));
        selfUntil.setId("round-self-until");
        selfUntil.setValue(today.plusDays(7));
        units.setId("round-units");
        units.addClassName("scoring-choice");
        units.setItems(candidates);
        units.setItemLabelGenerator(Candidate::name);
        units.setValue(candidates.stream().collect(Collectors.toSet()));
        fields.putAll(Map.of("name", name, "from", from, "to", to, "selfUntil", selfUntil, "units", units));
        trouble.addClassName("scoring-trouble");
        trouble.getElement().setAttribute("role", "alert");
        Div days = new Div(from, to, selfUntil);
        days.addClassName("scoring-fields");
        Button all = new Button(
                Texts.text("scoring.open.all"),
                click -> units.setValue(candidates.stream().collect(Collectors.toSet())));
        all.setId("round-units-all");
        Button none = new Button(Texts.text("scoring.open.none"), click -> units.clear());
        none.setId("round-units-none");
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(name, days, units, new Div(all, none), trouble);
        Button yes = new Button(Texts.text("scoring.open"), click -> submit(open));
        yes.setId("round-open-yes");
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("scoring.cancel"), click -> close()), yes);
    }

    /** What was typed stays, with each mistake beside its field. */
    private void submit(Consumer<NewRound> open) {
        fields.values().forEach(field -> field.setInvalid(false));
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        LocalDate self = selfUntil.getValue();
        if (first == null || last == null || self == null) {
            trouble.setText(Texts.text("scoring.open.days"));
            return;
        }
        try {
            open.accept(new NewRound(
                    name.getValue(),
                    first,
                    last,
                    self,
                    units.getValue().stream().map(Candidate::code).collect(Collectors.toSet())));
            close();
        } catch (Refusal refusal) {
            trouble.setText(refusal.getMessage());
            refusal.mistakes().forEach(mistake -> {
                HasValidation field = fields.get(mistake.path());
                if (field != null) {
                    field.setErrorMessage(mistake.message());
                    field.setInvalid(true);
                }
            });
        }
    }
}
