package cn.binggui.ui.dossier;

import cn.binggui.ui.Texts;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks what to do with a draft that has lain for long. */
final class OldDraftDialog extends ConfirmDialog {
    /** @param savedAt when it was saved, for a person to read */
    OldDraftDialog(String savedAt, Runnable delete, Runnable keep) {
        setHeader(Texts.text("editor.old"));
        setText(Texts.text("editor.old.text", savedAt));
        setConfirmButton(Texts.text("editor.old.delete"), confirm -> delete.run());
        setCancelable(true);
        setCancelText(Texts.text("editor.old.keep"));
        addCancelListener(cancel -> keep.run());
    }
}
