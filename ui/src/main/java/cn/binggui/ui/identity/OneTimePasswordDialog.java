package cn.binggui.ui.identity;

import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;

/** Shows a one-time password, this once. */
final class OneTimePasswordDialog extends Dialog {
    private final TextField password = new TextField(Texts.text("user.password"));
    private final Span copied = new Span();

    OneTimePasswordDialog(String username, String oneTime) {
        setHeaderTitle(Texts.text("user.password.title", username));
        addClassName("one-time-password");
        // nobody loses it by a stray click
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        password.setId("one-time-password");
        password.setValue(oneTime);
        password.setReadOnly(true);
        Button copy = new Button(Texts.text("user.password.copy"), click -> copy());
        copied.getElement().setAttribute("role", "status");
        Div line = new Div(password, copy, copied);
        line.addClassName("one-time-password-line");
        add(line, new Paragraph(Texts.text("user.password.note")));
        Button done = new Button(Texts.text("user.password.done"), click -> close());
        done.setId("one-time-password-done");
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }

    /** The browser's clipboard interface needs https; selecting and copying works on a county's plain intranet as well. */
    private void copy() {
        password.getElement()
                .executeJs("this.inputElement.select(); return document.execCommand('copy')")
                .then(
                        Boolean.class,
                        done -> copied.setText(Texts.text(done ? "user.password.copied" : "user.password.notCopied")));
    }
}
