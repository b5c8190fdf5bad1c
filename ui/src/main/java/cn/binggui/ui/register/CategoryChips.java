package cn.binggui.ui.register;

import cn.binggui.core.register.RegisterCounts;
import cn.binggui.core.register.RegisterQuery;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** How many households there are of each category; a press filters by it. */
final class CategoryChips extends Composite<Div> {
    private final Consumer<UnaryOperator<RegisterPlace>> change;

    /**
     * Creates the row.
     *
     * @param change is told how the place changes
     */
    CategoryChips(Consumer<UnaryOperator<RegisterPlace>> change) {
        this.change = change;
        getContent().addClassName("category-chips");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", Texts.text("register.categories"));
    }

    void show(RegisterCounts counts, RegisterQuery query) {
        getContent().removeAll();
        chip(Texts.text("register.all"), counts.all(), query.ofAnyCategory(), RegisterPlace::ofAnyCategory);
        for (Category category : Category.values()) {
            boolean pressed = query.categories().contains(category);
            if (pressed || counts.of(category) > 0) {
                chip(RegisterWords.category(category), counts.of(category), pressed, place -> place.toggling(category));
            }
        }
        if (query.undecided() || counts.undecided() > 0) {
            chip(RegisterWords.category(null), counts.undecided(), query.undecided(), RegisterPlace::togglingUndecided);
        }
    }

    private void chip(String label, long count, boolean pressed, UnaryOperator<RegisterPlace> changes) {
        Span number = new Span(Long.toString(count));
        number.addClassName("chip-count");
        NativeButton chip = new NativeButton("", click -> change.accept(changes));
        chip.add(new Span(label), number);
        chip.addClassName("category-chip");
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        getContent().add(chip);
    }
}
