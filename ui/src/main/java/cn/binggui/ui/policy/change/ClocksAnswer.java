package cn.binggui.ui.policy.change;

import cn.binggui.core.whatif.Clocks;
import cn.binggui.core.whatif.Effects;
import cn.binggui.core.whatif.Estimate;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cases would have missed a day under another time limit, and what another cycle means in a year. */
final class ClocksAnswer extends Composite<Div> {
    private final Clocks clocks;
    private final Map<String, String> places;

    /** @param places names of townships by code */
    ClocksAnswer(Clocks clocks, Estimate estimate, Map<String, String> places) {
        this.clocks = clocks;
        this.places = places;
        Div content = getContent();
        content.addClassName("param-effects");
        content.add(ChangeMarks.styled(
                Texts.text(
                        "param.clocks.asOf",
                        clocks.asOf(),
                        clocks.cases(),
                        estimate.author(),
                        Minute.of(estimate.madeAt())),
                "param-muted"));
        Effects.Visits after = clocks.cycleAfter();
        if (after != null) {
            content.add(new Paragraph(Texts.text(
                    "param.clocks.cycle", after.name(), after.target(), often(clocks.cycleBefore()), often(after))));
            return;
        }
        content.add(new Paragraph(Texts.text(
                "param.clocks.sum", clocks.lateBefore(), clocks.lateAfter(), clocks.breaking(), clocks.running())));
        clocks.tooLong().forEach(words -> {
            Paragraph trouble = new Paragraph(words);
            trouble.addClassName("param-trouble");
            content.add(trouble);
        });
        if (!clocks.townships().isEmpty()) {
            content.add(townships());
        }
        if (!clocks.broken().isEmpty()) {
            content.add(broken());
        }
    }

    private static String often(Effects.@Nullable Visits cycle) {
        return cycle == null ? Texts.text("param.clocks.cycle.none") : cycle.frequency();
    }

    private Component townships() {
        FactTable table = new FactTable(Texts.text("param.clocks.townships"), Texts.list("param.clocks.columns"));
        clocks.townships().stream()
                .sorted((one, other) ->
                        Integer.compare(other.lateAfter() - other.lateBefore(), one.lateAfter() - one.lateBefore()))
                .forEach(each ->
                        table.line(place(each.code()), each.cases(), each.lateBefore(), each.lateAfter(), more(each)));
        return table;
    }

    private static String more(Clocks.Township township) {
        int more = township.lateAfter() - township.lateBefore();
        return more > 0 ? "+" + more : more == 0 ? "—" : String.valueOf(more);
    }

    private Component broken() {
        FactTable table = new FactTable(Texts.text("param.clocks.broken"), Texts.list("param.clocks.broken.columns"));
        for (Clocks.Broken each : clocks.broken()) {
            table.row(
                    new Anchor("cases/" + each.id(), each.number()),
                    new Span(place(each.township())),
                    new Span(Texts.text(each.running() ? "param.clocks.running" : "param.clocks.ended")));
        }
        return new Details(
                clocks.broken().size() == Clocks.LISTED
                        ? Texts.text("param.clocks.broken.first", Clocks.LISTED)
                        : Texts.text("param.clocks.broken.all", clocks.broken().size()),
                table);
    }

    private String place(String township) {
        return places.getOrDefault(township, township);
    }
}
