package cn.binggui.ui.calendar;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.calendar.EnteredNotice;
import cn.binggui.core.calendar.HolidayNotices;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** 工作日历: a year's working days with the notice that arranges them; the province enters new notices. */
@Prototype
@Route("calendar")
@Menu(title = "calendar.title", order = 75, icon = "vaadin:calendar")
@RolesAllowed({
    "PROVINCE_ANALYST",
    "PROVINCE_ADMIN",
    "COUNTY_ADMIN",
    "COUNTY_OPERATOR",
    "EVALUATOR",
    "TOWNSHIP_WORKER",
    "VILLAGE_WORKER",
    "DEPARTMENT"
})
@StyleSheet("context://styles/calendar.css")
class CalendarView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final Actor actor = CurrentUser.get();
    private final HolidayNotices notices;
    private final LocalDate today;
    private final Span shown = new Span();
    private final Span source = new Span();
    private final Div content = new Div();
    private int year;

    CalendarView(HolidayNotices notices, Clock clock) {
        this.notices = notices;
        today = LocalDate.now(clock);
        Button back = turn(VaadinIcon.ANGLE_LEFT, -1, "calendar.previous");
        Button on = turn(VaadinIcon.ANGLE_RIGHT, 1, "calendar.next");
        shown.addClassName("calendar-year");
        source.addClassName("calendar-source");
        shown.getElement().setAttribute("role", "status");
        Div tools = new Div(back, shown, on, legend(), source);
        tools.addClassName("calendar-tools");
        if (actor.roles().contains(Role.PROVINCE_ADMIN)) {
            Button enter = new Button(Texts.text("calendar.enter"), VaadinIcon.PLUS.create(), click -> enter());
            enter.setId("enter-notice");
            tools.add(enter);
        }
        getContent().addClassNames("page", "calendar-page");
        getContent().add(new H2(Texts.text("calendar.title")), tools, content);
    }

    private Button turn(VaadinIcon icon, int step, String label) {
        Button button = new Button(icon.create(), click -> go(year + step));
        button.setAriaLabel(Texts.text(label));
        button.setTooltipText(Texts.text(label));
        return button;
    }

    private static Div legend() {
        Div legend = new Div();
        legend.addClassName("calendar-legend");
        for (String kind : new String[] {"holiday", "make-up", "weekend"}) {
            Span word = new Span(Texts.text("calendar.legend." + kind));
            word.addClassName("day-" + kind);
            legend.add(word);
        }
        return legend;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        year = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("year")
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(asked -> asked >= FIRST_YEAR && asked <= LAST_YEAR)
                .orElse(today.getYear());
        show();
    }

    private void go(int wanted) {
        if (wanted >= FIRST_YEAR && wanted <= LAST_YEAR) {
            getUI().ifPresent(ui -> ui.navigate("calendar", QueryParameters.of("year", Integer.toString(wanted))));
        }
    }

    private void show() {
        WorkingCalendar calendar = notices.calendar(actor);
        shown.setText(Texts.text("calendar.year", year));
        content.removeAll();
        if (calendar.isProvisional(LocalDate.of(year, 1, 1))) {
            Paragraph provisional = new Paragraph(Texts.text("calendar.provisional", year));
            provisional.addClassName("calendar-provisional");
            content.add(provisional);
        }
        List<EnteredNotice> entries = notices.journal(actor).stream()
                .filter(entry -> entry.notice().year() == year)
                .toList();
        source.setText(
                entries.isEmpty()
                        ? ""
                        : Texts.text(
                                "calendar.source", entries.getFirst().notice().document()));
        content.add(new YearGrid(year, calendar, today), new NoticeJournal(entries));
    }

    private void enter() {
        long known = notices.calendar(actor).version();
        new NoticeDialog(firstWithoutNotice(), today, (notice, reason) -> {
                    notices.enter(actor, notice, reason, known);
                    go(notice.year());
                    year = notice.year();
                    show();
                })
                .open();
    }

    private int firstWithoutNotice() {
        WorkingCalendar calendar = notices.calendar(actor);
        int wanted = today.getYear();
        while (wanted < LAST_YEAR && !calendar.isProvisional(LocalDate.of(wanted, 1, 1))) {
            wanted++;
        }
        return wanted;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("calendar.title") + " · " + Texts.text("product.name");
    }
}
