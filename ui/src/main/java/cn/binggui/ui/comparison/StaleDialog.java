package cn.binggui.ui.comparison;

import cn.binggui.ui.Texts;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Somebody saved in the meantime: keep what was entered as a copy, take theirs, or go on without saving. */
final class StaleDialog extends ConfirmDialog {
    StaleDialog(String message, Runnable copy, Runnable reload) {
        setHeader(Texts.text("stale.title"));
        setText(Texts.text("stale.text", message));
        setConfirmText(Texts.text("stale.copy"));
        addConfirmListener(confirm -> copy.run());
        setRejectable(true);
        setRejectText(Texts.text("stale.reload"));
        addRejectListener(reject -> reload.run());
        setCancelable(true);
        setCancelText(Texts.text("stale.stay"));
    }
}
