package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.scheme.SchemeDiff;
import cn.binggui.core.scoring.scheme.SchemeVersion;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The versions that the county has made or used, the latest first, each with what it changed. */
final class SchemeHistory extends Composite<Section> {
    SchemeHistory(SchemeDesk desk, Actor actor) {
        getContent().addClassName("scheme-history");
        getContent().setId("scheme-history");
        getContent().add(new H2(Texts.text("scheme.history")));
        List<SchemeVersion> versions = desk.history(actor);
        if (versions.isEmpty()) {
            getContent().add(ScoringMarks.styled(Texts.text("scheme.history.none"), "scoring-muted"));
        }
        for (int at = 0; at < versions.size(); at++) {
            SchemeVersion version = versions.get(at);
            Scheme before = at + 1 < versions.size() ? versions.get(at + 1).scheme() : desk.scheme(actor, 0);
            List<SchemeDiff.Line> lines = SchemeDiff.between(before, version.scheme());
            Details details = new Details(
                    head(version, lines.size()),
                    new Div(SchemeChanges.of(Texts.text("scheme.version", version.version()), lines)));
            details.setId("scheme-version-" + version.version());
            getContent().add(details);
        }
    }

    private static Div head(SchemeVersion version, int changes) {
        Div head = new Div(
                ScoringMarks.styled(Texts.text("scheme.version", version.version()), "scoring-what"),
                SchemeView.origin(version),
                new Span(SchemeView.made(version)),
                new Span(version.note()),
                ScoringMarks.styled(Texts.text("scheme.changes.count", changes), "scoring-muted"));
        head.addClassName("scoring-entry-head");
        return head;
    }
}
