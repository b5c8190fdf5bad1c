package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.Changed;
import cn.binggui.core.household.store.Duplicate;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClausePanel;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 变更: what happened to a household, then what is needed for it, then what becomes of everybody, then saved.
 *
 * <p>The address says which change and which step; what is entered lies in a draft, so that going back, reloading and a
 * dropped connection lose nothing.
 */
@Prototype
@Route("household/:id([0-9]{1,18})/change")
@RolesAllowed({"COUNTY_OPERATOR", "TOWNSHIP_WORKER", "VILLAGE_WORKER"})
@StyleSheet("context://styles/dossier.css")
class ChangeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ID = "id";
    private static final String KIND = "kind";
    private static final String STEP = "step";
    private static final String PREVIEW = "preview";
    private static final int MILLIS = 10_000;

    private final Actor actor = CurrentUser.get();
    private final ChangeDesk desk;
    private final EditorDesk editors;
    private final DossierDesk dossiers;
    private final Span state = new Span();
    private final Div notices = new Div();
    private final Button discard = new Button(Texts.text("editor.discard"), click -> discard());
    private @Nullable HouseholdView seen;
    private @Nullable ChangeEntry entry;
    private boolean keptHere;
    private String title = Texts.text("change.page");

    ChangeView(ChangeDesk desk, EditorDesk editors, DossierDesk dossiers) {
        this.desk = desk;
        this.editors = editors;
        this.dossiers = dossiers;
        state.addClassName("scenario-state");
        state.getElement().setAttribute("role", "status");
        discard.setId("discard");
        getContent().addClassNames("page", "dossier-page", "change-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long household = event.getRouteParameters().getLong(ID).orElseThrow();
        QueryParameters query = event.getLocation().getQueryParameters();
        ChangeChoice choice =
                query.getSingleParameter(KIND).flatMap(ChangeChoice::of).orElse(null);
        boolean preview = query.getSingleParameter(STEP).filter(PREVIEW::equals).isPresent();
        try {
            HouseholdView view = editors.get(actor, household);
            seen = view;
            show(view, choice, preview);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            event.rerouteToError(NotFoundException.class, refusal.getMessage());
        }
    }

    private void show(HouseholdView view, @Nullable ChangeChoice choice, boolean preview) {
        entry = null;
        notices.removeAll();
        state.setText("");
        discard.setVisible(false);
        getContent().removeAll();
        title = choice == null
                ? Texts.text("change.title", view.number())
                : Texts.text("change.title.kind", choice.label(), view.number());
        Draft draft = desk.draft(actor, view.revision().household()).orElse(null);
        if (view.closed()) {
            getContent().add(bar(), notices);
            notice(Texts.text("change.closed"));
        } else if (choice == null || choice == ChangeChoice.UPDATE) {
            getContent().add(bar(), notices, new ChoiceList(view, draft));
        } else {
            enter(view, choice, draft, preview);
        }
    }

    private void enter(HouseholdView view, ChangeChoice choice, @Nullable Draft draft, boolean preview) {
        ChangeEntry shown = new ChangeEntry(
                view, choice, desk.form(actor, choice, view, this::changed), editors.today(), this::changed);
        entry = shown;
        if (draft != null && draft.old()) {
            new OldDraftDialog(Minute.of(draft.updatedAt()), this::discard, () -> restore(shown, view, draft)).open();
        } else if (draft != null) {
            restore(shown, view, draft);
        }
        if (!preview || !preview(view, shown)) {
            edit(shown);
        }
    }

    private void restore(ChangeEntry shown, HouseholdView view, Draft draft) {
        shown.restore(draft.content());
        discard.setVisible(true);
        state.setText(
                keptHere ? Texts.text("editor.kept") : Texts.text("editor.restored", Minute.of(draft.updatedAt())));
        if (draft.revision() != view.latest()) {
            notices.add(new ConflictNotice(editors, actor, view, draft.revision()));
        }
    }

    private void edit(ChangeEntry shown) {
        Button next = new Button(Texts.text("change.preview"), click -> check());
        primary(next, "preview");
        getContent().removeAll();
        getContent().add(bar(next), notices, shown);
    }

    /** Shows what the change would make of everybody; false where something is wrong with it, which is then told. */
    private boolean preview(HouseholdView view, ChangeEntry shown) {
        List<Prospect> prospects;
        try {
            prospects = desk.preview(actor, view, shown.change());
            shown.people();
        } catch (Refusal refusal) {
            refuse(refusal, shown);
            return false;
        }
        title = Texts.text("change.title.preview", shown.choice().label(), view.number());
        Button back = new Button(Texts.text("change.back"), click -> go(shown.choice(), false));
        back.setId("back");
        Button save = new Button(Texts.text("editor.save"), click -> save());
        primary(save, "save");
        ClausePanel clauses = new ClausePanel();
        clauses.addClassName("clause-panel-side");
        Div parts = new Div();
        parts.addClassName("prospects");
        prospects.forEach(prospect -> parts.add(new ProspectPart(
                prospect,
                title(prospect, view, shown),
                parameter -> dossiers.parameterLabel(actor, parameter),
                clauses)));
        Paragraph told = new Paragraph(Texts.text(
                prospects.size() == 1 ? "change.preview.note" : "change.preview.note.more",
                shown.on(),
                prospects.size(),
                shown.reason()));
        told.addClassName("change-note");
        getContent().removeAll();
        getContent().add(bar(back, save), notices, told, parts, clauses);
        save.focus();
        return true;
    }

    private String title(Prospect prospect, HouseholdView view, ChangeEntry shown) {
        return switch (prospect.touched()) {
            case Changed.Continued _ -> Texts.text("change.preview.this", view.number());
            case Changed.Founded _ -> Texts.text("change.preview.new");
            case Changed.Ended _ -> {
                var joining = shown.joining();
                yield joining == null
                        ? Texts.text("change.preview.this", view.number())
                        : Texts.text("change.preview.other", desk.number(actor, joining.household()));
            }
        };
    }

    private Div bar(Button... buttons) {
        Div actions = new Div(state, discard);
        actions.add(buttons);
        actions.addClassName("editor-actions");
        Div bar = new Div(new H2(title), actions);
        bar.addClassName("editor-bar");
        return bar;
    }

    private static void primary(Button button, String id) {
        button.setId(id);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        button.setTooltipText(Texts.text("change.shortcut"));
    }

    private void changed() {
        HouseholdView view = seen;
        ChangeEntry shown = entry;
        if (view != null && shown != null) {
            desk.keep(actor, view, shown.content());
            keptHere = true;
            state.setText(Texts.text("editor.kept"));
            discard.setVisible(true);
        }
    }

    /** Goes on to the preview where nothing is wrong that can be told before. */
    private void check() {
        HouseholdView view = seen;
        ChangeEntry shown = entry;
        if (view == null || shown == null) {
            return;
        }
        notices.removeAll();
        shown.clearMistakes();
        try {
            desk.preview(actor, view, shown.change());
            shown.people();
            changed();
            go(shown.choice(), true);
        } catch (Refusal refusal) {
            refuse(refusal, shown);
        }
    }

    private void save() {
        HouseholdView view = seen;
        ChangeEntry shown = entry;
        if (view == null || shown == null) {
            return;
        }
        List<Duplicate> duplicates = editors.duplicates(actor, view.revision().household(), shown.people());
        if (duplicates.isEmpty()) {
            store(view, shown);
        } else {
            new DuplicateDialog(duplicates, () -> store(view, shown)).open();
        }
    }

    private void store(HouseholdView view, ChangeEntry shown) {
        try {
            Change change = shown.change();
            List<Long> touched = desk.save(actor, view, shown.form(), change, shown.reason());
            long household = view.revision().household();
            desk.forget(actor, household);
            if (change instanceof Change.Split) {
                Notification.show(
                        Texts.text("change.split.done", desk.number(actor, touched.getLast())),
                        MILLIS,
                        Notification.Position.TOP_CENTER);
            }
            getUI().ifPresent(ui -> ui.navigate(DossierView.class, new RouteParameters(ID, String.valueOf(household))));
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.CONFLICT) {
                // reads the household anew, beside what was entered
                HouseholdView now = editors.get(actor, view.revision().household());
                seen = now;
                show(now, shown.choice(), true);
                notices.addComponentAsFirst(alert(refusal.getMessage()));
            } else {
                refuse(refusal, shown);
                edit(shown);
            }
        }
    }

    private void refuse(Refusal refusal, ChangeEntry shown) {
        if (refusal.kind() != Refusal.Kind.BAD_INPUT) {
            throw refusal;
        }
        notice(Texts.text("editor.mistakes", refusal.mistakes().size()));
        shown.show(refusal.mistakes()).forEach(this::notice);
    }

    private void discard() {
        HouseholdView view = seen;
        ChangeEntry shown = entry;
        if (view != null && shown != null) {
            desk.forget(actor, view.revision().household());
            show(view, shown.choice(), false);
        }
    }

    private void go(ChangeChoice choice, boolean preview) {
        HouseholdView view = seen;
        Map<String, String> query =
                preview ? Map.of(KIND, choice.address(), STEP, PREVIEW) : Map.of(KIND, choice.address());
        if (view != null) {
            getUI().ifPresent(ui -> ui.navigate(
                    ChangeView.class,
                    new RouteParameters(ID, String.valueOf(view.revision().household())),
                    QueryParameters.simple(query)));
        }
    }

    /** Returns what the address of a choice says beside the household. */
    static QueryParameters address(ChangeChoice choice) {
        return QueryParameters.of(KIND, choice.address());
    }

    private void notice(String words) {
        notices.add(alert(words));
    }

    private static Paragraph alert(String words) {
        Paragraph notice = new Paragraph(words);
        notice.addClassName("dossier-notice");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("product.name");
    }
}
