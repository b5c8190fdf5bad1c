package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.meeting.MeetingCase;
import cn.binggui.core.casework.meeting.MeetingPlan;
import cn.binggui.core.casework.meeting.MeetingView;
import cn.binggui.core.casework.meeting.Meetings;
import cn.binggui.core.identity.Colleague;
import cn.binggui.core.identity.Colleagues;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.tenancy.Township;
import cn.binggui.ui.CurrentUser;
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
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A meeting is arranged, or arranged otherwise before it begins. */
@Prototype
@Route(MeetingPlaces.ROUTE + "/new")
@RolesAllowed({"COUNTY_OPERATOR", "TOWNSHIP_WORKER"})
@StyleSheet("context://styles/meeting.css")
class MeetingPlanView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final Meetings meetings;
    private final Colleagues colleagues;
    private final Tenants tenants;
    private final Select<Body> body = new Select<>();
    private final MeetingPlanForm form;
    private final Button save = new Button(Texts.text("meeting.save"));
    private List<Colleague> people = List.of();
    private List<MeetingCase> waiting = List.of();
    private @Nullable MeetingView before;

    /** Whose meeting it is; the county's has no township. */
    private record Body(@Nullable String township, String name) {}

    MeetingPlanView(Meetings meetings, Colleagues colleagues, Tenants tenants, Clock clock) {
        this.meetings = meetings;
        this.colleagues = colleagues;
        this.tenants = tenants;
        form = new MeetingPlanForm(LocalDate.now(clock));
        body.setLabel(Texts.text("meeting.body"));
        body.setId("meeting-body");
        body.setItemLabelGenerator(each -> each == null ? "" : each.name());
        body.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                offer(change.getValue());
            }
        });
        save.setId("meeting-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> save());
        getContent().addClassNames("page", "meeting-page");
        getContent()
                .add(
                        new H2(Texts.text("meeting.plan")),
                        new Anchor(MeetingPlaces.ROUTE, Texts.text("meeting.back")),
                        new Paragraph(Texts.text("meeting.intro")),
                        body,
                        form,
                        save);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        before = MeetingPlaces.queried(event).map(id -> meetings.get(actor, id)).orElse(null);
        List<Body> bodies = bodies();
        body.setItems(bodies);
        body.setVisible(bodies.size() > 1 && before == null);
        String township =
                before == null ? bodies.getFirst().township() : before.meeting().township();
        Body chosen = bodies.stream()
                .filter(each -> Objects.equals(each.township(), township))
                .findFirst()
                .orElseThrow();
        body.setValue(chosen);
        offer(chosen);
        if (before != null) {
            form.show(before.meeting(), people, waiting);
        }
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
        people = colleagues.of(actor, Objects.requireNonNullElse(of.township(), ""));
        List<MeetingCase> own = before == null ? List.of() : before.cases();
        waiting = Stream.concat(own.stream(), meetings.candidates(actor, of.township()).stream())
                .toList();
        form.offer(people, waiting);
    }

    private void save() {
        try {
            if (form.lacksDay()) {
                return;
            }
            MeetingPlan plan = form.plan(people, waiting);
            long id;
            if (before == null) {
                id = meetings.plan(actor, body.getValue().township(), plan);
            } else {
                id = before.meeting().id();
                meetings.change(actor, id, before.meeting().version(), plan);
            }
            UI.getCurrent().navigate(MeetingPageView.class, MeetingPlaces.parameters(id));
        } finally {
            save.setEnabled(true);
        }
    }
}
