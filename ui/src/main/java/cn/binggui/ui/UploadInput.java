package cn.binggui.ui;

import cn.binggui.core.Refusal;
import cn.binggui.core.attachment.Attachment;
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

/** Puts pictures and scans where they are kept, and shows which belong to what is being filled in. */
public final class UploadInput extends Composite<Div> {
    private static final int LARGEST = Attachment.LARGEST;
    private static final int MOST = 20;

    private final Files kept;
    private final Runnable changed;
    private final List<Long> given = new ArrayList<>();
    private final Div files = new Div();
    private final Span trouble = new Span();

    /** Where files are kept. */
    public interface Files {
        /** @throws Refusal BAD_INPUT with what to do, where the file is refused */
        Attachment add(String name, byte[] content);

        /** Returns what is kept there. */
        List<Attachment> all();
    }

    /** @param what names what is uploaded, for those who do not see */
    public UploadInput(Files kept, String what, Runnable changed) {
        this.kept = kept;
        this.changed = changed;
        Button choose = new Button(Texts.text("upload"));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        choose.getElement().setAttribute("aria-label", Texts.text("upload.of", what));
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> receive(file.fileName(), content)));
        upload.setUploadButton(choose);
        upload.setAcceptedFileTypes("image/*", "application/pdf");
        upload.setMaxFileSize(LARGEST);
        upload.setMaxFiles(MOST);
        upload.setDropAllowed(false);
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> complain(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        files.addClassName("upload-files");
        trouble.addClassName("upload-trouble");
        trouble.getElement().setAttribute("role", "alert");
        getContent().addClassName("upload-input");
        getContent().add(upload, files, trouble);
        trouble.setVisible(false);
    }

    private static UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Texts.text("upload.tooBig", LARGEST >> 20))
                .setIncorrectFileType(Texts.text("upload.type"))
                .setTooManyFiles(Texts.text("upload.tooMany", MOST)));
        return words;
    }

    /** A file that is refused leaves everything else as it is. */
    public void receive(String name, byte[] content) {
        try {
            Attachment added = kept.add(name, content);
            given.add(added.id());
            complain("");
            files.add(chip(added));
            changed.run();
        } catch (Refusal refusal) {
            complain(Texts.text("upload.refused", name, refusal.words()));
        }
    }

    private void complain(String words) {
        trouble.setText(words);
        trouble.setVisible(!words.isEmpty());
    }

    private Span chip(Attachment attachment) {
        Button remove = new Button("×");
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        remove.getElement().setAttribute("aria-label", Texts.text("upload.remove", attachment.name()));
        Span chip = new Span(attachment.name());
        chip.addClassName("upload-file");
        chip.add(remove);
        remove.addClickListener(click -> {
            given.remove(attachment.id());
            files.remove(chip);
            changed.run();
        });
        return chip;
    }

    /** Returns the keys of what belongs to the form. */
    public List<Long> given() {
        return List.copyOf(given);
    }

    /** Shows what was uploaded before; keys of what is not kept there are left out. */
    public void restore(List<Long> keys) {
        given.clear();
        files.removeAll();
        kept.all().stream().filter(paper -> keys.contains(paper.id())).forEach(paper -> {
            given.add(paper.id());
            files.add(chip(paper));
        });
    }
}
