package cn.binggui.ui.population;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.population.release.SampleRequest;
import cn.binggui.core.population.release.Samples;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks for a sample and makes it in the background. */
final class SampleForm extends Composite<Div> {
    private static final int STEP = 25;

    private final Actor actor;
    private final SampleDesk desk;
    private final Runnable made;
    private final TextField purpose = new TextField(Texts.text("sample.purpose"));
    private final DayPicker asOf = new DayPicker(Texts.text("sample.asOf"));
    private final IntegerField most = new IntegerField(Texts.text("sample.most"));
    private final Button prepare = new Button(Texts.text("sample.prepare"));
    private final Button stop = new Button(Texts.text("lab.stop"));
    private final ProgressBar progress = new ProgressBar();
    private final Span state = new Span();
    private final AtomicBoolean goesOn = new AtomicBoolean();

    SampleForm(Actor actor, SampleDesk desk, Runnable made) {
        this.actor = actor;
        this.desk = desk;
        this.made = made;
        purpose.setId("sample-purpose");
        purpose.setHelperText(Texts.text("sample.purpose.help"));
        purpose.addClassName("lab-population");
        asOf.setId("sample-asOf");
        asOf.setValue(desk.today());
        asOf.setHelperText(Texts.text("sample.asOf.help"));
        most.setId("sample-most");
        most.setHelperText(Texts.text("sample.most.help", Samples.MOST));
        prepare.setId("sample-prepare");
        prepare.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        prepare.addClickListener(click -> begin());
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        stop.setVisible(false);
        stop.addClickListener(click -> goesOn.set(false));
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", Texts.text("lab.progress"));
        state.addClassName("lab-muted");
        state.setId("sample-state");
        state.getElement().setAttribute("role", "status");
        Div fields = new Div(purpose, asOf, most);
        fields.addClassName("lab-choice");
        Div deeds = new Div(prepare, stop, progress, state);
        deeds.addClassName("lab-deeds");
        getContent().addClassName("lab-bar");
        getContent().add(new H3(Texts.text("sample.new")), fields, deeds);
        // nothing is kept of what is not whole
        addDetachListener(gone -> goesOn.set(false));
    }

    private void begin() {
        clear();
        LocalDate day = asOf.getValue();
        if (day == null) {
            complain("asOf", Texts.text("sample.asOf.missing"));
            return;
        }
        SampleRequest request = new SampleRequest(purpose.getValue(), day, most.getValue());
        goesOn.set(true);
        prepare.setEnabled(false);
        stop.setVisible(true);
        progress.setValue(0);
        progress.setVisible(true);
        state.setText(Texts.text("sample.begun"));
        desk.background().run(UI.getCurrent(), page -> {
            try {
                desk.prepare(actor, request, (done, of) -> {
                    if (done % STEP == 0 || done == of) {
                        page.accept(() -> {
                            progress.setValue((double) done / Math.max(1, of));
                            state.setText(Texts.text("sample.reached", done, of));
                        });
                    }
                    return goesOn.get();
                });
                page.accept(() -> {
                    ended(Texts.text("sample.made"));
                    purpose.clear();
                    made.run();
                });
            } catch (Refusal refusal) {
                page.accept(() -> refused(refusal));
            } catch (RuntimeException failure) {
                page.accept(() -> ended(Texts.text("sample.failed")));
                throw failure;
            }
        });
    }

    private void refused(Refusal refusal) {
        ended(refusal.mistakes().isEmpty() ? refusal.words() : Texts.text("sample.mistakes"));
        refusal.mistakes().forEach(mistake -> complain(mistake.path(), mistake.message()));
    }

    private Map<String, HasValidation> fields() {
        return Map.of("purpose", purpose, "asOf", asOf, "most", most);
    }

    private void clear() {
        fields().values().forEach(field -> field.setInvalid(false));
    }

    private void complain(String path, String words) {
        HasValidation field = fields().get(path);
        if (field != null) {
            field.setErrorMessage(words);
            field.setInvalid(true);
        }
    }

    private void ended(String words) {
        prepare.setEnabled(true);
        stop.setVisible(false);
        progress.setVisible(false);
        state.setText(words);
    }
}
