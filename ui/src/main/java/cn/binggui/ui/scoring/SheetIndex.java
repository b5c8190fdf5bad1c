package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.ui.ArrowKeys;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** The sheet's indicators by dimension, with what is left; the arrow keys move among them. */
final class SheetIndex extends Composite<Nav> {
    SheetIndex(ScoreSheet sheet, String chosen, Consumer<ScoreSheet.Line> choose) {
        getContent().addClassName("scoring-index");
        getContent().getElement().setAttribute("aria-label", Texts.text("scoring.index"));
        ArrowKeys.among(getContent(), "button", 1);
        Scheme.Dimension dimension = null;
        for (ScoreSheet.Line line : sheet.lines()) {
            if (!line.dimension().equals(dimension)) {
                dimension = line.dimension();
                getContent().add(heading(sheet, dimension));
            }
            getContent().add(button(line, chosen, choose));
        }
    }

    private static Div heading(ScoreSheet sheet, Scheme.Dimension dimension) {
        Div heading = new Div(
                new Span(dimension.name()), ScoringMarks.styled(ScoringWords.weight(dimension), "scoring-muted"));
        if (sheet.score() != null && sheet.score().dimensions().containsKey(dimension.id())) {
            heading.add(ScoringMarks.styled(
                    Texts.text(
                            "scoring.dimension.share",
                            sheet.score().dimensions().get(dimension.id())),
                    "scoring-muted"));
        }
        heading.addClassName("scoring-heading");
        return heading;
    }

    private static NativeButton button(ScoreSheet.Line line, String chosen, Consumer<ScoreSheet.Line> choose) {
        Scheme.Indicator indicator = line.indicator();
        NativeButton button = new NativeButton("", click -> choose.accept(line));
        button.setId("item-" + indicator.id());
        button.addClassName("scoring-item");
        if (indicator.id().equals(chosen)) {
            button.getElement().setAttribute("aria-current", "true");
        }
        Span name = new Span(indicator.name());
        name.addClassName("scoring-item-name");
        button.add(name);
        if (SheetView.isLeft(line)) {
            button.add(ScoringMarks.styled(Texts.text("scoring.item.left"), "scoring-due"));
        } else if (line.state().appeal() != null) {
            button.add(ScoringMarks.styled(Texts.text("scoring.item.appeal"), "scoring-due"));
        } else {
            button.add(ScoringMarks.score(line.score()));
        }
        button.add(ScoringMarks.styled(
                indicator.full().hundredths() == 0
                        ? ScoringWords.method(indicator.method())
                        : Texts.text("scoring.item.full", indicator.full()),
                "scoring-muted"));
        return button;
    }
}
