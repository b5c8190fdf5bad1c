package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.ArrayList;
import java.util.List;

/** Takes pictures and scans of a check on the spot, and shows which belong to the finding that is being entered. */
final class SpotCheckUploads extends Composite<Div> {
    private static final int MOST = 20;

    private final SpotCheckContext context;
    private final long household;
    private final List<Long> given = new ArrayList<>();
    private final Div files = new Div();
    private final Span trouble = new Span();

    SpotCheckUploads(SpotCheckContext context, long household) {
        this.context = context;
        this.household = household;
        Button choose = new Button(Texts.text("spotcheck.finding.upload"));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> receive(file.fileName(), content)));
        upload.setUploadButton(choose);
        upload.setAcceptedFileTypes("image/*", "application/pdf");
        upload.setMaxFileSize(Attachment.LARGEST);
        upload.setMaxFiles(MOST);
        upload.setDropAllowed(false);
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(Texts.text("caseform.upload.tooBig", Attachment.LARGEST >> 20))
                        .setIncorrectFileType(Texts.text("caseform.upload.type"))
                        .setTooManyFiles(Texts.text("caseform.upload.tooMany", MOST))));
        upload.addFileRejectedListener(rejected -> complain(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        files.addClassName("spot-files");
        trouble.addClassName("spot-wrong-words");
        trouble.getElement().setAttribute("role", "alert");
        trouble.setVisible(false);
        getContent().add(upload, files, trouble);
    }

    /** A file that is refused leaves everything else as it is. */
    void receive(String name, byte[] content) {
        try {
            Attachment added =
                    context.desk().findings().upload(context.actor(), context.id(), household, name, content);
            complain("");
            add(added);
        } catch (Refusal refusal) {
            complain(Texts.text(
                    "caseform.upload.refused",
                    name,
                    refusal.mistakes().isEmpty()
                            ? refusal.getMessage()
                            : refusal.mistakes().getFirst().message()));
        }
    }

    List<Long> given() {
        return List.copyOf(given);
    }

    /** Shows what an earlier finding has. */
    void restore(List<Long> keys) {
        context.desk().findings().papers(context.actor(), context.id(), household).stream()
                .filter(paper -> keys.contains(paper.id()))
                .forEach(this::add);
    }

    private void add(Attachment paper) {
        given.add(paper.id());
        Button remove = new Button("×");
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        remove.getElement().setAttribute("aria-label", Texts.text("caseform.upload.remove", paper.name()));
        Span chip = SpotCheckWords.styled(paper.name(), "spot-file");
        chip.add(remove);
        remove.addClickListener(click -> {
            given.remove(paper.id());
            files.remove(chip);
        });
        files.add(chip);
    }

    private void complain(String words) {
        trouble.setText(words);
        trouble.setVisible(!words.isEmpty());
    }
}
