package cn.binggui.ui.comparison;

import cn.binggui.core.comparison.Colleague;
import cn.binggui.core.comparison.Scenario;
import cn.binggui.core.comparison.Sharing;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The link to a scenario, and who besides its owner may read it. */
final class ShareDialog extends Dialog {
    /** With whom a scenario is shared. */
    enum Circle {
        NOBODY,
        SOME,
        EVERYONE;

        static Circle of(Sharing sharing) {
            if (sharing.everyone()) {
                return EVERYONE;
            }
            return sharing.readers().isEmpty() ? NOBODY : SOME;
        }
    }

    private final TextField link = new TextField(Texts.text("share.link"));
    private final Span copied = new Span();
    private final RadioButtonGroup<Circle> circle = new RadioButtonGroup<>(Texts.text("share.circle"));
    private final MultiSelectComboBox<Colleague> readers = new MultiSelectComboBox<>(Texts.text("share.readers"));

    ShareDialog(Scenario scenario, List<Colleague> colleagues, Consumer<Sharing> save) {
        setHeaderTitle(Texts.text("share.title"));
        addClassName("share-dialog");
        add(linkLine(scenario), new Paragraph(Texts.text("share.note")));
        if (scenario.mine()) {
            configureCircle(scenario.sharing(), colleagues);
            add(circle, readers);
            Button confirm = new Button(Texts.text("share.save"), click -> {
                save.accept(sharing());
                close();
            });
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(new Button(Texts.text("share.cancel"), click -> close()), confirm);
        } else {
            getFooter().add(new Button(Texts.text("share.close"), click -> close()));
        }
    }

    private Div linkLine(Scenario scenario) {
        String address = ScenarioNavigation.addressOf(scenario.id());
        link.setValue(address);
        link.setReadOnly(true);
        link.getElement().executeJs("this.value = new URL($0, document.baseURI).href", address);
        Button copy = new Button(Texts.text("share.copy"), click -> copyLink());
        copied.getElement().setAttribute("role", "status");
        Div line = new Div(link, copy, copied);
        line.addClassName("share-link");
        return line;
    }

    /** The browser's clipboard interface needs https; selecting and copying works on a county's plain intranet as well. */
    private void copyLink() {
        link.getElement()
                .executeJs("this.inputElement.select(); return document.execCommand('copy')")
                .then(Boolean.class, done -> copied.setText(Texts.text(done ? "share.copied" : "share.notCopied")));
    }

    private void configureCircle(Sharing sharing, List<Colleague> colleagues) {
        circle.setItems(Circle.values());
        circle.setItemLabelGenerator(each -> Texts.text("share.circle." + each));
        circle.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        readers.setItems(colleagues);
        readers.setItemLabelGenerator(
                colleague -> Texts.text("share.colleague", colleague.displayName(), colleague.username()));
        circle.addValueChangeListener(change -> readers.setVisible(change.getValue() == Circle.SOME));
        circle.setValue(Circle.of(sharing));
        readers.setVisible(circle.getValue() == Circle.SOME);
        readers.setValue(colleagues.stream()
                .filter(colleague -> sharing.readers().contains(colleague.username()))
                .collect(Collectors.toSet()));
    }

    private Sharing sharing() {
        return switch (circle.getValue()) {
            case NOBODY -> Sharing.NOBODY;
            case SOME ->
                new Sharing(
                        false,
                        readers.getValue().stream().map(Colleague::username).collect(Collectors.toSet()));
            case EVERYONE -> new Sharing(true, Set.of());
        };
    }

    /** Returns the key of the words that say with whom a scenario is shared. */
    static String summaryKey(Sharing sharing) {
        return "share.summary." + Circle.of(sharing);
    }
}
