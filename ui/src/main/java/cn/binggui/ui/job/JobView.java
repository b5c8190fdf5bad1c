package cn.binggui.ui.job;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.determination.JobResult;
import cn.binggui.core.determination.JobResults;
import cn.binggui.core.job.Job;
import cn.binggui.core.job.JobFailure;
import cn.binggui.core.job.Jobs;
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
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One job with what it changed and what it could not do. */
@Prototype
@Route("jobs")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR"})
@StyleSheet("context://styles/job.css")
class JobView extends Composite<Div> implements HasUrlParameter<Long>, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final Jobs jobs;
    private final JobResults results;
    private final H2 title = new H2();
    private final ChangeTable changes = new ChangeTable();
    private final Grid<JobResult> grid = new Grid<>();
    private final Paragraph unchanged = new Paragraph();
    private final Div failures = new Div();
    private @Nullable JobCard card;
    private @Nullable Job shown;
    private long key;

    JobView(Jobs jobs, JobResults results, Ticker ticker) {
        this.jobs = jobs;
        this.results = results;
        configureGrid();
        unchanged.addClassName("empty");
        failures.addClassName("job-failures");
        getContent().addClassNames("page", "job-page", "job-one");
        ticker.whileOpen(getContent(), this::look);
    }

    private void configureGrid() {
        grid.setId("job-results");
        grid.addColumn(JobResult::number)
                .setHeader(Texts.text("job.column.household"))
                .setWidth("9rem")
                .setFlexGrow(0);
        grid.addComponentColumn(ResultWords::sides)
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
        show(job);
    }

    private Command look() {
        Job job = jobs.get(actor, key);
        return () -> show(job);
    }

    private void show(Job job) {
        Job before = shown;
        if (job.equals(before) || card == null) {
            return;
        }
        shown = job;
        card.show(job);
        grid.setVisible(job.changed() > 0);
        unchanged.setVisible(job.changed() == 0);
        unchanged.setText(Texts.text(job.state().isOpen() ? "job.results.notYet" : "job.results.none"));
        // while it runs, a list that moved under the reader's eyes would help nobody; counts do move
        if (before == null || !job.state().isOpen() || before.changed() == 0) {
            grid.getDataProvider().refreshAll();
            changes.show(results.changes(actor, key));
            showFailures(job.failed() == 0 ? List.of() : jobs.failures(actor, key), job.failed());
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
