package cn.binggui.ui.population;

import cn.binggui.core.Refusal;
import cn.binggui.core.population.Answer;
import cn.binggui.core.population.Curve;
import cn.binggui.core.population.Lever;
import cn.binggui.core.population.Progress;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How the mix changes while one number moves: a curve over a range, and the mix where the slider stands. */
final class CurvePart extends Composite<Div> {
    private static final int SLIDER = 60;

    private final LabDesk desk;
    private final Asking asking;
    private final CurveChoice choice;
    private final Button compute = new Button(Texts.text("lab.curve.compute"));
    private final Button stop = new Button(Texts.text("lab.stop"));
    private final Span state = new Span();
    private final Paragraph closed = new Paragraph();
    private final Select<Answer> answer = new Select<>();
    private final Div figure = new Div();
    private final Div sliding = new Div();
    private final Div point = new Div();
    /** Rises with every question; an answer to an older one is thrown away. */
    private final AtomicInteger question = new AtomicInteger();

    private @Nullable Curve curve;

    /** Asks the laboratory for the mix at some values. */
    interface Asking {
        Curve ask(Lever lever, List<BigDecimal> values, Progress progress);
    }

    CurvePart(LabDesk desk, CurveChoice choice, Asking asking) {
        this.desk = desk;
        this.asking = asking;
        this.choice = choice;
        compute.setId("lab-curve-compute");
        compute.addThemeVariants(ButtonVariant.LUMO_SMALL);
        compute.addClickListener(click -> compute());
        stop.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        stop.addClickListener(click -> {
            question.incrementAndGet();
            ended(Texts.text("lab.curve.stopped"));
        });
        stop.setVisible(false);
        state.addClassName("lab-muted");
        state.setId("lab-curve-state");
        state.getElement().setAttribute("role", "status");
        closed.addClassName("lab-muted");
        closed.setVisible(false);
        answer.setLabel(Texts.text("lab.curve.answer"));
        answer.setItemLabelGenerator(AnswerMarks::words);
        answer.setVisible(false);
        answer.addValueChangeListener(change -> draw(null));
        Div deeds = new Div(compute, stop, state);
        deeds.addClassName("lab-deeds");
        getContent().addClassName("lab-part");
        getContent()
                .add(
                        new H3(Texts.text("lab.curve")),
                        new Paragraph(Texts.text("lab.curve.intro")),
                        choice,
                        deeds,
                        closed,
                        answer,
                        figure,
                        sliding,
                        point);
        addDetachListener(gone -> question.incrementAndGet());
    }

    private void compute() {
        // one that nobody can move is asked for all the same: the answer says who has closed it
        List<BigDecimal> stops = choice.parameter().isOpen()
                ? choice.stops()
                : List.of(choice.parameter().min().number());
        curve = null;
        figure.removeAll();
        sliding.removeAll();
        point.removeAll();
        answer.setVisible(false);
        closed.setVisible(false);
        if (stops.isEmpty()) {
            state.setText(Texts.text("lab.curve.range"));
            return;
        }
        stop.setVisible(true);
        ask(stops, this::show);
    }

    private void ask(List<BigDecimal> values, Consumer<Curve> then) {
        int own = question.incrementAndGet();
        Lever lever = choice.lever();
        compute.setEnabled(false);
        state.setText(Texts.text("lab.begun"));
        desk.background().run(UI.getCurrent(), page -> {
            try {
                Curve found = asking.ask(lever, values, (done, of) -> {
                    page.accept(() -> {
                        if (own == question.get()) {
                            state.setText(Texts.text("lab.reached", done, of));
                        }
                    });
                    return own == question.get();
                });
                page.accept(() -> {
                    if (own == question.get()) {
                        ended("");
                        then.accept(found);
                    }
                });
            } catch (Refusal refusal) {
                page.accept(() -> {
                    if (own == question.get()) {
                        ended(refusal.words());
                    }
                });
            } catch (RuntimeException failure) {
                page.accept(() -> ended(Texts.text("lab.notDone")));
                throw failure;
            }
        });
    }

    private void ended(String words) {
        compute.setEnabled(true);
        stop.setVisible(false);
        state.setText(words);
    }

    private void show(Curve found) {
        curve = found;
        closed.setText(
                Texts.text("lab.curve.fixed", String.join("；", found.closed().values())));
        closed.setVisible(!found.closed().isEmpty());
        SortedSet<Answer> answers = new TreeSet<>();
        found.points().forEach(each -> each.mix().values().forEach(mix -> answers.addAll(mix.keySet())));
        answer.setItems(answers);
        answer.setVisible(found.counties().size() > 1);
        answer.setValue(answers.stream()
                .max(Comparator.comparingInt(each -> spread(found, each)))
                .orElse(null));
        int middle = SLIDER / 2;
        sliding.removeAll();
        Span value = AnswerMarks.styled("", "lab-strong");
        RangeInput[] slider = new RangeInput[1];
        slider[0] = new RangeInput(
                found.parameter().label(), SLIDER, middle, step -> slide(choice.at(step, SLIDER), value, slider[0]));
        slider[0].setId("lab-slider");
        Div row = new Div(
                new Span(RunBar.plain(found.points().getFirst().value())),
                slider[0],
                new Span(RunBar.plain(found.points().getLast().value())),
                value);
        row.addClassName("lab-slider");
        sliding.add(row);
        slide(choice.at(middle, SLIDER), value, slider[0]);
    }

    /** How far an answer's households go up and down, in the county where they do most. */
    private static int spread(Curve curve, Answer answer) {
        return curve.counties().keySet().stream()
                .mapToInt(county -> {
                    IntSummaryStatistics counts = curve.points().stream()
                            .mapToInt(point -> point.of(county, answer))
                            .summaryStatistics();
                    return counts.getMax() - counts.getMin();
                })
                .max()
                .orElse(0);
    }

    private void slide(BigDecimal at, Span value, RangeInput slider) {
        Curve shown = curve;
        if (shown == null) {
            return;
        }
        String words = RunBar.plain(at) + " " + shown.parameter().unit();
        value.setText(words);
        slider.tell(words);
        ask(List.of(at), found -> {
            draw(at);
            table(found.points().getFirst());
        });
    }

    private void draw(@Nullable BigDecimal at) {
        Curve shown = curve;
        if (shown == null) {
            return;
        }
        List<BigDecimal> values =
                shown.points().stream().map(Curve.Point::value).toList();
        List<CurveFigure.Line> lines = new ArrayList<>();
        Div legend = new Div();
        legend.addClassName("lab-legend");
        if (shown.counties().size() > 1) {
            Answer chosen = answer.getValue();
            if (chosen == null) {
                return;
            }
            int number = 0;
            for (Map.Entry<String, String> county : shown.counties().entrySet()) {
                String style = "lab-county-" + ++number;
                lines.add(line(shown, county.getKey(), chosen, county.getValue(), style));
                legend.add(key(county.getValue(), style));
            }
        } else {
            String county = shown.counties().keySet().iterator().next();
            answer.getListDataView().getItems().forEach(each -> {
                String style =
                        "lab-stroke " + AnswerMarks.style(each) + (AnswerMarks.isSettled(each) ? "" : " lab-dashed");
                lines.add(line(shown, county, each, AnswerMarks.words(each), style));
                legend.add(AnswerMarks.key(each));
            });
        }
        figure.removeAll();
        figure.add(
                new CurveFigure(
                        Texts.text("lab.curve.title", shown.parameter().label()),
                        values,
                        lines,
                        at == null ? values.get(values.size() / 2) : at),
                legend);
    }

    private static CurveFigure.Line line(Curve curve, String county, Answer answer, String name, String style) {
        return new CurveFigure.Line(
                name,
                style,
                curve.points().stream().map(each -> each.of(county, answer)).toList());
    }

    private static Span key(String name, String style) {
        Span colour = AnswerMarks.styled("", "lab-key-line", style);
        Span key = new Span(colour, new Span(name));
        key.addClassName("lab-answer");
        return key;
    }

    /** The mix where the slider stands, county by county. */
    private void table(Curve.Point at) {
        Curve shown = curve;
        if (shown == null) {
            return;
        }
        point.removeAll();
        SortedSet<Answer> answers = new TreeSet<>();
        at.mix().values().forEach(mix -> answers.addAll(mix.keySet()));
        List<String> columns = new ArrayList<>();
        columns.add(Texts.text("lab.mix.answer"));
        columns.addAll(shown.counties().values());
        FactTable table = new FactTable(
                Texts.text(
                        "lab.curve.point",
                        RunBar.plain(at.value()),
                        shown.parameter().unit()),
                columns);
        for (Answer each : answers) {
            List<Component> cells = new ArrayList<>();
            cells.add(AnswerMarks.key(each));
            shown.counties().keySet().forEach(county -> cells.add(new Span(Integer.toString(at.of(county, each)))));
            table.row(cells.toArray(Component[]::new));
        }
        Div box = new Div(table);
        box.addClassName("lab-scroll");
        point.add(
                new Paragraph(Texts.text(
                        "lab.curve.point",
                        RunBar.plain(at.value()),
                        shown.parameter().unit())),
                box);
    }
}
