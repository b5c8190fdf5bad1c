package cn.binggui.ui.casework;

import cn.binggui.core.Refusal;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.casework.store.PostedNotice;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;

/** 公示照片 of a whole list: one picture shows for each of its cases that it hangs. */
final class NoticeProofDialog extends Dialog {
    private final transient PostedNotice notice;
    private final transient Proving proving;
    private final Div told = new Div();

    /** Puts a picture into the cases' files. */
    interface Proving {
        List<Cases.Outcome> prove(String fileName, byte[] content);
    }

    /** @param closed is run when the person has read what became of it */
    NoticeProofDialog(PostedNotice notice, Proving proving, Runnable closed) {
        this.notice = notice;
        this.proving = proving;
        setHeaderTitle(Texts.text(
                "notice.pictures.of", notice.village(), notice.notice().postedOn()));
        Button choose = new Button(Texts.text("upload"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> receive(file.fileName(), content)));
        upload.setId("notice-picture");
        upload.setUploadButton(choose);
        upload.setAcceptedFileTypes("image/*", "application/pdf");
        upload.setMaxFileSize(Attachment.LARGEST);
        upload.setDropAllowed(false);
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Texts.text("upload.tooBig", Attachment.LARGEST >> 20))
                .setIncorrectFileType(Texts.text("upload.type")));
        upload.setI18n(words);
        upload.addFileRejectedListener(rejected -> tell(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        told.setId("notice-proved");
        told.getElement().setAttribute("role", "status");
        add(new Paragraph(Texts.text("notice.pictures.note", notice.shown())), upload, told);
        Button close = new Button(Texts.text("batch.close"), click -> close());
        close.setId("notice-picture-close");
        getFooter().add(close);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                closed.run();
            }
        });
    }

    /** A picture that is refused leaves every case as it is. */
    void receive(String fileName, byte[] content) {
        List<Cases.Outcome> outcomes;
        try {
            outcomes = proving.prove(fileName, content);
        } catch (Refusal refusal) {
            tell(Texts.text("upload.refused", fileName, refusal.words()));
            return;
        }
        long proved =
                outcomes.stream().filter(outcome -> outcome.refusal() == null).count();
        tell(Texts.text("notice.pictures.done", fileName, proved));
        for (Cases.Outcome outcome : outcomes) {
            String refusal = outcome.refusal();
            if (refusal != null) {
                told.add(new Paragraph(Texts.text("notice.pictures.refused", number(outcome.id()), refusal)));
            }
        }
    }

    private String number(long id) {
        return notice.lines().stream()
                .filter(line -> line.line().caseId() == id)
                .map(PostedNotice.Line::number)
                .findFirst()
                .orElse("");
    }

    private void tell(String words) {
        told.removeAll();
        told.add(new Paragraph(words));
    }
}
