package cn.binggui.ui.population;

import cn.binggui.core.population.TrialResult;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import cn.binggui.ui.comparison.ScenarioNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The households behind a number, each with what every county makes of it, and the way to the bench where it can be looked at. */
final class HouseholdPart extends Composite<Div> {
    private static final int PAGE = 50;

    private final TrialResult result;
    private final long population;
    private final Map<String, BigDecimal> numbers;
    private final boolean opens;
    private final H3 heading = new H3();
    private final Span state = new Span();
    private final Div rows = new Div();
    private final Button before = new Button(Texts.text("lab.page.before"));
    private final Button after = new Button(Texts.text("lab.page.after"));
    private int[] places = {};
    private int from;

    /**
     * @param numbers those that all counties shared; empty where each had its own
     * @param opens whether the person may go to the bench
     */
    HouseholdPart(TrialResult result, long population, Map<String, BigDecimal> numbers, boolean opens) {
        this.result = result;
        this.population = population;
        this.numbers = numbers;
        this.opens = opens;
        heading.getElement().setAttribute("tabindex", "-1");
        heading.setId("lab-households");
        Button close = new Button(Texts.text("lab.close"), click -> getContent().setVisible(false));
        for (Button button : List.of(before, after, close)) {
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        }
        before.addClickListener(click -> turn(from - PAGE));
        after.addClickListener(click -> turn(from + PAGE));
        state.addClassName("lab-muted");
        state.getElement().setAttribute("role", "status");
        Div tools = new Div(state, before, after, close);
        tools.addClassName("lab-deeds");
        getContent().addClassNames("lab-part", "lab-households");
        getContent().add(heading, tools, rows);
        getContent().setVisible(false);
    }

    void show(String what, int[] all) {
        places = all;
        heading.setText(what);
        getContent().setVisible(true);
        turn(0);
        heading.getElement().callJsFunction("focus");
    }

    private void turn(int to) {
        from = Math.max(0, to);
        int end = Math.min(places.length, from + PAGE);
        state.setText(Texts.text("lab.page", places.length, from + 1, end));
        before.setEnabled(from > 0);
        after.setEnabled(end < places.length);
        List<String> columns = new ArrayList<>();
        columns.add(Texts.text("lab.household"));
        columns.addAll(result.counties().values());
        FactTable table = new FactTable(heading.getText(), columns);
        for (int at = from; at < end; at++) {
            int place = places[at];
            List<Component> cells = new ArrayList<>();
            String name = Texts.text("lab.household.number", place + 1);
            cells.add(
                    opens
                            ? new Anchor(
                                    ScenarioNavigation.addressOfHousehold(population, place, numbers),
                                    name,
                                    AnchorTarget.BLANK)
                            : new Span(name));
            result.counties().keySet().forEach(county -> cells.add(AnswerMarks.key(result.answer(county, place))));
            table.row(cells.toArray(Component[]::new));
        }
        rows.removeAll();
        Div box = new Div(table);
        box.addClassName("lab-scroll");
        rows.add(box);
    }
}
