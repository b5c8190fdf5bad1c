package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.exchange.MarkRow;
import cn.binggui.core.scoring.exchange.MarkTrial;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.workbook.WorkbookReader;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;

/** Marking away from the program: take the template out, fill it in, look at what would be recorded, confirm. */
final class MarkImportPart extends Composite<Details> {
    private final Actor actor;
    private final RoundFiles files;
    private final Round round;
    private final Runnable recorded;
    private final Span template = new Span();
    private final Div result = new Div();

    /** @param recorded is told when marks were recorded */
    MarkImportPart(Actor actor, RoundFiles files, Round round, Runnable recorded) {
        this.actor = actor;
        this.files = files;
        this.round = round;
        this.recorded = recorded;
        OrderedList steps = new OrderedList(
                new ListItem(template),
                new ListItem(Texts.text("scoring.offline.fill")),
                new ListItem(new Span(Texts.text("scoring.offline.upload")), upload()));
        steps.addClassName("marks-steps");
        result.setId("marks-result");
        result.getElement().setAttribute("aria-live", "polite");
        getContent().setId("marks");
        getContent().addClassName("marks");
        getContent().add(steps, result);
        offer();
    }

    private void offer() {
        long left = files.left(actor, round);
        getContent().setSummaryText(Texts.text("scoring.offline", left));
        template.removeAll();
        template.add(left == 0 ? new Span(Texts.text("scoring.offline.none")) : files.template(actor, round, left));
    }

    private Upload upload() {
        Button choose = new Button(Texts.text("scoring.offline.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> receive(content)));
        upload.setId("marks-upload");
        upload.setUploadButton(choose);
        upload.setAcceptedFileTypes(".xlsx");
        upload.setMaxFileSize(WorkbookReader.LARGEST);
        upload.setDropAllowed(false);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Texts.text("upload.tooBig", WorkbookReader.LARGEST >> 20))
                        .setIncorrectFileType(Texts.text("scoring.offline.type"))));
        upload.addFileRejectedListener(rejected -> complain(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /** Tries a filled-in template; nothing is recorded yet. */
    void receive(byte[] content) {
        getContent().setOpened(true);
        try {
            show(files.attempt(actor, round, content));
        } catch (Refusal refusal) {
            complain(refusal.words());
        }
    }

    private void complain(String words) {
        result.removeAll();
        Span trouble = ScoringMarks.styled(words, "scoring-trouble");
        trouble.getElement().setAttribute("role", "alert");
        result.add(trouble);
    }

    private void show(MarkTrial trial) {
        result.removeAll();
        List<MarkRow> good = trial.good();
        List<MarkRow> bad = trial.bad();
        result.add(summary("scoring.offline.trial", good.size(), bad.size(), trial.blank()));
        if (!bad.isEmpty()) {
            result.add(mistakes(bad));
        }
        if (good.isEmpty()) {
            return;
        }
        Details list = new Details(Texts.text("scoring.offline.good", good.size()), rows(good));
        list.setOpened(bad.isEmpty());
        Button yes = new Button(Texts.text("scoring.offline.confirm", good.size()));
        yes.setId("marks-confirm");
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        yes.setDisableOnClick(true);
        yes.addClickListener(click -> record(trial));
        Button no = new Button(Texts.text("scoring.cancel"), click -> result.removeAll());
        no.setId("marks-cancel");
        no.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(yes, no);
        actions.addClassName("scoring-actions");
        result.add(list, actions);
    }

    private void record(MarkTrial trial) {
        MarkTrial.Outcome outcome;
        try {
            outcome = files.record(actor, round, trial);
        } catch (Refusal refusal) {
            complain(refusal.words());
            return;
        }
        result.removeAll();
        result.add(summary(
                "scoring.offline.recorded",
                outcome.recorded(),
                outcome.refused().size()));
        if (!outcome.refused().isEmpty()) {
            result.add(mistakes(outcome.refused()));
        }
        offer();
        recorded.run();
    }

    private static Paragraph summary(String words, Object... counts) {
        Paragraph summary = new Paragraph(Texts.text(words, counts));
        summary.setId("marks-summary");
        summary.addClassName("scoring-name");
        return summary;
    }

    private static Component mistakes(List<MarkRow> rows) {
        FactTable table = new FactTable(Texts.text("scoring.offline.bad"), Texts.list("scoring.offline.bad.columns"));
        rows.forEach(row -> row.mistakes()
                .forEach(mistake -> table.line(
                        row.number(),
                        row.unit(),
                        row.indicator(),
                        mistake.column().isEmpty() ? Texts.text("scoring.offline.line") : mistake.column(),
                        ScoringMarks.styled(mistake.message(), "marks-mistake"))));
        return table;
    }

    private static Component rows(List<MarkRow> rows) {
        FactTable table = new FactTable(
                Texts.text("scoring.offline.good", rows.size()), Texts.list("scoring.offline.good.columns"));
        rows.forEach(row ->
                table.line(row.number(), row.unit(), row.indicator(), ScoringMarks.total(row.points()), row.words()));
        return table;
    }
}
