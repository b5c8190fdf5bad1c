package cn.binggui.ui.dossier;

import cn.binggui.core.household.store.Duplicate;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Tells that people belong to other households already, before they are entered into one more. */
final class DuplicateDialog extends ConfirmDialog {
    DuplicateDialog(List<Duplicate> duplicates, Runnable save) {
        Div lines = new Div(new Paragraph(Texts.text("editor.duplicates.text")));
        lines.setId("duplicates");
        duplicates.forEach(duplicate -> lines.add(line(duplicate)));
        setHeader(Texts.text("editor.duplicates"));
        setText(lines);
        setConfirmButton(Texts.text("editor.duplicates.save"), confirm -> save.run());
        setCancelable(true);
        setCancelText(Texts.text("editor.duplicates.back"));
    }

    private static Paragraph line(Duplicate duplicate) {
        Long household = duplicate.household();
        if (household == null) {
            return new Paragraph(Texts.text("editor.duplicates.elsewhere", duplicate.member()));
        }
        Paragraph line = new Paragraph(Texts.text("editor.duplicates.member", duplicate.member()));
        line.add(new Anchor(
                "household/" + household,
                Texts.text("dossier.title", String.valueOf(duplicate.number())),
                AnchorTarget.BLANK));
        return line;
    }
}
