package cn.binggui.ui.population;

import cn.binggui.core.population.TrialResult;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What becomes of one county's categories under another county's rules: ribbons, and the same as a table. */
final class FlowPart extends Composite<Div> {
    private final TrialResult result;
    private final Drill drill;
    private final BiConsumer<String, String> chosen;
    private final Select<String> from = new Select<>();
    private final Select<String> to = new Select<>();
    private final Div shown = new Div();

    /**
     * @param one the county at the left; {@code null} for the first
     * @param other the county at the right; {@code null} for the second
     * @param chosen is told of another choice
     */
    FlowPart(
            TrialResult result,
            @Nullable String one,
            @Nullable String other,
            Drill drill,
            BiConsumer<String, String> chosen) {
        this.result = result;
        this.drill = drill;
        this.chosen = chosen;
        Map<String, String> counties = result.counties();
        List<String> keys = new ArrayList<>(counties.keySet());
        configure(from, "lab.flow.from", "lab-from", counties, known(one, keys, 0));
        configure(to, "lab.flow.to", "lab-to", counties, known(other, keys, 1));
        Div choice = new Div(from, to);
        choice.addClassName("lab-choice");
        getContent().addClassName("lab-part");
        getContent().add(new H3(Texts.text("lab.flow")), choice, shown);
        show();
    }

    private static String known(@Nullable String county, List<String> keys, int otherwise) {
        return county != null && keys.contains(county) ? county : keys.get(Math.min(otherwise, keys.size() - 1));
    }

    private void configure(Select<String> select, String label, String id, Map<String, String> counties, String value) {
        select.setLabel(Texts.text(label));
        select.setId(id);
        select.setItems(counties.keySet());
        select.setItemLabelGenerator(county -> counties.getOrDefault(county, county));
        select.setValue(value);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(from.getValue(), to.getValue());
            }
            show();
        });
    }

    private void show() {
        shown.removeAll();
        String one = from.getValue();
        String other = to.getValue();
        if (one.equals(other)) {
            shown.add(new Paragraph(Texts.text("lab.flow.same")));
            return;
        }
        List<TrialResult.Flow> flows = result.flows(one, other);
        int moving = flows.stream()
                .filter(flow -> !flow.from().equals(flow.to()))
                .mapToInt(TrialResult.Flow::households)
                .sum();
        shown.addClassName("lab-flow-shown");
        shown.add(
                new FlowFigure(result, one, other),
                new Paragraph(Texts.text(
                        "lab.flow.sum", moving, AnswerMarks.share(moving, result.households()), result.households())),
                table(flows, one, other));
    }

    private Component table(List<TrialResult.Flow> flows, String one, String other) {
        Map<String, String> names = result.counties();
        FactTable table = new FactTable(
                Texts.text("lab.flow"),
                List.of(
                        names.getOrDefault(one, one),
                        names.getOrDefault(other, other),
                        Texts.text("lab.households"),
                        Texts.text("lab.share")));
        for (TrialResult.Flow flow : flows) {
            String what = Texts.text(
                    "lab.flow.of",
                    names.getOrDefault(one, one),
                    AnswerMarks.words(flow.from()),
                    names.getOrDefault(other, other),
                    AnswerMarks.words(flow.to()));
            var row = table.row(
                    AnswerMarks.key(flow.from()),
                    AnswerMarks.key(flow.to()),
                    new CountButton(
                            what,
                            flow.households(),
                            () -> drill.show(what, result.householdsOf(one, flow.from(), other, flow.to()))),
                    new Span(AnswerMarks.share(flow.households(), result.households())));
            if (flow.from().equals(flow.to())) {
                row.addClassName("lab-row-same");
            }
        }
        return table;
    }
}
