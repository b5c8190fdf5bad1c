package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.scheme.SchemeDiff;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;

/** What differs between two schemes, line by line. */
final class SchemeChanges {
    private SchemeChanges() {}

    /** Returns the lines, or words that say that nothing differs. */
    static Component of(String caption, List<SchemeDiff.Line> lines) {
        if (lines.isEmpty()) {
            return ScoringMarks.styled(Texts.text("scheme.changes.none"), "scoring-muted");
        }
        FactTable table = new FactTable(caption, Texts.list("scheme.changes.columns"));
        table.addClassName("scheme-changes");
        for (SchemeDiff.Line line : lines) {
            table.line(kind(line.kind()), place(line), line.what(), words(line.before()), words(line.after()));
        }
        return table;
    }

    private static Span kind(SchemeDiff.Kind kind) {
        return ScoringMarks.styled(
                kind.label(), "scheme-change", "scheme-" + kind.name().toLowerCase(Locale.ROOT));
    }

    private static String place(SchemeDiff.Line line) {
        return line.place().isEmpty()
                ? Texts.text("scheme.changes.whole")
                : String.join(Texts.text("scheme.changes.within"), line.place());
    }

    private static String words(String value) {
        return value.isEmpty() ? Texts.text("scheme.changes.empty") : value;
    }
}
