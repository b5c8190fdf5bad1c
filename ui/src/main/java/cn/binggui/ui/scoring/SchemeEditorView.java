package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.scheme.SchemeDraft;
import cn.binggui.core.scoring.scheme.SchemeForm;
import cn.binggui.core.scoring.scheme.SchemeMerge;
import cn.binggui.core.scoring.scheme.SchemeReading;
import cn.binggui.core.scoring.scheme.SchemeVersion;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.Metric;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Minute;
import cn.binggui.ui.SchemeTable;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButtons;
import cn.binggui.ui.clause.ClausePanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The editor of the county's scheme: its places at the left, the chosen one's form at the right; all of it is a draft until it is published. */
@Prototype
@Route(SchemePlaces.EDITOR)
@RolesAllowed("COUNTY_ADMIN")
@StyleSheet("context://styles/scoring.css")
@StyleSheet("context://styles/scheme.css")
class SchemeEditorView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, SchemeEditing {
    private final Actor actor = CurrentUser.get();
    private final SchemeDesk desk;
    private final ClausePanel clauses = new ClausePanel();
    private final Span status = new Span();
    private final Button discard = new Button(Texts.text("editor.discard"), click -> discard());
    private final SchemeNotices notices = new SchemeNotices();
    private final SchemeIndex index = new SchemeIndex(this::choose);
    private final Div right = new Div();
    private SchemeForm form = SchemeForm.blank();
    private SchemeReading reading = SchemeReading.of(form);
    private String note = "";
    private int seen;
    private String chosen = "";
    private @Nullable SchemePanel panel;

    SchemeEditorView(SchemeDesk desk) {
        this.desk = desk;
        clauses.addClassName("clause-panel-side");
        status.setId("scheme-status");
        status.addClassName("scoring-muted");
        status.getElement().setAttribute("role", "status");
        discard.setId("scheme-discard");
        right.addClassName("scheme-right");
        getContent().addClassNames("page", "scoring-page", "scheme-page");
        Div bench = new Div(index, right);
        bench.addClassName("scoring-bench");
        getContent().add(bar(), notices, bench, clauses);
    }

    private Div bar() {
        Button publish = new Button(Texts.text("scheme.publishing"), click -> choose(SchemePlaces.PUBLISH));
        publish.setId("scheme-to-publish");
        Div actions = new Div(status, discard, publish);
        actions.addClassName("scheme-actions");
        Div bar = new Div(
                new Div(
                        new Anchor(SchemePlaces.ROUTE, Texts.text("scheme.title")),
                        new H2(Texts.text("scheme.editor"))),
                actions);
        bar.addClassName("scheme-bar");
        return bar;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        begin();
        Optional<String> asked = event.getLocation().getQueryParameters().getSingleParameter(SchemePlaces.ITEM);
        open(asked.filter(SchemeIndex.places(form)::contains).orElse(""));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("scheme.editor") + " · " + Texts.text("product.name");
    }

    /** Begins with the draft, or where there is none with the scheme in force. */
    private void begin() {
        SchemeVersion current = desk.current(actor);
        SchemeDraft draft = desk.draft(actor).orElse(null);
        seen = draft != null ? draft.seen() : current == null ? 0 : current.version();
        note = draft == null ? "" : draft.note();
        discard.setVisible(draft != null);
        status.setText(draft == null ? "" : Texts.text("editor.restored", Minute.of(draft.savedAt())));
        form = draft != null ? draft.form() : current == null ? SchemeForm.blank() : SchemeForm.of(current.scheme());
        reading = SchemeReading.of(form);
        notices.clear();
        compare(current);
    }

    /** Tells what somebody else has published since; what is the same under another number needs no words. */
    private void compare(@Nullable SchemeVersion current) {
        if (current == null || current.version() == seen) {
            return;
        }
        var changes = desk.changes(actor, seen, current);
        if (changes.isEmpty()) {
            seen = current.version();
        } else {
            notices.conflict(
                    Texts.text("scheme.conflict", current.version(), SchemeView.made(current), current.note()),
                    changes,
                    () -> follow(current));
        }
    }

    /** Takes over what the newer version has where the draft has changed nothing. */
    private void follow(SchemeVersion current) {
        SchemeForm before = form;
        SchemeForm merged = SchemeMerge.upon(desk.scheme(actor, seen), current.scheme(), before);
        seen = current.version();
        take(merged);
        open(chosenIn(merged));
        notices.undo(merged.equals(before) ? "" : Texts.text("scheme.merged"), () -> {
            take(before);
            open(chosenIn(before));
        });
    }

    private String chosenIn(SchemeForm shown) {
        return SchemeIndex.places(shown).contains(chosen) ? chosen : "";
    }

    @Override
    public SchemeForm form() {
        return form;
    }

    @Override
    public SchemeReading reading() {
        return reading;
    }

    @Override
    public void change(UnaryOperator<SchemeForm> change) {
        SchemeForm before = form;
        take(change.apply(before));
        List<String> lost = before.places().stream()
                .filter(place -> !form.places().contains(place))
                .toList();
        notices.undo(
                lost.isEmpty() ? "" : Texts.text("scheme.removed", SchemeIndex.name(before, lost.getFirst())), () -> {
                    take(before);
                    open(chosen);
                });
    }

    private void take(SchemeForm typed) {
        form = typed;
        reading = SchemeReading.of(form);
        keep();
        if (SchemeIndex.places(form).contains(chosen)) {
            index.show(form, reading, chosen);
            if (panel != null) {
                panel.show(reading);
            }
        } else {
            open("");
        }
    }

    private void keep() {
        desk.keep(actor, seen, form, note);
        status.setText(Texts.text("editor.kept"));
        discard.setVisible(true);
    }

    @Override
    public void choose(String place) {
        open(place);
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, SchemePlaces.editor(place)));
        if (panel != null) {
            panel.focus();
        }
    }

    @Override
    public void next() {
        List<String> places = SchemeIndex.places(form);
        choose(places.get((places.indexOf(chosen) + 1) % places.size()));
    }

    @Override
    public Component grounds(String heading, List<Clause> resting) {
        return resting.isEmpty()
                ? SchemeTable.ownMark()
                : new ClauseButtons(desk.policy(actor), clauses).button(heading, resting);
    }

    @Override
    public boolean isCounted(Metric metric) {
        return desk.isCounted(actor, metric);
    }

    private void open(String place) {
        chosen = place;
        SchemePanel opened = panel(place);
        panel = opened;
        right.removeAll();
        right.add(opened);
        index.show(form, reading, place);
    }

    private SchemePanel panel(String place) {
        if (place.equals(SchemePlaces.PUBLISH)) {
            SchemeVersion current = desk.current(actor);
            return new SchemePublishPanel(
                    this,
                    current == null ? null : current.scheme(),
                    desk.running(actor),
                    note,
                    typed -> {
                        note = typed;
                        keep();
                    },
                    this::publish);
        }
        return form.sheet(place)
                .<SchemePanel>map(sheet -> new SchemeSheetPanel(this, sheet))
                .or(() -> form.dimension(place).map(dimension -> new SchemeDimensionPanel(this, dimension)))
                .or(() -> form.indicator(place)
                        .map(indicator -> new SchemeIndicatorPanel(this, form.unit(place), indicator)))
                .orElseGet(() -> new SchemeGeneralPanel(this));
    }

    private void publish(String why) {
        note = why;
        compare(desk.current(actor));
        try {
            desk.publish(actor, seen, reading.scheme(), why);
        } catch (Refusal refusal) {
            keep();
            compare(desk.current(actor));
            throw refusal;
        }
        UI.getCurrent().navigate(SchemePlaces.ROUTE);
    }

    private void discard() {
        int version = seen;
        String words = note;
        SchemeForm dropped = form;
        desk.forget(actor);
        begin();
        open("");
        notices.undo(Texts.text("scheme.discarded"), () -> {
            seen = version;
            note = words;
            take(dropped);
            compare(desk.current(actor));
            open(chosen);
        });
    }
}
