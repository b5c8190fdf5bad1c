package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.household.Identity;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks why somebody must know who these people are. */
final class RevealDialog extends Dialog {
    private final TextField reason = new TextField(Texts.text("dossier.reveal.reason"));
    private final Function<String, Map<String, Identity>> ask;
    private final Consumer<Map<String, Identity>> show;

    RevealDialog(Function<String, Map<String, Identity>> ask, Consumer<Map<String, Identity>> show) {
        this.ask = ask;
        this.show = show;
        setHeaderTitle(Texts.text("dossier.reveal"));
        reason.setId("reveal-reason");
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.setPlaceholder(Texts.text("dossier.reveal.placeholder"));
        Button confirm = new Button(Texts.text("dossier.reveal.confirm"), click -> confirm());
        confirm.setId("reveal-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        add(new Paragraph(Texts.text("dossier.reveal.note")), reason);
        getFooter().add(new Button(Texts.text("date.cancel"), click -> close()), confirm);
        addOpenedChangeListener(change -> reason.focus());
    }

    private void confirm() {
        try {
            show.accept(ask.apply(reason.getValue()));
            close();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.BAD_INPUT) {
                throw refusal;
            }
            reason.setErrorMessage(refusal.mistakes().getFirst().message());
            reason.setInvalid(true);
            reason.focus();
        }
    }
}
