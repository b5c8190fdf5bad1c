package cn.binggui.ui.job;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.determination.CategoryChange;
import cn.binggui.core.determination.JobResult;
import cn.binggui.core.determination.JobResults;
import cn.binggui.core.job.Job;
import cn.binggui.core.job.JobFailure;
import cn.binggui.core.job.Jobs;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One job with what it changed and what it could not do. */
@Prototype
@Route("jobs")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR"})
@StyleSheet("context://styles/job.css")
class JobView extends Composite<Div> implements HasUrlParameter<Long>, HasDynamicTitle {
    /** How many times as long as they took to read the tables of a running job stay as they are. */
    private static final int SPARING = 20;

    private final Actor actor = CurrentUser.get();
    private final Jobs jobs;
    private final JobResults results;
    private final H2 title = new H2();
    private final ResultWords words;
    private final ChangeTable changes;
    private final Grid<JobResult> grid = new Grid<>();
    private final Paragraph unchanged = new Paragraph();
    private final Div failures = new Div();
    private @Nullable JobCard card;
    private @Nullable Job shown;
    private volatile @Nullable Listed listed;
    private volatile long key;

    JobView(Jobs jobs, JobResults results, CountyPolicies policies, Ticker ticker) {
        this.jobs = jobs;
        this.results = results;
        words = new ResultWords(
                policies.get(Objects.requireNonNull(actor.tenant())).plan().categoryNames());
        changes = new ChangeTable(words);
        configureGrid();
        unchanged.addClassName("empty");
        failures.addClassName("job-failures");
        getContent().addClassNames("page", "job-page", "job-one");
        ticker.whileOpen(getContent(), this::look);
    }

    /**
     * What the job's tables hold.
     *
     * @param of the job as it was when they were read
     * @param due when they may be read again while it runs, as {@link System#nanoTime} tells
     */
    private record Listed(Job of, List<CategoryChange> changes, List<JobFailure> failures, long due) {
        boolean isCurrent(Job job) {
            boolean same = of.id() == job.id()
                    && of.state() == job.state()
                    && of.changed() == job.changed()
                    && of.failed() == job.failed();
            boolean early = of.id() == job.id() && job.state().isOpen() && System.nanoTime() - due < 0;
            return same || early;
        }
    }

    private void configureGrid() {
        grid.setId("job-results");
        grid.addColumn(LitRenderer.<JobResult>of("<a href=\"${item.address}\">${item.number}</a>")
                        .withProperty("address", result -> "household/" + result.household())
                        .withProperty("number", JobResult::number))
                .setHeader(Texts.text("job.column.household"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(words::sides)
                .setHeader(Texts.text("job.column.result"))
                .setFlexGrow(1);
        grid.addComponentColumn(ResultWords::why)
                .setHeader(Texts.text("job.column.why"))
                .setFlexGrow(2);
        grid.addThemeVariants(
                GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(page -> results.page(actor, key, page.getOffset(), page.getLimit()).stream(), page ->
                (int) Math.min(Integer.MAX_VALUE, shown == null ? 0 : shown.changed()));
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        Job job;
        try {
            job = jobs.get(actor, parameter);
        } catch (Refusal refusal) {
            throw new NotFoundException(refusal.getMessage());
        }
        key = job.id();
        shown = null;
        listed = null;
        getContent().removeAll();
        var back = new Anchor("jobs", Texts.text("job.back"));
        JobCard now = new JobCard(job, new Doing());
        card = now;
        title.setText(Texts.text("job.name", job.kind().label(), job.asOf()));
        getContent()
                .add(
                        back,
                        title,
                        now,
                        changes,
                        new H3(Texts.text("job.results")),
                        new Span(Texts.text("job.results.note")),
                        unchanged,
                        grid,
                        failures);
        show(job, list(job));
    }

    private Command look() {
        Job job = jobs.get(actor, key);
        Listed now = listed;
        Listed later = now == null || !now.isCurrent(job) ? list(job) : null;
        return () -> show(job, later);
    }

    /** Reads what the tables hold; the more there is to read, the longer they stay as they are while the job runs. */
    private Listed list(Job job) {
        long begun = System.nanoTime();
        List<CategoryChange> found = results.changes(actor, job.id());
        List<JobFailure> failed = job.failed() == 0 ? List.of() : jobs.failures(actor, job.id());
        long now = System.nanoTime();
        Listed read = new Listed(job, found, failed, now + SPARING * (now - begun));
        listed = read;
        return read;
    }

    private void show(Job job, @Nullable Listed tables) {
        if (job.id() != key || card == null) {
            return;
        }
        if (!job.equals(shown)) {
            shown = job;
            card.show(job);
            grid.setVisible(job.changed() > 0);
            unchanged.setVisible(job.changed() == 0);
            unchanged.setText(Texts.text(job.state().isOpen() ? "job.results.notYet" : "job.results.none"));
        }
        if (tables != null && tables.of().id() == key) {
            // a job goes from household to household in the order of the list: what is new comes after what is being
            // read
            grid.getDataProvider().refreshAll();
            changes.show(tables.changes());
            showFailures(tables.failures(), tables.of().failed());
        }
    }

    private void showFailures(List<JobFailure> listed, long all) {
        failures.removeAll();
        failures.setVisible(all > 0);
        if (all > 0) {
            var items = new UnorderedList();
            listed.forEach(
                    failure -> items.add(new ListItem(Texts.text("job.failure", failure.item(), failure.reason()))));
            failures.add(new H3(Texts.text("job.failures", all)), items);
            if (all > listed.size()) {
                failures.add(new Paragraph(Texts.text("job.failures.more", listed.size())));
            }
        }
    }

    private final class Doing implements JobCard.Actions {
        @Override
        public void cancel(long job) {
            jobs.cancel(actor, job);
            UI.getCurrent().access(look());
        }

        @Override
        public void resume(long job) {
            jobs.resume(actor, job);
            UI.getCurrent().access(look());
        }
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · " + Texts.text("product.name");
    }
}
