package cn.binggui.ui.plugin;

import cn.binggui.core.plugin.PluginVersion;
import cn.binggui.core.plugin.TrialReport;
import cn.binggui.core.plugin.TrialState;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One uploaded version: who brought it, what its trial found, what can be done with it. */
final class UploadedPart extends Composite<Div> {
    /** Fewer cases than this would tell of single families. */
    private static final int FEW = 5;

    /** @param actions what the person can do with it; {@code null} for who may only look */
    UploadedPart(PluginVersion version, boolean serving, @Nullable Function<PluginVersion, Component> actions) {
        Div head = new Div(
                PluginMarks.styled(Texts.text("plugin.version", version.version()), "plugin-strong"),
                PluginMarks.state(version.trial()),
                PluginMarks.styled(
                        Texts.text(
                                "plugin.uploaded",
                                version.uploaderName(),
                                Minute.of(version.uploadedAt()),
                                version.signer()),
                        "plugin-muted"));
        head.addClassName("plugin-head");
        getContent().addClassName("plugin-uploaded");
        getContent().setId("uploaded-" + version.version());
        getContent().add(head);
        version.report().ifPresent(report -> getContent().add(report(report, version.trial())));
        if (actions != null && !serving) {
            getContent().add(actions.apply(version));
        }
    }

    private static Component report(TrialReport report, TrialState state) {
        Div content = new Div();
        if (!report.isPassed()) {
            content.add(new Paragraph(Texts.text("plugin.broken")), list(report.broken()));
        } else {
            content.add(
                    new Paragraph(Texts.text("plugin.kept")),
                    new Paragraph(Texts.text("plugin.coverage", String.join("、", report.coverage()))),
                    new Paragraph(canary(report.canary())));
            if (!report.canary().shifts().isEmpty()) {
                content.add(shifts(report.canary()));
            }
            content.add(new Paragraph(
                    Texts.text(report.declared().isEmpty() ? "plugin.declared.none" : "plugin.declared")));
            content.add(list(report.declared()));
        }
        Details details = new Details(Texts.text("plugin.report"), content);
        details.addClassName("plugin-details");
        details.setOpened(state == TrialState.FAILED || state == TrialState.PASSED);
        return details;
    }

    private static String canary(TrialReport.Canary canary) {
        if (canary.cases() == 0) {
            return Texts.text("plugin.canary.none");
        }
        return Texts.text("plugin.canary", canary.cases(), few(canary.shifted()), few(canary.otherwise()));
    }

    private static Component shifts(TrialReport.Canary canary) {
        FactTable table = new FactTable(Texts.text("plugin.shifts"), Texts.list("plugin.shifts.columns"));
        canary.shifts().forEach(shift -> table.line(shift.from(), shift.to(), few(shift.cases())));
        return table;
    }

    private static String few(int cases) {
        return cases > 0 && cases < FEW ? Texts.text("plugin.few", FEW) : String.valueOf(cases);
    }

    private static UnorderedList list(List<String> lines) {
        return new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new));
    }
}
