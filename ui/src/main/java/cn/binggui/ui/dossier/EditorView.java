package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.Duplicate;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import cn.binggui.ui.dossier.EditorDesk.VillageChoice;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 登记家庭 and 更新情况: whatever is entered is kept as a draft until it is saved. */
@Prototype
@Route("household/new")
@RouteAlias("household/:id([0-9]{1,18})/edit")
@RolesAllowed({"COUNTY_OPERATOR", "TOWNSHIP_WORKER", "VILLAGE_WORKER"})
@StyleSheet("context://styles/dossier.css")
class EditorView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final Actor actor = CurrentUser.get();
    private final EditorDesk desk;
    private final Span state = new Span();
    private final Div notices = new Div();
    private final Button discard = new Button(Texts.text("editor.discard"), click -> discard());
    private @Nullable HouseholdView seen;
    private EditorForm form;

    EditorView(EditorDesk desk) {
        this.desk = desk;
        form = new EditorForm(List.of(), Map.of(), desk.today(), this::changed);
        state.addClassName("scenario-state");
        state.getElement().setAttribute("role", "status");
        discard.setId("discard");
        discard.setVisible(false);
        getContent().addClassNames("page", "dossier-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            begin(event.getRouteParameters().getLong("id").orElse(null));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            event.rerouteToError(NotFoundException.class, refusal.getMessage());
        }
    }

    private void begin(@Nullable Long household) {
        HouseholdView view = household == null ? null : desk.get(actor, household);
        seen = view;
        form = new EditorForm(
                view == null ? desk.villages(actor) : List.of(),
                view == null ? Map.of() : view.people(),
                desk.today(),
                this::changed);
        if (view != null) {
            form.read(desk.json(view.revision().state().facts()));
        }
        notices.removeAll();
        state.setText("");
        discard.setVisible(false);
        getContent().removeAll();
        getContent().add(bar(), notices, form);
        if (view != null && view.closed()) {
            notice("editor.closed");
        }
        desk.draft(actor, household).ifPresent(this::offer);
    }

    private Div bar() {
        Button save = new Button(Texts.text("editor.save"), click -> save());
        save.setId("save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(state, discard, save);
        actions.addClassName("editor-actions");
        Div bar = new Div(new H2(heading()), actions);
        bar.addClassName("editor-bar");
        return bar;
    }

    private String heading() {
        HouseholdView view = seen;
        return view == null ? Texts.text("editor.new") : Texts.text("editor.edit", view.number());
    }

    private @Nullable Long household() {
        HouseholdView view = seen;
        return view == null ? null : view.revision().household();
    }

    private void changed() {
        HouseholdView view = seen;
        desk.keep(actor, household(), view == null ? 0 : view.latest(), form.content());
        state.setText(Texts.text("editor.kept"));
        discard.setVisible(true);
        summarize();
    }

    /** What is not finished yet is said at the fields when the person saves. */
    private void summarize() {
        try {
            form.summarize(facts());
        } catch (Refusal unfinished) {
            state.setTitle(unfinished.getMessage());
        }
    }

    private void offer(Draft draft) {
        if (!draft.old()) {
            restore(draft);
            return;
        }
        new OldDraftDialog(Minute.of(draft.updatedAt()), () -> desk.forget(actor, household()), () -> restore(draft))
                .open();
    }

    private void restore(Draft draft) {
        form.restore(draft.content());
        discard.setVisible(true);
        state.setText(Texts.text("editor.restored", Minute.of(draft.updatedAt())));
        HouseholdView view = seen;
        if (view != null && draft.revision() != view.latest()) {
            tellWhatChanged(view, draft.revision());
        }
    }

    private void discard() {
        desk.forget(actor, household());
        begin(household());
    }

    private HouseholdFacts facts() {
        HouseholdView view = seen;
        if (view != null) {
            return desk.read(form.factsJson(), view.revision().state().facts().township());
        }
        VillageChoice village = form.village();
        if (village == null) {
            throw Refusal.badInput("village", Texts.text("editor.village.missing"));
        }
        return desk.read(form.factsJson(), village.township());
    }

    private void save() {
        notices.removeAll();
        try {
            HouseholdFacts facts = facts();
            Map<String, Identity> people = form.identities();
            form.show(List.of());
            List<Duplicate> duplicates = desk.duplicates(actor, household(), people);
            if (duplicates.isEmpty()) {
                store(facts, people);
            } else {
                new DuplicateDialog(duplicates, () -> attempt(facts, people)).open();
            }
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void attempt(HouseholdFacts facts, Map<String, Identity> people) {
        try {
            store(facts, people);
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void store(HouseholdFacts facts, Map<String, Identity> people) {
        HouseholdView view = seen;
        VillageChoice village = form.village();
        long household;
        if (view != null) {
            desk.update(actor, view, facts, people, form.note());
            household = view.revision().household();
            desk.forget(actor, household);
        } else if (village != null) {
            household = desk.register(actor, village, facts, people, form.note());
            desk.forget(actor, null);
        } else {
            throw Refusal.badInput("village", Texts.text("editor.village.missing"));
        }
        getUI().ifPresent(ui -> ui.navigate(DossierView.class, new RouteParameters("id", String.valueOf(household))));
    }

    private void refuse(Refusal refusal) {
        HouseholdView before = seen;
        if (refusal.kind() == Refusal.Kind.BAD_INPUT) {
            form.show(refusal.mistakes());
            notice("editor.mistakes", refusal.mistakes().size());
        } else if (refusal.kind() == Refusal.Kind.CONFLICT && before != null) {
            HouseholdView now = desk.get(actor, before.revision().household());
            seen = now;
            tellWhatChanged(now, before.latest());
        } else {
            throw refusal;
        }
    }

    /** Somebody else was faster: what they changed, so that the person can save again on top of it. */
    private void tellWhatChanged(HouseholdView now, int base) {
        if (now.closed()) {
            notice("editor.closed");
            return;
        }
        notices.removeAll();
        notices.add(new ConflictNotice(desk, actor, now, base));
    }

    private void notice(String key, Object... arguments) {
        Paragraph notice = new Paragraph(Texts.text(key, arguments));
        notice.addClassName("dossier-notice");
        notice.getElement().setAttribute("role", "alert");
        notices.add(notice);
    }

    @Override
    public String getPageTitle() {
        return heading() + " · " + Texts.text("product.name");
    }
}
