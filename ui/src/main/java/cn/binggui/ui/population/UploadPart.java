package cn.binggui.ui.population;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.population.PopulationInfo;
import cn.binggui.core.population.PopulationKind;
import cn.binggui.core.population.upload.UploadTrial;
import cn.binggui.core.population.upload.Uploads;
import cn.binggui.core.workbook.WorkbookWriter;
import cn.binggui.ui.Downloads;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.time.Instant;
import java.util.List;

/** A person's own households: the template out, a filled-in file tried and kept, and what is kept. */
final class UploadPart extends Composite<Details> {
    private static final int LARGEST = 8 << 20;

    private final Actor actor;
    private final Uploads uploads;
    private final Runnable changed;
    private final Instant now;
    private final Div kept = new Div();
    private final Div result = new Div();

    /**
     * @param now stands in the name that is offered
     * @param changed is told when something was kept or deleted
     */
    UploadPart(Actor actor, Uploads uploads, Instant now, Runnable changed) {
        this.actor = actor;
        this.uploads = uploads;
        this.now = now;
        this.changed = changed;
        Anchor template = new Anchor(
                Downloads.saved(
                        Texts.text("lab.upload.file"), WorkbookWriter.MEDIA_TYPE, () -> uploads.template(actor)),
                Texts.text("lab.upload.step.template"));
        template.setId("lab-template");
        OrderedList steps = new OrderedList(
                new ListItem(template),
                new ListItem(Texts.text("lab.upload.step.fill")),
                new ListItem(new Span(Texts.text("lab.upload.step.choose")), upload()));
        result.setId("lab-upload-result");
        result.getElement().setAttribute("aria-live", "polite");
        getContent().setSummaryText(Texts.text("lab.upload"));
        getContent().setId("lab-uploads");
        getContent().addClassName("lab-part");
        getContent().add(kept, steps, result);
    }

    private Upload upload() {
        Button choose = new Button(Texts.text("lab.upload.choose"));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> receive(content)));
        upload.setId("lab-upload");
        upload.setUploadButton(choose);
        upload.setAcceptedFileTypes(".xlsx", ".json");
        upload.setMaxFileSize(LARGEST);
        upload.setDropAllowed(false);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Texts.text("upload.tooBig", LARGEST >> 20))
                        .setIncorrectFileType(Texts.text("lab.upload.type"))));
        upload.addFileRejectedListener(rejected -> complain(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /** Shows what is kept. */
    void offer(List<PopulationInfo> populations) {
        kept.removeAll();
        populations.stream()
                .filter(info -> info.kind() == PopulationKind.UPLOAD)
                .forEach(info -> kept.add(own(info)));
        if (populations.isEmpty()) {
            getContent().setOpened(true);
        }
    }

    private Component own(PopulationInfo info) {
        Button delete = new Button(Texts.text("lab.upload.delete"), click -> {
            try {
                uploads.delete(actor, info.id());
                result.removeAll();
                result.add(new Paragraph(Texts.text("lab.upload.deleted")));
                changed.run();
            } catch (Refusal refusal) {
                complain(refusal.words());
            }
        });
        delete.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        delete.setId("lab-delete-" + info.id());
        delete.getElement().setAttribute("aria-label", Texts.text("lab.upload.delete.of", info.title()));
        Div row = new Div(
                new Span(Texts.text("lab.upload.own", info.title(), info.households(), Minute.of(info.since()))),
                delete);
        row.addClassName("lab-deeds");
        return row;
    }

    /** Tries a file; nothing is kept yet. */
    void receive(byte[] content) {
        getContent().setOpened(true);
        try {
            show(uploads.attempt(actor, content), content);
        } catch (Refusal refusal) {
            complain(refusal.words());
        }
    }

    private void show(UploadTrial trial, byte[] content) {
        result.removeAll();
        if (trial.isGood()) {
            TextField title = new TextField(Texts.text("lab.upload.title"));
            title.setId("lab-upload-title");
            title.setValue(Texts.text("lab.upload.title.value", Minute.of(now)));
            Button keep = new Button(Texts.text("lab.upload.keep"), click -> keep(title, content, trial.households()));
            keep.setId("lab-keep");
            keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            keep.setDisableOnClick(true);
            Div deeds = new Div(title, keep);
            deeds.addClassName("lab-deeds");
            result.add(new Paragraph(Texts.text("lab.upload.good", trial.households(), trial.people())), deeds);
            return;
        }
        Paragraph bad =
                new Paragraph(Texts.text("lab.upload.bad", trial.mistakes().size() + trial.untold()));
        bad.addClassName("lab-trouble");
        FactTable table = new FactTable(Texts.text("lab.upload.columns"), Texts.list("lab.upload.columns"));
        trial.mistakes()
                .forEach(mistake -> table.line(
                        mistake.sheet().isEmpty() ? "JSON" : mistake.sheet(),
                        mistake.row(),
                        mistake.column().isEmpty() ? Texts.text("lab.upload.whole") : mistake.column(),
                        mistake.message()));
        result.add(bad, table);
        if (trial.untold() > 0) {
            result.add(new Paragraph(Texts.text("lab.upload.more", trial.untold())));
        }
    }

    private void keep(TextField title, byte[] content, int households) {
        try {
            uploads.keep(actor, title.getValue(), content);
            result.removeAll();
            result.add(new Paragraph(Texts.text("lab.upload.kept", households)));
            changed.run();
        } catch (Refusal refusal) {
            complain(refusal.words());
        }
    }

    private void complain(String words) {
        result.removeAll();
        Paragraph trouble = new Paragraph(words);
        trouble.addClassName("lab-trouble");
        result.add(trouble);
    }
}
