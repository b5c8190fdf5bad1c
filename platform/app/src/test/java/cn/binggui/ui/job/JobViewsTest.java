package cn.binggui.ui.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.determination.JobResult;
import cn.binggui.core.determination.JobResults;
import cn.binggui.core.job.Job;
import cn.binggui.core.job.Jobs;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.ViewTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** 作业 without a browser: start, progress, changed results. */
@ViewPackages(packages = "cn.binggui.ui")
class JobViewsTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private final Jobs jobs = RunningApp.bean(Jobs.class);

    @Test
    void startsAJobAndShowsWhatItChanged() throws InterruptedException {
        Actor actor = logInAs("xiangning-operator");
        navigate(JobListView.class);
        assertTrue(words().contains("还没有作业"));
        assertEquals(TODAY, $(DayPicker.class).single().getValue());
        test($(Button.class).id("job-start")).click();
        Job job = ended(actor);
        navigate(JobListView.class);
        assertTrue(job.total() > 400, "most of the demonstration's 420 households are open");
        assertTrue(words().contains("已处理 %1$d / %1$d 户".formatted(job.total())), words());
        assertTrue(words().contains("乡宁县级经办员"), words());
        assertTrue($(Span.class).all().stream().anyMatch(span -> span.getText().equals("已完成")));
        assertFalse(words().contains("还没有作业"));

        UI.getCurrent().navigate(JobNavigation.addressOf(job.id()));
        assertTrue(job.changed() > 0, "two years of history leave results of earlier days");
        assertEquals((int) job.changed(), test($(Grid.class).single()).size());
        assertTrue($(NativeTable.class).single().isVisible());
        JobResult first =
                RunningApp.bean(JobResults.class).page(actor, job.id(), 0, 1).getFirst();
        assertEquals(first, test($(Grid.class).single()).getRow(0));
        Set<String> names = Set.copyOf(RunningApp.bean(CountyPolicies.class)
                .get("xiangning")
                .plan()
                .categoryNames()
                .values());
        assertTrue(
                $(NativeTableCell.class).all().stream().anyMatch(cell -> names.contains(cell.getText())),
                "categories are called as the county calls them");
    }

    @Test
    void aWrongDayStartsNothing() {
        Actor actor = logInAs("huaishang-admin");
        navigate(JobListView.class);
        $(DayPicker.class).single().setValue(TODAY.plusDays(1));
        test($(Button.class).id("job-start")).click();
        assertEquals(0, jobs.count(actor));
    }

    private Job ended(Actor actor) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Job job = jobs.list(actor, 0, 1).getFirst();
            if (!job.state().isOpen()) {
                return job;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the job has not ended");
    }

    private String words() {
        return String.join(
                "\n",
                $(Paragraph.class).all().stream()
                        .filter(Paragraph::isVisible)
                        .map(Paragraph::getText)
                        .toList());
    }
}
