package cn.binggui.ui.comparison;

import cn.binggui.core.Refusal;
import cn.binggui.core.comparison.SampleFamily;
import cn.binggui.core.comparison.Scenario;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a person can do with a scenario: name, start from a sample, compute, save, share. */
final class ScenarioBar extends Composite<Div> {
    /** Who carries it out. */
    interface Host {
        void edited();

        void compute();

        void toggleFold();

        void fold(boolean folded);

        void sample(SampleFamily sample);

        void save(String title);

        void saveCopy(String title);

        void share();
    }

    private static final int TITLE_LENGTH = 100;

    private final TextField title = new TextField();
    private final ComboBox<SampleFamily> samples = new ComboBox<>();
    private final Button fold = new Button();
    private final Button compute = new Button(Texts.text("scenario.compute"));
    private final Button save = new Button(Texts.text("scenario.save"));
    private final Button copy = new Button(Texts.text("scenario.copy"));
    private final Button share = new Button(Texts.text("scenario.share"), VaadinIcon.SHARE.create());
    private final Span state = new Span();
    private final boolean writable;
    private @Nullable Scenario saved;

    /**
     * Creates the bar.
     *
     * @param writable whether the person may save at all
     */
    ScenarioBar(Host host, List<SampleFamily> families, boolean writable) {
        this.writable = writable;
        configureTitle(host);
        configureSamples(host, families);
        fold.addClickListener(click -> host.toggleFold());
        compute.addClickListener(click -> host.compute());
        compute.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        compute.setTooltipText("Ctrl+Enter");
        ShortcutRegistration enter = compute.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        enter.setBrowserDefaultAllowed(false);
        save.addClickListener(click -> host.save(title.getValue()));
        save.setTooltipText("Ctrl+S");
        ShortcutRegistration ctrlS = save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
        ctrlS.setBrowserDefaultAllowed(false);
        copy.addClickListener(click -> host.saveCopy(title.getValue()));
        share.addClickListener(click -> host.share());
        state.addClassName("scenario-state");
        state.getElement().setAttribute("role", "status");
        Div actions = new Div(fold, compute, save, copy, share);
        actions.addClassName("scenario-actions");
        getContent().addClassName("scenario-bar");
        getContent().add(title, samples, state, actions);
        showFolded(false);
    }

    private void configureTitle(Host host) {
        title.setPlaceholder(Texts.text("scenario.name"));
        title.setAriaLabel(Texts.text("scenario.name"));
        title.setMaxLength(TITLE_LENGTH);
        title.setManualValidation(true);
        title.setReadOnly(!writable);
        title.setValueChangeMode(ValueChangeMode.EAGER);
        title.addValueChangeListener(change -> {
            title.setInvalid(false);
            if (change.isFromClient()) {
                host.edited();
            }
        });
        title.addClassName("scenario-title");
    }

    private void configureSamples(Host host, List<SampleFamily> families) {
        samples.setItems(families);
        samples.setItemLabelGenerator(SampleFamily::title);
        samples.setPlaceholder(Texts.text("scenario.sample"));
        samples.setAriaLabel(Texts.text("scenario.sample"));
        samples.addClassName("scenario-sample");
        samples.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                host.sample(change.getValue());
            }
        });
    }

    /** Shows what is saved, or {@code null} for a new one. */
    void show(@Nullable Scenario scenario) {
        saved = scenario;
        boolean foreign = scenario != null && !scenario.mine();
        if (scenario != null) {
            title.setValue(scenario.draft().title());
        }
        save.setVisible(writable && !foreign);
        copy.setVisible(writable && scenario != null);
        share.setVisible(scenario != null);
        samples.setVisible(scenario == null);
    }

    /** Shows with whom the scenario is shared now; what is entered stays as it is, saved or not. */
    void showSharing(Scenario scenario, boolean unsaved) {
        saved = scenario;
        markUnsaved(unsaved);
    }

    void suggest(String name) {
        title.setValue(name);
    }

    void markUnsaved(boolean unsaved) {
        String words = unsaved ? Texts.text("scenario.unsaved") : "";
        if (!unsaved && saved != null) {
            words = saved.mine()
                    ? Texts.text(ShareDialog.summaryKey(saved.sharing()))
                    : Texts.text("scenario.foreign", saved.owner());
        }
        state.setText(words);
        state.setClassName("unsaved", unsaved);
    }

    void showFolded(boolean folded) {
        fold.setText(Texts.text(folded ? "scenario.unfold" : "scenario.fold"));
        fold.getElement().setAttribute("aria-expanded", String.valueOf(!folded));
    }

    /** Says at the name what is wrong; anything else is told to the person as usual. */
    void refuse(Refusal refusal) {
        if (refusal.mistakes().stream().anyMatch(mistake -> mistake.path().equals("title"))) {
            title.setErrorMessage(refusal.mistakes().getFirst().message());
            title.setInvalid(true);
            title.focus();
        } else {
            throw refusal;
        }
    }
}
