package cn.binggui.ui.job;

import cn.binggui.core.access.Actor;
import cn.binggui.core.job.Job;
import cn.binggui.core.job.JobKind;
import cn.binggui.core.job.Jobs;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.server.Command;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The county's jobs, the latest first, and the start of a new one. */
@Prototype
@Route("jobs")
@Menu(title = "job.title", order = 60, icon = "vaadin:tasks")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR"})
@StyleSheet("context://styles/job.css")
class JobListView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;
    private static final String FROM = "from";

    private final Actor actor = CurrentUser.get();
    private final Jobs jobs;
    private final DayPicker day = new DayPicker(Texts.text("job.day"));
    private final Span count = new Span();
    private final Div list = new Div();
    private final Div pager = new Div();
    private final Paragraph empty = new Paragraph(Texts.text("job.empty"));
    private final Map<Long, JobCard> cards = new HashMap<>();
    private List<Long> order = List.of();
    private int from;

    JobListView(Jobs jobs, Ticker ticker, Clock clock) {
        this.jobs = jobs;
        LocalDate today = LocalDate.now(clock);
        day.setId("job-day");
        day.setMin(today.minusYears(1));
        day.setMax(today);
        day.setValue(today);
        day.setRequired(true);
        day.setHelperText(Texts.text("job.day.help"));
        Button start = new Button(Texts.text("job.start"), VaadinIcon.PLAY.create(), click -> start());
        start.setId("job-start");
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(day, start, count);
        tools.addClassName("job-tools");
        list.addClassName("job-list");
        empty.addClassName("empty");
        pager.addClassName("job-pager");
        getContent().addClassNames("page", "job-page");
        getContent()
                .add(
                        new H2(Texts.text("job.title")),
                        new Paragraph(Texts.text("job.intro")),
                        tools,
                        empty,
                        list,
                        pager);
        ticker.whileOpen(getContent(), this::look);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        from = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(FROM)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        refresh();
    }

    private void start() {
        LocalDate asOf = day.getValue();
        if (asOf == null || day.isInvalid()) {
            day.focus();
            return;
        }
        jobs.start(actor, JobKind.REDETERMINATION, asOf);
        go(0);
        refresh();
    }

    private void refresh() {
        UI.getCurrent().access(look());
    }

    private Command look() {
        List<Job> page = jobs.list(actor, from, PAGE);
        long all = jobs.count(actor);
        return () -> show(page, all);
    }

    private void show(List<Job> page, long all) {
        List<Long> keys = page.stream().map(Job::id).toList();
        for (Job job : page) {
            cards.computeIfAbsent(job.id(), id -> new JobCard(job, new Doing())).show(job);
        }
        if (!keys.equals(order)) {
            order = keys;
            list.removeAll();
            cards.keySet().retainAll(keys);
            keys.forEach(key -> list.add(cards.get(key)));
        }
        count.setText(Texts.text("job.count", all));
        empty.setVisible(all == 0);
        showPager(all);
    }

    private void showPager(long all) {
        pager.removeAll();
        if (from > 0) {
            pager.add(new Button(Texts.text("job.newer"), click -> go(Math.max(0, from - PAGE))));
        }
        if (from + PAGE < all) {
            pager.add(new Button(Texts.text("job.older"), click -> go(from + PAGE)));
        }
    }

    private static void go(int from) {
        UI.getCurrent()
                .navigate(
                        JobListView.class,
                        from == 0 ? QueryParameters.empty() : QueryParameters.of(FROM, String.valueOf(from)));
    }

    private final class Doing implements JobCard.Actions {
        @Override
        public void cancel(long job) {
            jobs.cancel(actor, job);
            refresh();
        }

        @Override
        public void resume(long job) {
            jobs.resume(actor, job);
            refresh();
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("job.title") + " · " + Texts.text("product.name");
    }
}
