package cn.binggui.ui.job;

import cn.binggui.core.job.Job;
import cn.binggui.core.job.JobState;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One job: what, for which day, how far, by whom, and what can be done to it. */
final class JobCard extends Composite<Div> {

    private final Anchor title = new Anchor();
    private final Span state = new Span();
    private final ProgressBar progress = new ProgressBar();
    private final Paragraph counts = new Paragraph();
    private final Paragraph who = new Paragraph();
    private final Paragraph message = new Paragraph();
    private final Button cancel = new Button(Texts.text("job.cancel"));
    private final Button resume = new Button(Texts.text("job.resume"));
    private @Nullable Job shown;

    /** What a person asks for. */
    interface Actions {
        void cancel(long job);

        void resume(long job);
    }

    JobCard(Job job, Actions actions) {
        state.addClassName("job-state");
        state.getElement().setAttribute("role", "status");
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
        cancel.addClickListener(click -> actions.cancel(job.id()));
        resume.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_PRIMARY);
        resume.addClickListener(click -> actions.resume(job.id()));
        Div head = new Div(title, state, cancel, resume);
        head.addClassName("job-head");
        who.addClassName("job-who");
        message.addClassName("job-message");
        getContent().addClassName("job-card");
        getContent().setId("job-" + job.id());
        getContent().add(head, progress, counts, who, message);
        show(job);
    }

    /** Shows the job as it is now, and does nothing where it is as it was. */
    void show(Job job) {
        if (job.equals(shown)) {
            return;
        }
        shown = job;
        String name = Texts.text("job.name", job.kind().label(), job.asOf());
        title.setText(name);
        title.setHref(JobNavigation.addressOf(job.id()));
        state.setText(job.state().label());
        state.setClassName("job-state job-" + job.state().name().toLowerCase(Locale.ROOT));
        progress.setValue(job.progress());
        progress.getElement().setAttribute("aria-label", Texts.text("job.progress.of", name));
        progress.setIndeterminate(job.state() == JobState.WAITING);
        progress.setVisible(job.state() != JobState.DONE);
        counts.setText(counts(job));
        who.setText(who(job));
        message.setText(job.message());
        message.setVisible(!job.message().isEmpty());
        cancel.setVisible(job.state() == JobState.WAITING || job.state() == JobState.RUNNING);
        resume.setVisible(job.state().isResumable());
    }

    private static String counts(Job job) {
        if (job.startedAt() == null) {
            return Texts.text("job.counts.none");
        }
        String counts = Texts.text("job.counts", job.done(), job.total(), job.changed());
        return job.failed() == 0 ? counts : counts + Texts.text("job.counts.failed", job.failed());
    }

    private static String who(Job job) {
        String who = Texts.text("job.who", job.starterName(), Minute.of(job.createdAt()));
        Instant started = job.startedAt();
        Instant finished = job.finishedAt();
        if (started == null || finished == null) {
            return who;
        }
        return who + Texts.text("job.finished", Minute.of(finished), words(Duration.between(started, finished)));
    }

    private static String words(Duration duration) {
        if (duration.toMinutes() == 0) {
            return Texts.text("job.seconds", Math.max(1, duration.toSeconds()));
        }
        return Texts.text("job.minutes", duration.toMinutes(), duration.toSecondsPart());
    }
}
