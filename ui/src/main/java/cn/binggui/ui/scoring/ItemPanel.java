package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.IndicatorScore;
import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.core.scoring.round.ItemDeed;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButtons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** One indicator of a sheet: how it is scored, what it rests on, what was recorded, and what can be done. */
final class ItemPanel extends Composite<Section> {
    private @Nullable ItemForm form;

    ItemPanel(
            Actor actor,
            SheetDesk desk,
            ScoreSheet sheet,
            ScoreSheet.Line line,
            ClauseButtons clauses,
            Runnable recorded) {
        Scheme.Indicator indicator = line.indicator();
        getContent().addClassName("scoring-panel");
        getContent().setId("panel");
        getContent()
                .add(
                        new H3(indicator.name()),
                        fact("scoring.content", new Span(indicator.content())),
                        fact("scoring.standard", standard(indicator)),
                        fact("scoring.data", data(actor, desk, sheet, line)),
                        fact("scoring.basis", clauses.button(indicator.name(), indicator.clauses())));
        if (line.score() != null) {
            getContent().add(fact("scoring.score", score(line.score())));
        }
        getContent().add(new ItemHistory(actor, desk, sheet, line));
        for (ItemDeed deed : ItemDeed.values()) {
            if (line.open().contains(deed)) {
                ItemForm added = new ItemForm(actor, desk, sheet, line, deed, recorded);
                form = form == null ? added : form;
                getContent().add(added);
            }
        }
    }

    /** Puts the cursor into the first field. */
    void focus() {
        ItemForm shown = form;
        if (shown != null) {
            shown.focus();
        }
    }

    private static Div fact(String label, Component content) {
        Div value = new Div(content);
        value.addClassName("scoring-fact-value");
        Div fact = new Div(ScoringMarks.styled(Texts.text(label), "scoring-label"), value);
        fact.addClassName("scoring-fact");
        return fact;
    }

    private static Component standard(Scheme.Indicator indicator) {
        if (!(indicator.method() instanceof ScoringMethod.Judgement judgement)) {
            return new Span(ScoringWords.standard(indicator));
        }
        FactTable rubric = new FactTable(indicator.name(), Texts.list("scoring.rubric.columns"));
        judgement
                .rubric()
                .forEach(grade -> rubric.row(
                        new Span(grade.name()),
                        new Span(Texts.text("scoring.rubric.range", grade.from(), grade.to())),
                        new Span(grade.description())));
        return new Div(rubric, ScoringMarks.styled(Texts.text("scoring.spread", judgement.spread()), "scoring-muted"));
    }

    private static Component data(Actor actor, SheetDesk desk, ScoreSheet sheet, ScoreSheet.Line line) {
        Metric metric = line.indicator().metric();
        if (metric == null) {
            return new Span(Texts.text(
                    "scoring.evidence", String.join("、", line.indicator().evidence())));
        }
        Div data = new Div(ScoringMarks.styled(metric.formula(), "scoring-muted"));
        Span counted = new Span(
                line.counted() == null
                        ? Texts.text("scoring.nosource")
                        : line.counted().denominator() == 0
                                ? Texts.text("scoring.nothing")
                                : Texts.text(
                                        "scoring.counted",
                                        line.counted().numerator(),
                                        line.counted().denominator(),
                                        line.counted().percent()));
        counted.setId("counted");
        data.addComponentAsFirst(new Div(counted));
        if (line.counted() != null && line.counted().denominator() > 0) {
            data.add(new CountedCasesPart(actor, desk, sheet, metric));
        }
        return data;
    }

    private static Component score(IndicatorScore score) {
        Div shown = new Div(ScoringMarks.score(score), ScoringMarks.styled(score.how(), "scoring-muted"));
        shown.setId("score");
        shown.addClassName("scoring-how");
        return shown;
    }
}
