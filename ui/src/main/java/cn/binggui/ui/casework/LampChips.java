package cn.binggui.ui.casework;

import cn.binggui.core.casework.list.CaseCounts;
import cn.binggui.core.casework.list.Lamp;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How many cases there are of each lamp; a press filters by it. */
final class LampChips extends Composite<Div> {
    private final Consumer<@Nullable Lamp> choose;

    /**
     * Creates the row.
     *
     * @param choose is told the lamp; {@code null} for any
     */
    LampChips(Consumer<@Nullable Lamp> choose) {
        this.choose = choose;
        getContent().addClassNames("category-chips", "due-chips");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", Texts.text("worklist.lamps"));
    }

    void show(CaseCounts counts, @Nullable Lamp chosen) {
        getContent().removeAll();
        chip(Texts.text("register.all"), "", counts.all(), chosen == null, null);
        for (Lamp lamp : Lamp.values()) {
            chip(lamp.term(), style(lamp), counts.of(lamp), lamp == chosen, lamp);
        }
    }

    private void chip(String label, String style, long count, boolean pressed, @Nullable Lamp lamp) {
        Span number = new Span(Long.toString(count));
        number.addClassName("chip-count");
        Lamp next = pressed ? null : lamp;
        NativeButton chip = new NativeButton("", click -> choose.accept(next));
        if (!style.isEmpty()) {
            chip.add(dot(style));
        }
        chip.add(new Span(label), number);
        chip.addClassName("category-chip");
        chip.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
        getContent().add(chip);
    }

    private static Span dot(String style) {
        Span dot = new Span();
        dot.addClassNames("due-dot", style);
        dot.getElement().setAttribute("aria-hidden", "true");
        return dot;
    }

    /** Returns the CSS class that gives a lamp its colour. */
    static String style(Lamp lamp) {
        return "due-" + lamp.name().toLowerCase(Locale.ROOT);
    }
}
