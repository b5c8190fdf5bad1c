package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMarks.mark;
import static cn.binggui.ui.casework.CaseMarks.styled;

import cn.binggui.core.scoring.spotcheck.Finding;
import cn.binggui.core.scoring.spotcheck.SpotCheckFindings.CheckedCase;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.List;

/** The spot checks for which the case was drawn, with what they found. */
final class CaseSpotChecks extends Composite<Section> {
    /** Shows at least one check. */
    CaseSpotChecks(List<CheckedCase> checks) {
        getContent().addClassName("case-part");
        getContent().setId("spot-checks");
        getContent().add(new H3(Texts.text("spotcheck.ofcase")));
        checks.forEach(each -> getContent().add(line(each)));
    }

    private static Div line(CheckedCase checked) {
        Finding finding = checked.finding();
        Div line = new Div(new Anchor(
                CaseNavigation.spotCheck(checked.check().id()),
                Texts.text(
                        "spotcheck.ofcase.drawn",
                        Texts.text(
                                "spotcheck.period",
                                checked.check().from(),
                                checked.check().to()))));
        line.addClassName("case-entry-head");
        if (finding == null) {
            line.add(styled(Texts.text("spotcheck.result.none"), "case-muted"));
            return line;
        }
        line.add(
                styled(finding.on().toString(), "case-day"),
                mark(
                        finding.error() == null
                                ? Texts.text("spotcheck.result.right")
                                : finding.error().term(),
                        finding.error() == null ? "tone-good" : "tone-open"),
                styled(finding.content().words(), "case-words"),
                styled(finding.recorderName(), "case-muted"));
        return line;
    }
}
