package cn.binggui.ui.register;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.register.RegisterExport;
import cn.binggui.core.register.RegisterExport.Wanted;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.time.LocalDate;

/** Takes the list out as an Excel workbook, masked; with whole identities only for a reason. */
final class ExportDialog extends Dialog {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Actor actor;
    private final RegisterExport export;
    private final Wanted wanted;
    private final RadioButtonGroup<Boolean> identities =
            new RadioButtonGroup<>(Texts.text("register.export.identities"));
    private final TextArea reason = new TextArea(Texts.text("register.export.reason"));
    private final Anchor download = new Anchor();

    /**
     * @param total how many households are wanted
     * @param today names the file
     */
    ExportDialog(Actor actor, RegisterExport export, Wanted wanted, long total, LocalDate today) {
        this.actor = actor;
        this.export = export;
        this.wanted = wanted;
        setHeaderTitle(Texts.text("register.export"));
        addClassName("register-export");
        getFooter().add(new Button(Texts.text("register.export.close"), click -> close()));
        if (total > RegisterExport.LIMIT) {
            add(new Paragraph(Texts.text("register.export.tooMany", total, RegisterExport.LIMIT)));
            return;
        }
        configureReason();
        download.setText(Texts.text("register.export.download"));
        download.setId("register-download");
        download.addClassName("register-download");
        download.setHref(file(today));
        Div body = new Div(new Paragraph(Texts.text("register.export.text", total)), identities, reason);
        body.addClassName("register-export-body");
        add(body);
        getFooter().add(download);
        allow();
    }

    private void configureReason() {
        identities.setItems(false, true);
        identities.setItemLabelGenerator(
                whole -> Texts.text(whole ? "register.export.whole" : "register.export.masked"));
        identities.setValue(false);
        identities.setVisible(actor.is(Role.COUNTY_ADMIN) || actor.is(Role.COUNTY_OPERATOR));
        identities.addValueChangeListener(change -> allow());
        reason.setHelperText(Texts.text(
                "register.export.reason.hint", RegisterExport.SHORTEST_REASON, RegisterExport.LONGEST_REASON));
        reason.setMaxLength(RegisterExport.LONGEST_REASON);
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(change -> allow());
    }

    /** Whole identities need a reason before there is anything to press. */
    private void allow() {
        reason.setVisible(identities.getValue());
        download.setEnabled(
                !identities.getValue() || reason.getValue().strip().length() >= RegisterExport.SHORTEST_REASON);
    }

    private DownloadHandler file(LocalDate today) {
        return event -> {
            event.setFileName(Texts.text("register.export.file", today));
            event.setContentType(EXCEL);
            if (identities.getValue()) {
                export.whole(actor, wanted, reason.getValue(), event.getOutputStream());
            } else {
                export.masked(actor, wanted, event.getOutputStream());
            }
        };
    }
}
