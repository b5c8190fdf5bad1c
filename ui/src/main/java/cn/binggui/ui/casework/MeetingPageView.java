package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.meeting.Meeting;
import cn.binggui.core.casework.meeting.MeetingState;
import cn.binggui.core.casework.meeting.MeetingView;
import cn.binggui.core.casework.meeting.Meetings;
import cn.binggui.core.casework.meeting.Result;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One meeting: arranged, held or over. */
@Prototype
@Route(MeetingPlaces.ROUTE + "/:" + MeetingPlaces.MEETING)
@RolesAllowed({"COUNTY_OPERATOR", "TOWNSHIP_WORKER"})
@StyleSheet("context://styles/meeting.css")
class MeetingPageView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Actor actor = CurrentUser.get();
    private final Meetings meetings;
    private final Clock clock;
    private final Map<Long, String> refusals = new HashMap<>();
    private long id;
    private int version;

    MeetingPageView(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
        getContent().addClassNames("page", "meeting-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = MeetingPlaces.key(event.getRouteParameters().get(MeetingPlaces.MEETING))
                .orElseThrow(NotFoundException::new);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("meeting.title") + " · " + Texts.text("product.name");
    }

    private void refresh() {
        MeetingView view = meetings.get(actor, id);
        Meeting meeting = view.meeting();
        version = meeting.version();
        Div content = getContent();
        content.removeAll();
        content.add(
                new H2(meeting.head().title()),
                new Anchor(MeetingPlaces.ROUTE, Texts.text("meeting.back")),
                facts(view));
        switch (meeting.state()) {
            case PLANNED -> content.add(planned(), new MeetingSummary(view, Map.of()));
            case HELD -> content.add(holding(view));
            case CLOSED -> content.add(closed(meeting), new MeetingSummary(view, refusals));
        }
    }

    private static Div facts(MeetingView view) {
        Meeting meeting = view.meeting();
        Span state = new Span(meeting.state().term());
        state.addClassName("meeting-state");
        Div facts = new Div(
                new Span((meeting.on() + " " + meeting.head().time()).strip()),
                new Span(view.township() == null ? Texts.text("meeting.county") : view.township()),
                new Span(meeting.head().place()),
                new Span(Texts.text(
                        "meeting.chaired",
                        meeting.head().chair(),
                        meeting.head().recorder())),
                state);
        facts.addClassName("meeting-figures");
        return facts;
    }

    private Div planned() {
        Button hold = new Button(Texts.text("meeting.hold"), click -> {
            meetings.hold(actor, id, version);
            refresh();
        });
        hold.setId("meeting-hold");
        hold.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Anchor change = new Anchor(
                MeetingPlaces.ROUTE + "/new?" + MeetingPlaces.MEETING + "=" + id, Texts.text("meeting.change"));
        Div tools = new Div(hold, change);
        tools.addClassName("meeting-tools");
        return tools;
    }

    private MeetingHolding holding(MeetingView view) {
        MeetingHolding[] shown = new MeetingHolding[1];
        shown[0] = new MeetingHolding(
                view,
                (present, minutes) -> {
                    keep(present, minutes);
                    shown[0].saved(Texts.text("meeting.saved", TIME.format(LocalTime.now(clock))));
                },
                this::close);
        return shown[0];
    }

    private void keep(Set<Integer> present, Map<Long, Meeting.Minute> minutes) {
        version = meetings.record(actor, id, version, present, minutes);
    }

    private void close() {
        tell(meetings.close(actor, id, version));
    }

    private Div closed(Meeting meeting) {
        Anchor minutes = new Anchor(pdf(), Texts.text("meeting.minutes"));
        minutes.setTarget(AnchorTarget.BLANK);
        Div tools = new Div(minutes);
        tools.addClassName("meeting-tools");
        boolean unwritten = meeting.state() == MeetingState.CLOSED
                && meeting.items().stream()
                        .anyMatch(
                                item -> item.written() == null && item.minute().result() != Result.DEFERRED);
        if (unwritten) {
            Button again = new Button(Texts.text("meeting.again"), click -> tell(meetings.writeAgain(actor, id)));
            again.setId("meeting-again");
            tools.add(again);
        }
        return tools;
    }

    private void tell(List<Cases.Outcome> outcomes) {
        refusals.clear();
        outcomes.forEach(outcome -> {
            if (outcome.refusal() != null) {
                refusals.put(outcome.id(), outcome.refusal());
            }
        });
        refresh();
    }

    private DownloadHandler pdf() {
        return event -> {
            byte[] minutes = meetings.minutes(actor, id);
            event.setFileName("minutes-%d.pdf".formatted(id));
            event.setContentType("application/pdf");
            event.getOutputStream().write(minutes);
        };
    }
}
