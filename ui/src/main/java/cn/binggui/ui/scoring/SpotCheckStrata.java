package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.spotcheck.Extrapolation;
import cn.binggui.core.scoring.spotcheck.SpotCheckView;
import cn.binggui.core.scoring.spotcheck.SpotCheckView.StratumRow;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** How many of each township and category are drawn, what was found, and what that says of all. */
final class SpotCheckStrata extends Composite<Section> {
    SpotCheckStrata(SpotCheckContext context) {
        SpotCheckView view = context.view();
        getContent().addClassName("spot-part");
        getContent().add(new H3(Texts.text("spotcheck.strata")));
        if (view.strata().isEmpty()) {
            getContent().add(SpotCheckPageView.nothing("spotcheck.strata.empty"));
            return;
        }
        getContent().add(view.whole() ? table(view) : ofTownship(view));
        Extrapolation all = view.extrapolation();
        if (all != null) {
            getContent().add(outcome(all));
        } else if (view.whole() && view.check().state().isDrawn()) {
            getContent().add(SpotCheckWords.styled(Texts.text("spotcheck.outcome.later"), "spot-muted"));
        }
    }

    private static FactTable table(SpotCheckView view) {
        boolean drawn = view.check().state().isDrawn();
        FactTable table = new FactTable(
                Texts.text("spotcheck.strata"), Texts.list(drawn ? "spotcheck.strata.drawn" : "spotcheck.strata.open"));
        view.strata().forEach(row -> add(table, row, drawn));
        return table;
    }

    private static void add(FactTable table, StratumRow row, boolean drawn) {
        if (drawn) {
            table.line(
                    row.township(),
                    row.category(),
                    row.households(),
                    row.required(),
                    row.drawn(),
                    row.checked(),
                    row.errors());
        } else {
            table.line(row.township(), row.category(), row.households(), row.required(), row.excluded());
        }
    }

    /** People of a township see what was drawn of theirs, and not from how many. */
    private static FactTable ofTownship(SpotCheckView view) {
        FactTable table = new FactTable(Texts.text("spotcheck.strata"), Texts.list("spotcheck.strata.part"));
        view.strata()
                .forEach(row -> table.line(row.township(), row.category(), row.drawn(), row.checked(), row.errors()));
        return table;
    }

    private static Div outcome(Extrapolation all) {
        Div outcome = new Div();
        outcome.setId("spotcheck-outcome");
        outcome.addClassName("spot-outcome");
        outcome.add(SpotCheckWords.styled(
                Texts.text("spotcheck.outcome.found", all.households(), all.checked(), all.errors()), "spot-strong"));
        List<String> words = all.isCensus()
                ? List.of(
                        Texts.text("spotcheck.outcome.rate", SpotCheckWords.percent(all.rate())),
                        Texts.text("spotcheck.outcome.census"))
                : List.of(
                        Texts.text(
                                "spotcheck.outcome.interval",
                                SpotCheckWords.percent(all.rate()),
                                SpotCheckWords.percent(all.lower()),
                                SpotCheckWords.percent(all.upper())),
                        Texts.text("spotcheck.outcome.method"));
        words.forEach(each -> outcome.add(new Paragraph(each)));
        return outcome;
    }
}
