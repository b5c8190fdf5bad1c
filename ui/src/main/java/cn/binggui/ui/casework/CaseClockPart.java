package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMarks.mark;
import static cn.binggui.ui.casework.CaseMarks.styled;

import cn.binggui.core.calendar.Deadline;
import cn.binggui.core.calendar.Suspension;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.Schedule;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.core.casework.store.RecordedEntry;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.Step;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButtons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** When the case must be through, how that is counted day by day, and what stopped the clock. */
final class CaseClockPart extends Composite<Section> {
    CaseClockPart(CaseView view, Schedule schedule, ClauseButtons clauses) {
        getContent().addClassName("case-part");
        getContent().setId("clock");
        getContent().add(head(view, schedule), limit(schedule, clauses), course(schedule));
        String why = schedule.why();
        if (why != null && view.outlook().dueOn() != null) {
            Paragraph tight = new Paragraph(why);
            tight.addClassName("case-note");
            getContent().add(tight);
        }
        if (!view.file().state().suspensions().isEmpty()) {
            getContent().add(ledger(view));
        }
    }

    private static Div head(CaseView view, Schedule schedule) {
        LocalDate due = schedule.total().dueOn();
        boolean ended = view.file().state().done().containsKey(schedule.clock().until());
        Span day = styled(
                due == null ? Texts.text("casepage.clock.stopped") : Texts.text("casepage.clock.due", due), "case-due");
        day.setId("due");
        Div head = new Div(new H3(Texts.text("casepage.clock")), day);
        if (ended) {
            head.add(mark(
                    Texts.text(
                            "casepage.clock.kept",
                            Objects.requireNonNull(view.file()
                                    .state()
                                    .done()
                                    .get(schedule.clock().until()))),
                    "tone-good"));
        }
        if (schedule.total().provisional()) {
            head.add(mark(Texts.text("casepage.clock.provisional"), "tone-open"));
        }
        head.addClassName("case-part-head");
        return head;
    }

    private static Div limit(Schedule schedule, ClauseButtons clauses) {
        List<Clause> rests = Stream.concat(schedule.track().clauses().stream(), schedule.clock().clauses().stream())
                .distinct()
                .toList();
        String condition = schedule.track().condition();
        Div limit = new Div(
                new Span(Texts.text(
                        "casepage.clock.limit",
                        schedule.track().track().term(),
                        schedule.track().days(),
                        schedule.track().unit().term(),
                        schedule.clock().event(),
                        name(schedule))),
                clauses.button(Texts.text("casepage.clock"), rests));
        if (condition != null) {
            limit.add(styled(Texts.text("casepage.clock.condition", condition), "case-muted"));
        }
        limit.addClassName("case-clock-limit");
        return limit;
    }

    private static String name(Schedule schedule) {
        return schedule.steps().stream()
                .map(each -> each.step())
                .filter(step -> step.id().equals(schedule.clock().until()))
                .map(Step::name)
                .findFirst()
                .orElse("");
    }

    private static Component course(Schedule schedule) {
        Deadline total = schedule.total();
        OrderedList days = new OrderedList();
        days.addClassName("case-course");
        total.explanation(schedule.clock().event()).forEach(line -> days.add(new ListItem(line)));
        NativeDetails details = new NativeDetails(new Span(Texts.text("casepage.clock.course")), days);
        details.addClassName("case-details");
        details.setId("course");
        return details;
    }

    private static Component ledger(CaseView view) {
        List<String> reasons = view.entries().stream()
                .map(RecordedEntry::entry)
                .map(entry -> entry.event() instanceof CaseEvent.Suspended suspended ? suspended.reasons() : null)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        OrderedList ledger = new OrderedList();
        ledger.setId("suspensions");
        ledger.addClassName("case-course");
        List<Suspension> all = view.file().state().suspensions();
        for (int i = 0; i < all.size(); i++) {
            LocalDate to = all.get(i).to();
            String reason = i < reasons.size() ? reasons.get(i) : "";
            ledger.add(new ListItem(
                    to == null
                            ? Texts.text(
                                    "casepage.clock.suspension.open", all.get(i).from(), reason)
                            : Texts.text("casepage.clock.suspension", all.get(i).from(), to, reason)));
        }
        return new Div(styled(Texts.text("casepage.clock.suspensions"), "case-label"), ledger);
    }
}
