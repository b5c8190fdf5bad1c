package cn.binggui.ui.population;

import cn.binggui.core.population.PopulationInfo;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses a population and the numbers, begins a run, tells how far it is and stops it. */
final class RunBar extends Composite<Div> {
    private final Select<PopulationInfo> population = new Select<>();
    private final RadioButtonGroup<Boolean> whose = new RadioButtonGroup<>();
    private final Map<String, BigDecimalField> numbers = new LinkedHashMap<>();
    private final Div common = new Div();
    private final Button run = new Button(Texts.text("lab.run"));
    private final Button stop = new Button(Texts.text("lab.stop"));
    private final ProgressBar progress = new ProgressBar();
    private final Span state = new Span();

    /** What the bar asks for. */
    interface Host {
        void run();

        void stop();
    }

    RunBar(List<Parameter> open, Host host) {
        population.setLabel(Texts.text("lab.population"));
        population.setId("lab-population");
        population.setItemLabelGenerator(RunBar::label);
        population.setItemEnabledProvider(info -> !info.outdated());
        population.addClassName("lab-population");
        whose.setLabel(Texts.text("lab.numbers"));
        whose.setId("lab-numbers");
        whose.setItems(true, false);
        whose.setItemLabelGenerator(own -> Texts.text(own ? "lab.numbers.own" : "lab.numbers.common"));
        whose.setValue(true);
        whose.addValueChangeListener(change -> common.setVisible(!change.getValue()));
        common.addClassName("lab-common");
        common.setVisible(false);
        for (Parameter parameter : open) {
            BigDecimalField field =
                    new BigDecimalField(Texts.text("lab.numbers.field", parameter.label(), parameter.unit()));
            field.setId("lab-number-" + parameter.id());
            field.setHelperText(Texts.text(
                    "lab.numbers.bounds",
                    plain(parameter.min().number()),
                    plain(parameter.max().number())));
            numbers.put(parameter.id(), field);
            common.add(field);
        }
        run.setId("lab-run");
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.addClickListener(click -> host.run());
        stop.setId("lab-stop");
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        stop.addClickListener(click -> host.stop());
        stop.setVisible(false);
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", Texts.text("lab.progress"));
        state.setId("lab-state");
        state.addClassName("lab-muted");
        state.getElement().setAttribute("role", "status");
        Div choice = new Div(population, whose);
        choice.addClassName("lab-choice");
        Div deeds = new Div(run, stop, progress, state);
        deeds.addClassName("lab-deeds");
        getContent().addClassName("lab-bar");
        getContent().add(choice, common, deeds);
    }

    private static String label(PopulationInfo info) {
        String from = info.countyName() == null ? info.kind().label() : info.countyName();
        String words = Texts.text("lab.population.label", from, info.title(), info.households());
        String dated = info.asOf() == null ? words : words + Texts.text("lab.population.asOf", info.asOf());
        return info.outdated() ? dated + Texts.text("lab.population.outdated") : dated;
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    void offer(List<PopulationInfo> populations) {
        PopulationInfo before = population.getValue();
        population.setItems(populations);
        if (before != null) {
            choose(populations, before.id());
        } else {
            populations.stream().filter(info -> !info.outdated()).findFirst().ifPresent(population::setValue);
        }
        run.setEnabled(populations.stream().anyMatch(info -> !info.outdated()));
    }

    private void choose(List<PopulationInfo> populations, long id) {
        populations.stream().filter(info -> info.id() == id).findFirst().ifPresent(population::setValue);
    }

    /** Shows what an address asks for; a population that the person does not see is left aside. */
    boolean show(LabPlace place, List<PopulationInfo> populations) {
        choose(populations, place.population());
        whose.setValue(!place.common());
        common.setVisible(place.common());
        numbers.forEach((id, field) -> field.setValue(place.numbers().get(id)));
        return populations.stream().anyMatch(info -> info.id() == place.population() && !info.outdated());
    }

    @Nullable
    PopulationInfo population() {
        return population.getValue();
    }

    boolean isCommon() {
        return !whose.getValue();
    }

    Map<String, BigDecimal> numbers() {
        Map<String, BigDecimal> given = new LinkedHashMap<>();
        numbers.forEach((id, field) -> {
            BigDecimal value = field.getValue();
            if (value != null) {
                given.put(id, value.stripTrailingZeros());
            }
        });
        return given;
    }

    void begun() {
        run.setEnabled(false);
        stop.setVisible(true);
        progress.setVisible(true);
        progress.setValue(0);
        state.setText(Texts.text("lab.begun"));
    }

    void reached(int done, int of) {
        progress.setValue((double) done / Math.max(1, of));
        state.setText(Texts.text("lab.reached", done, of));
    }

    void ended(String words) {
        run.setEnabled(true);
        stop.setVisible(false);
        progress.setVisible(false);
        state.setText(words);
    }
}
