package cn.binggui.ui.results;

import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.YearMonth;

/** Asks once more before what cannot be taken back. */
final class PublishDialog extends Dialog {
    PublishDialog(YearMonth month, Runnable publish) {
        setHeaderTitle(Texts.text("results.publish.title", month));
        setWidth("min(34rem, 96vw)");
        Texts.list("results.publish.text").forEach(words -> add(new Paragraph(words)));
        Button yes = new Button(Texts.text("results.publish.yes"), click -> {
            close();
            publish.run();
        });
        yes.setId("publish-yes");
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button no = new Button(Texts.text("results.publish.no"), click -> close());
        no.setId("publish-no");
        getFooter().add(no, yes);
    }
}
