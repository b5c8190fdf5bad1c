package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.round.Anomaly;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What looks too good to be taken without a question. */
final class AnomalyList extends Composite<Div> {
    AnomalyList(List<Anomaly> anomalies) {
        getContent().setId("anomalies");
        getContent().add(new H3(Texts.text("scoring.anomalies")));
        if (anomalies.isEmpty()) {
            getContent().add(ScoringMarks.styled(Texts.text("scoring.anomalies.none"), "scoring-muted"));
            return;
        }
        FactTable table = new FactTable(Texts.text("scoring.anomalies"), Texts.list("scoring.anomalies.columns"));
        anomalies.forEach(each -> table.row(
                ScoringMarks.styled(each.kind().label(), "scoring-due"), new Span(each.who()), new Span(each.words())));
        getContent().add(table, ScoringMarks.styled(Texts.text("scoring.anomalies.note"), "scoring-muted"));
    }
}
