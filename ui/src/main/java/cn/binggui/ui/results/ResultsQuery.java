package cn.binggui.ui.results;

import cn.binggui.core.results.Measure;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What is asked for: measure, months or quarters, category, and the period of the ranking. */
final class ResultsQuery extends Composite<Div> {
    /**
     * Shows the choices.
     *
     * @param periods that can be ranked; none where there is no ranking
     * @param go is told what is wanted now
     */
    ResultsQuery(ResultsPlace place, List<Period> periods, Consumer<ResultsPlace> go) {
        getContent().addClassName("results-query");
        Select<Measure> measure = select("results-measure", "results.measure");
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(Measure::label);
        measure.setValue(place.measure());
        measure.addValueChangeListener(change -> go.accept(place.with(change.getValue())));
        Select<Boolean> by = select("results-by", "results.by");
        by.setItems(false, true);
        by.setItemLabelGenerator(quarters -> Texts.text(quarters ? "results.by.quarter" : "results.by.month"));
        by.setValue(place.quarters());
        by.addValueChangeListener(
                change -> go.accept(place.with(change.getValue().booleanValue())));
        getContent().add(measure, by);
        if (place.measure() == Measure.CONFIRMATIONS && !place.quarters()) {
            Select<Category> category = select("results-category", "results.category");
            category.setItems(Arrays.stream(Category.values())
                    .filter(each -> each != Category.NONE)
                    .toList());
            category.setEmptySelectionAllowed(true);
            category.setEmptySelectionCaption(Texts.text("results.category.all"));
            category.setItemLabelGenerator(each -> each == null ? Texts.text("results.category.all") : each.term());
            category.setValue(place.category());
            category.addValueChangeListener(change -> go.accept(place.with(change.getValue())));
            getContent().add(category);
        }
        if (!periods.isEmpty()) {
            Select<Period> at = select("results-at", "results.at");
            at.setItems(periods.reversed());
            at.setItemLabelGenerator(ResultWords::period);
            at.setValue(place.at() != null && periods.contains(place.at()) ? place.at() : periods.getLast());
            at.addValueChangeListener(change -> go.accept(place.at(change.getValue())));
            getContent().add(at);
        }
    }

    private static <T> Select<T> select(String id, String label) {
        Select<T> select = new Select<>();
        select.setId(id);
        select.setLabel(Texts.text(label));
        return select;
    }
}
