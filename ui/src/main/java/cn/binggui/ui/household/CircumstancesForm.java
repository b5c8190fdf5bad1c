package cn.binggui.ui.household;

import cn.binggui.core.household.Circumstances;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is verified of a household as a whole, for one whose people have become others. */
@StyleSheet("context://styles/household.css")
public final class CircumstancesForm extends Composite<Div> {
    private final CircumstancesPart part;

    /**
     * Creates the form.
     *
     * @param title key of the heading
     * @param circumstances to begin with
     * @param changed is told of every change that a person makes
     */
    public CircumstancesForm(String title, Circumstances circumstances, Runnable changed) {
        part = new CircumstancesPart(List.of(), LocalDate.EPOCH, changed);
        part.show(circumstances);
        getContent().addClassName("household-form");
        getContent().add(part.circumstances(title));
    }

    public Circumstances value() {
        return part.value();
    }

    /** Returns what is entered, for {@link #read}. */
    public Map<String, Object> json() {
        return part.json();
    }

    public void read(Map<?, ?> json) {
        part.read(json, null);
    }
}
