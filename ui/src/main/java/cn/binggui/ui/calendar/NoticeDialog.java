package cn.binggui.ui.calendar;

import cn.binggui.core.Refusal;
import cn.binggui.core.calendar.HolidayNotice;
import cn.binggui.core.calendar.NoticeText;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;

/** Enters a year's notice by pasting its text; what is understood shows before it is saved. */
final class NoticeDialog extends Dialog {
    private final IntegerField year = new IntegerField(Texts.text("calendar.field.year"));
    private final TextField document = new TextField(Texts.text("calendar.field.document"));
    private final DayPicker issuedOn = new DayPicker(Texts.text("calendar.field.issuedOn"));
    private final TextArea text = new TextArea(Texts.text("calendar.field.text"));
    private final TextArea reason = new TextArea(Texts.text("calendar.field.reason"));
    private final Paragraph understood = new Paragraph();
    private final Div mistakes = new Div();
    private final Saving saving;

    /** Saves a notice with the reason for it. */
    interface Saving {
        /**
         * Saves.
         *
         * @throws Refusal where the notice cannot be
         */
        void save(HolidayNotice notice, String reason);
    }

    NoticeDialog(int wanted, LocalDate today, Saving saving) {
        this.saving = saving;
        setHeaderTitle(Texts.text("calendar.enter"));
        setWidth("44rem");
        setMaxWidth("100%");
        setCloseOnOutsideClick(false);
        year.setValue(wanted);
        year.setStepButtonsVisible(true);
        document.setPlaceholder(Texts.text("calendar.field.document.hint", wanted - 1));
        issuedOn.setMax(today);
        text.setHelperText(Texts.text("calendar.field.text.hint"));
        text.setMinRows(6);
        text.setMaxRows(10);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> preview());
        year.addValueChangeListener(change -> preview());
        understood.addClassName("notice-understood");
        understood.getElement().setAttribute("role", "status");
        mistakes.addClassName("notice-mistakes");
        mistakes.getElement().setAttribute("role", "alert");
        Div head = new Div(year, document, issuedOn);
        head.addClassName("notice-fields");
        Div form = new Div(head, text, understood, reason, mistakes);
        form.addClassName("notice-form");
        add(form);
        Button save = new Button(Texts.text("calendar.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-notice");
        getFooter().add(new Button(Texts.text("calendar.cancel"), click -> close()), save);
        preview();
    }

    private NoticeText read() {
        return NoticeText.read(year.getValue() == null ? 0 : year.getValue(), text.getValue());
    }

    private void preview() {
        NoticeText read = year.getValue() == null ? new NoticeText(List.of(), List.of()) : read();
        understood.setText(
                read.holidays().isEmpty() && read.makeUpDays().isEmpty()
                        ? Texts.text("calendar.understood.nothing")
                        : Texts.text(
                                "calendar.understood",
                                read.holidays().size(),
                                read.makeUpDays().size(),
                                NoticeJournal.words(read.holidays(), read.makeUpDays())));
    }

    private void save() {
        if (year.getValue() == null || issuedOn.getValue() == null) {
            mistakes.setText(Texts.text("calendar.missing"));
            return;
        }
        NoticeText read = read();
        try {
            saving.save(
                    new HolidayNotice(
                            year.getValue(),
                            document.getValue(),
                            issuedOn.getValue(),
                            read.holidays(),
                            read.makeUpDays()),
                    reason.getValue());
            close();
        } catch (Refusal refusal) {
            mistakes.setText(refusal.words());
        }
    }
}
