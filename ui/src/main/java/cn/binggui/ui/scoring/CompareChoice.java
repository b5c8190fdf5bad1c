package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.round.ScoredUnit;
import cn.binggui.core.scoring.round.SideBySide;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Which units stand side by side. */
final class CompareChoice extends Composite<Details> {
    /** @param chosen is told the codes that are wanted; none for all */
    CompareChoice(List<ScoredUnit> all, SideBySide shown, Consumer<Set<String>> chosen) {
        CheckboxGroup<ScoredUnit> units = new CheckboxGroup<>(Texts.text("scoring.compare.units"));
        units.setId("compare-units");
        units.addClassName("scoring-choice");
        units.setItems(all);
        units.setItemLabelGenerator(ScoredUnit::name);
        units.setValue(shown.columns().stream()
                .map(SideBySide.Column::unit)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
        Button some = new Button(Texts.text("scoring.compare.some"), click -> {
            if (units.getValue().isEmpty()) {
                units.setErrorMessage(Texts.text("scoring.compare.one"));
                units.setInvalid(true);
            } else {
                chosen.accept(all.stream()
                        .filter(units.getValue()::contains)
                        .map(ScoredUnit::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
            }
        });
        some.setId("compare-some");
        some.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        Button none = button("scoring.open.none", () -> units.deselectAll());
        Button every = button("scoring.compare.all", () -> chosen.accept(Set.of()));
        every.setId("compare-all");
        Div actions = new Div(some, every, none);
        actions.addClassName("scoring-actions");
        getContent()
                .setSummaryText(
                        Texts.text("scoring.compare.shown", shown.columns().size(), all.size()));
        getContent().add(units, actions);
        getContent().addClassName("compare-choice");
    }

    private static Button button(String words, Runnable work) {
        Button button = new Button(Texts.text(words), click -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
