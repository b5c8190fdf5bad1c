package cn.binggui.ui.population;

import cn.binggui.core.Refusal;
import cn.binggui.core.population.Approach;
import cn.binggui.core.population.Approach.Cover;
import cn.binggui.core.population.Approach.Step;
import cn.binggui.core.population.Progress;
import cn.binggui.ui.Background;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** 两线合一: who would be covered by what while a county's monitoring line moves towards its margin line. */
final class TwoLinesPart extends Composite<Div> {
    private static final int STEPS = 5;
    private static final int MOST = 20;

    private final Background background;
    private final Asking asking;
    private final Select<String> county = new Select<>();
    private final IntegerField steps = new IntegerField(Texts.text("lab.lines.steps"));
    private final Button compute = new Button(Texts.text("lab.lines.compute"));
    private final Span state = new Span();
    private final Div answer = new Div();
    private final Div townships = new Div();
    /** Rises with every question; an answer to an older one is thrown away. */
    private final AtomicInteger question = new AtomicInteger();

    /** Asks the laboratory. */
    interface Asking {
        Approach ask(String county, int steps, Progress progress);
    }

    /**
     * @param counties names by identifier
     * @param first the county that is chosen at the beginning
     */
    TwoLinesPart(Background background, Map<String, String> counties, String first, Asking asking) {
        this.background = background;
        this.asking = asking;
        county.setLabel(Texts.text("lab.lines.county"));
        county.setItems(counties.keySet());
        county.setItemLabelGenerator(id -> counties.getOrDefault(id, id));
        county.setValue(first);
        county.setId("lab-lines-county");
        county.setVisible(counties.size() > 1);
        steps.setId("lab-lines-steps");
        steps.setMin(1);
        steps.setMax(MOST);
        steps.setValue(STEPS);
        steps.setStepButtonsVisible(true);
        compute.setId("lab-lines-compute");
        compute.addThemeVariants(ButtonVariant.LUMO_SMALL);
        compute.addClickListener(click -> compute());
        state.addClassName("lab-muted");
        state.getElement().setAttribute("role", "status");
        Div choice = new Div(county, steps);
        choice.addClassName("lab-choice");
        Div deeds = new Div(compute, state);
        deeds.addClassName("lab-deeds");
        getContent().addClassName("lab-part");
        getContent().setId("lab-lines");
        getContent()
                .add(
                        new H3(Texts.text("lab.lines")),
                        new Paragraph(Texts.text("lab.lines.intro")),
                        choice,
                        deeds,
                        answer,
                        townships);
        addDetachListener(gone -> question.incrementAndGet());
    }

    private void compute() {
        Integer wanted = steps.getValue();
        answer.removeAll();
        townships.removeAll();
        if (wanted == null || wanted < 1 || wanted > MOST) {
            state.setText(Texts.text("lab.lines.range", MOST));
            return;
        }
        int own = question.incrementAndGet();
        String chosen = county.getValue();
        compute.setEnabled(false);
        state.setText(Texts.text("lab.begun"));
        background.run(UI.getCurrent(), page -> {
            try {
                Approach found = asking.ask(chosen, wanted, (done, of) -> own == question.get());
                page.accept(() -> {
                    ended("");
                    if (own == question.get()) {
                        show(found);
                    }
                });
            } catch (Refusal refusal) {
                page.accept(() -> ended(refusal.words()));
            } catch (RuntimeException failure) {
                page.accept(() -> ended(Texts.text("lab.notDone")));
                throw failure;
            }
        });
    }

    private void ended(String words) {
        compute.setEnabled(true);
        state.setText(words);
    }

    private void show(Approach found) {
        if (found.clauses().isEmpty()) {
            answer.add(new Paragraph(Texts.text("lab.lines.unsaid")));
        }
        found.clauses()
                .forEach(clause -> answer.add(new Paragraph(
                        new Anchor(
                                "policy/" + found.county(),
                                Texts.text("lab.lines.clause", clause.document(), clause.locator())),
                        new Span(clause.text()))));
        answer.add(AnswerMarks.styled(Texts.text("lab.lines.rural", found.households()), "lab-muted"));
        FactTable table = new FactTable(Texts.text("lab.lines"), Texts.list("lab.lines.columns"));
        table.addClassName("lab-lines");
        for (Step step : found.steps()) {
            Cover total = step.total();
            Button open = new Button(RunBar.plain(step.line()), click -> townships(step));
            open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            open.getElement().setAttribute("aria-label", Texts.text("lab.lines.look", RunBar.plain(step.line())));
            table.line(
                    open,
                    total.both(),
                    total.categoryOnly(),
                    total.monitoredOnly(),
                    total.neither(),
                    total.open(),
                    bar(total));
        }
        answer.add(table, legend());
        townships(found.steps().getLast());
    }

    private void townships(Step step) {
        FactTable table = new FactTable(
                Texts.text("lab.lines.townships", RunBar.plain(step.line())),
                Texts.list("lab.lines.townships.columns"));
        for (Cover each : step.townships()) {
            table.line(
                    each.township().isEmpty() ? Texts.text("lab.lines.nowhere") : each.township(),
                    each.both(),
                    each.categoryOnly(),
                    each.monitoredOnly(),
                    each.neither(),
                    each.open(),
                    bar(each));
        }
        townships.removeAll();
        townships.add(new Paragraph(Texts.text("lab.lines.townships", RunBar.plain(step.line()))), table);
    }

    private static Component bar(Cover cover) {
        Div bar = new Div(
                part(cover.both(), cover, "lab-cover-both"),
                part(cover.categoryOnly(), cover, "lab-cover-category"),
                part(cover.monitoredOnly(), cover, "lab-cover-monitored"),
                part(cover.open(), cover, "lab-cover-open"));
        bar.addClassName("lab-cover");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static Span part(int households, Cover of, String style) {
        Span part = AnswerMarks.styled("", style);
        part.getStyle().setWidth(of.households() == 0 ? "0" : AnswerMarks.share(households, of.households()));
        return part;
    }

    private static Component legend() {
        Div legend = new Div();
        legend.addClassName("lab-legend");
        for (String part : new String[] {"both", "category", "monitored", "open"}) {
            Span key = new Span(
                    AnswerMarks.styled("", "lab-key", "lab-cover-" + part), new Span(Texts.text("lab.lines." + part)));
            key.addClassName("lab-answer");
            legend.add(key);
        }
        return legend;
    }
}
