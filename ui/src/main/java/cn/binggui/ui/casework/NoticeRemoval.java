package cn.binggui.ui.casework;

import cn.binggui.core.notice.TakeDownReason;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.function.Consumer;

/** Asks why a line is taken off a notice without an end. */
final class NoticeRemoval extends Dialog {
    NoticeRemoval(String name, Consumer<TakeDownReason> remove) {
        setHeaderTitle(Texts.text("notice.remove.of", name));
        RadioButtonGroup<TakeDownReason> reason = new RadioButtonGroup<>(Texts.text("notice.remove.reason"));
        reason.setItems(TakeDownReason.CEASED, TakeDownReason.REPLACED, TakeDownReason.MISTAKE);
        reason.setItemLabelGenerator(TakeDownReason::label);
        reason.setValue(TakeDownReason.CEASED);
        Button yes = new Button(Texts.text("notice.remove"), click -> {
            remove.accept(reason.getValue());
            close();
        });
        yes.setId("notice-remove");
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        add(new Paragraph(Texts.text("notice.remove.text")), reason);
        getFooter().add(new Button(Texts.text("notice.cancel"), click -> close()), yes);
    }
}
