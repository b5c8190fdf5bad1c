package cn.binggui.ui.casework;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButtons;
import cn.binggui.ui.clause.ClausePanel;
import cn.binggui.ui.dossier.HouseholdFinder;
import cn.binggui.ui.dossier.HouseholdSearch;
import cn.binggui.ui.register.RegisterNavigation;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 新建申请: which household applies, and how the application came in. */
@Prototype
@Route(CaseNavigation.NEW)
@RolesAllowed({"COUNTY_OPERATOR", "TOWNSHIP_WORKER", "VILLAGE_WORKER"})
@StyleSheet("context://styles/dossier.css")
@StyleSheet("context://styles/worklist.css")
class ApplicationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String HOUSEHOLD = "household";

    private final Actor actor = CurrentUser.get();
    private final ApplicationDesk desk;
    private final HouseholdFinder finder;
    private final ApplicationForm form;
    private final Div notices = new Div();
    private final Span state = new Span();
    private final Button discard = new Button(Texts.text("editor.discard"), click -> discard());
    private final Button save = new Button(Texts.text("newcase.save"), click -> save());
    private @Nullable Long household;

    ApplicationView(ApplicationDesk desk, HouseholdSearch search) {
        this.desk = desk;
        finder = new HouseholdFinder(
                Texts.text("newcase.household"),
                words -> search.find(actor, words),
                chosen -> getUI().ifPresent(ui -> ui.navigate(CaseNavigation.newFor(chosen))));
        ClausePanel panel = new ClausePanel();
        panel.addClassName("clause-panel-side");
        form = new ApplicationForm(
                desk.policy(actor), new ClauseButtons(desk.policy(actor), panel), desk.today(), this::changed);
        state.setId("draft-state");
        state.getElement().setAttribute("role", "status");
        discard.setId("discard");
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        save.setId("save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        save.setTooltipText(Texts.text("change.shortcut"));
        Div actions = new Div(state, discard, save);
        actions.addClassName("editor-actions");
        Div bar = new Div(new H2(Texts.text("newcase.title")), actions);
        bar.addClassName("editor-bar");
        Div fields = new Div(finder, form);
        fields.addClassNames("dossier-part", "application-fields");
        getContent().addClassNames("page", "application-page");
        getContent().add(bar, notices, fields, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Long> asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(HOUSEHOLD)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
        notices.removeAll();
        household = null;
        form.clear();
        state.setText("");
        asked.ifPresent(this::choose);
        form.setVisible(household != null);
        save.setEnabled(household != null);
        discard.setVisible(household != null && !state.getText().isEmpty());
    }

    /** A household that is closed or has an open case cannot apply; the person is told before anything is entered. */
    private void choose(long id) {
        HouseholdView view;
        try {
            view = desk.household(actor, id);
        } catch (Refusal refusal) {
            notice(refusal.getMessage());
            return;
        }
        finder.show(view);
        Optional<CaseFile> running = desk.running(actor, id);
        if (view.closed()) {
            notice(Texts.text("newcase.closed"));
        } else if (running.isPresent()) {
            CaseFile file = running.get();
            Paragraph notice = notice(Texts.text("newcase.running"));
            notice.add(new Anchor(CaseNavigation.ofCase(file.id()), file.number()));
        } else {
            household = id;
            desk.draft(actor, id).ifPresent(draft -> {
                form.restore(draft.content());
                state.setText(Texts.text("newcase.restored"));
            });
            form.focus();
        }
    }

    private void changed() {
        Long id = household;
        if (id != null) {
            desk.keep(actor, id, form.content());
            state.setText(Texts.text("editor.kept"));
            discard.setVisible(true);
        }
    }

    private void discard() {
        Long id = household;
        if (id != null) {
            desk.forget(actor, id);
            form.clear();
            state.setText("");
            discard.setVisible(false);
        }
    }

    private void save() {
        Long id = household;
        if (id == null) {
            return;
        }
        notices.removeAll();
        try {
            long opened = desk.open(actor, id, form.on(), form.opened());
            getUI().ifPresent(ui -> ui.navigate(CaseNavigation.ofCase(opened)));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.BAD_INPUT) {
                notice(refusal.getMessage())
                        .add(new Anchor(RegisterNavigation.addressOf(id), Texts.text("newcase.back")));
            }
        }
    }

    private Paragraph notice(String words) {
        Paragraph notice = new Paragraph(new Span(words));
        notice.addClassName("dossier-notice");
        notice.getElement().setAttribute("role", "alert");
        notices.add(notice);
        return notice;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("newcase.title") + " · " + Texts.text("product.name");
    }
}
