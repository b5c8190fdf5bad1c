package cn.binggui.ui.casework;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.meeting.MeetingCase;
import cn.binggui.core.casework.meeting.MeetingDrafts;
import cn.binggui.core.casework.meeting.MeetingPlan;
import cn.binggui.core.casework.meeting.MeetingView;
import cn.binggui.core.casework.meeting.Meetings;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.identity.Colleagues;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.tenancy.Township;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A meeting is arranged, or arranged otherwise before it begins. */
@Prototype
@Route(MeetingPlaces.ROUTE + "/new")
@RolesAllowed({"COUNTY_OPERATOR", "TOWNSHIP_WORKER"})
@StyleSheet("context://styles/meeting.css")
class MeetingPlanView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String BODY = "body";

    private final Actor actor = CurrentUser.get();
    private final Meetings meetings;
    private final MeetingDrafts drafts;
    private final Colleagues colleagues;
    private final Tenants tenants;
    private final Select<Body> body = new Select<>();
    private final MeetingPlanForm form;
    private final Button save = new Button(Texts.text("meeting.save"));
    private final Button discard = new Button(Texts.text("editor.discard"));
    private final Span status = new Span();
    private final Div trouble = new Div();
    private final Clock clock;
    private @Nullable MeetingView before;

    /** Whose meeting it is; the county's has no township. */
    private record Body(@Nullable String township, String name) {}

    MeetingPlanView(Meetings meetings, MeetingDrafts drafts, Colleagues colleagues, Tenants tenants, Clock clock) {
        this.meetings = meetings;
        this.drafts = drafts;
        this.clock = clock;
        this.colleagues = colleagues;
        this.tenants = tenants;
        form = new MeetingPlanForm(LocalDate.now(clock));
        body.setLabel(Texts.text("meeting.body"));
        body.setId("meeting-body");
        body.setItemLabelGenerator(each -> each == null ? "" : each.name());
        body.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                offer(change.getValue());
                keep();
            }
        });
        save.setId("meeting-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        discard.setId("meeting-discard");
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        discard.addClickListener(click -> discard());
        status.setId("meeting-status");
        status.getElement().setAttribute("role", "status");
        trouble.setId("meeting-trouble");
        trouble.getElement().setAttribute("role", "alert");
        Div actions = new Div(save, discard, status);
        actions.addClassName("meeting-tools");
        getContent().addClassNames("page", "meeting-page");
        getContent()
                .add(
                        new H2(Texts.text("meeting.plan")),
                        new Anchor(MeetingPlaces.ROUTE, Texts.text("meeting.back")),
                        new Paragraph(Texts.text("meeting.intro")),
                        body,
                        form,
                        trouble,
                        actions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        before = MeetingPlaces.queried(event).map(id -> meetings.get(actor, id)).orElse(null);
        show();
    }

    /** Shows what has been arranged, and over it what was entered and not yet saved. */
    private void show() {
        MeetingView arranged = before;
        Draft draft = drafts.find(actor, key()).orElse(null);
        List<Body> bodies = bodies();
        body.setItems(bodies);
        body.setVisible(bodies.size() > 1 && arranged == null);
        String township = arranged == null
                ? kept(draft, bodies.getFirst().township())
                : arranged.meeting().township();
        Body chosen = bodies.stream()
                .filter(each -> Objects.equals(each.township(), township))
                .findFirst()
                .orElseGet(bodies::getFirst);
        body.setValue(chosen);
        offer(chosen);
        form.clear(LocalDate.now(clock));
        if (arranged != null) {
            form.show(arranged.meeting());
        }
        form.inputs().onChange(this::keep);
        discard.setVisible(draft != null);
        status.setText(draft == null ? "" : Texts.text("editor.restored", Minute.of(draft.updatedAt())));
        trouble.setText("");
        if (draft != null) {
            form.inputs().restore(draft.content());
            if (draft.revision() != version()) {
                trouble.setText(Texts.text("meeting.draft.older"));
            }
        }
    }

    private static @Nullable String kept(@Nullable Draft draft, @Nullable String otherwise) {
        if (draft == null || !(draft.content().get(BODY) instanceof String township)) {
            return otherwise;
        }
        return township.isEmpty() ? null : township;
    }

    private void keep() {
        Map<String, Object> content = new LinkedHashMap<>(form.inputs().content());
        content.put(BODY, Objects.requireNonNullElse(body.getValue().township(), ""));
        drafts.save(actor, key(), version(), content);
        status.setText(Texts.text("editor.kept"));
        discard.setVisible(true);
    }

    private void discard() {
        drafts.remove(actor, key());
        show();
    }

    private @Nullable Long key() {
        return before == null ? null : Long.valueOf(before.meeting().id());
    }

    private int version() {
        return before == null ? 0 : before.meeting().version();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("meeting.plan") + " · " + Texts.text("product.name");
    }

    private List<Body> bodies() {
        String own = actor.scope().township();
        List<Body> bodies = new ArrayList<>();
        for (Township each : tenants.townships(actor, Objects.requireNonNull(actor.tenant()))) {
            if (own == null || own.equals(each.code())) {
                bodies.add(new Body(each.code(), each.name()));
            }
        }
        if (own == null) {
            bodies.add(new Body(null, Texts.text("meeting.county")));
        }
        return bodies;
    }

    private void offer(Body of) {
        List<MeetingCase> own = before == null ? List.of() : before.cases();
        form.offer(
                colleagues.of(actor, Objects.requireNonNullElse(of.township(), "")),
                Stream.concat(own.stream(), meetings.candidates(actor, of.township()).stream())
                        .toList());
    }

    /** What was entered stays, in the form and in its draft, whatever was wrong. */
    private void save() {
        trouble.setText("");
        try {
            if (form.lacksDay()) {
                return;
            }
            long id = store(form.plan());
            drafts.remove(actor, key());
            UI.getCurrent().navigate(MeetingPageView.class, MeetingPlaces.parameters(id));
        } catch (Refusal refusal) {
            keep();
            trouble.setText(refusal.words());
        } finally {
            save.setEnabled(true);
        }
    }

    private long store(MeetingPlan plan) {
        MeetingView arranged = before;
        if (arranged == null) {
            return meetings.plan(actor, body.getValue().township(), plan);
        }
        meetings.change(actor, arranged.meeting().id(), arranged.meeting().version(), plan);
        return arranged.meeting().id();
    }
}
