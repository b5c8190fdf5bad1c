package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMarks.line;
import static cn.binggui.ui.casework.CaseMarks.mark;
import static cn.binggui.ui.casework.CaseMarks.styled;

import cn.binggui.policy.declared.Evidence;
import cn.binggui.policy.declared.Objection;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButtons;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the plan says of one step, each part beside the sentence it rests on. */
final class CaseStepDetail extends Composite<Div> {
    private final ClauseButtons clauses;

    /** @param category of the case; {@code null} while it is open */
    CaseStepDetail(Step step, @Nullable Category category, ClauseButtons clauses) {
        this.clauses = clauses;
        Div head = new Div(new H4(step.name()), mark(step.kind().term(), "tone-plain"));
        head.addClassName("case-part-head");
        if (step.tentative()) {
            head.add(mark(Texts.text("casepage.step.tentative"), "tone-open"));
        }
        getContent().add(head);
        getContent().addClassName("case-step");
        getContent()
                .add(line(
                        Texts.text("casepage.step.actor"),
                        new Span(step.actor()),
                        styled(
                                Texts.text(
                                        step.people() > 1 ? "casepage.step.people" : "casepage.step.performers",
                                        step.performers().stream()
                                                .map(Performer::term)
                                                .collect(Collectors.joining("、")),
                                        step.people()),
                                "case-muted"),
                        clauses.button(step.name(), step.clauses())));
        limits(step, category);
        papers(step);
    }

    private void limits(Step step, @Nullable Category category) {
        TimeLimit start = step.start();
        if (start != null) {
            limit(Texts.text("casepage.step.start"), start);
        }
        boolean notice = step.kind() == StepKind.PUBLIC_NOTICE;
        TimeLimit own = step.limit();
        TimeLimit upper = step.nationalLimit();
        if (own != null) {
            limit(Texts.text(notice ? "casepage.step.notice" : "casepage.step.limit"), own);
        } else {
            getContent()
                    .add(line(
                            Texts.text("casepage.step.limit"),
                            styled(Texts.text("casepage.step.silent"), "case-muted")));
        }
        if (upper != null) {
            limit(Texts.text("casepage.step.upper"), upper);
            step.limitFor(category)
                    .ifPresent(limit -> getContent()
                            .add(line(
                                    Texts.text("casepage.step.applies"),
                                    styled(
                                            Texts.text(
                                                    category == null ? "casepage.step.longest" : "casepage.step.longer",
                                                    days(limit)),
                                            "case-strong"))));
        }
    }

    private void limit(String label, TimeLimit limit) {
        String words = limit.categories().isEmpty()
                ? days(limit)
                : Texts.text(
                        "casepage.step.for",
                        limit.categories().stream().sorted().map(Category::term).collect(Collectors.joining("、")),
                        days(limit));
        getContent().add(line(label, new Span(words), clauses.button(label, limit.clauses())));
    }

    private static String days(TimeLimit limit) {
        return Texts.text(
                "casepage.step.days",
                limit.from().term(),
                limit.days(),
                limit.unit().term());
    }

    private void papers(Step step) {
        if (!step.evidence().isEmpty()) {
            getContent()
                    .add(line(
                            Texts.text("casepage.step.evidence"),
                            step.evidence().stream().map(Evidence::name).collect(Collectors.joining("、"))));
        }
        if (!step.bureaus().isEmpty()) {
            getContent().add(line(Texts.text("casepage.step.bureaus"), String.join("、", step.bureaus())));
        }
        Objection objection = step.objection();
        if (objection != null) {
            getContent()
                    .add(line(
                            Texts.text("casepage.step.objection"),
                            new Span(objection.words()),
                            clauses.button(Texts.text("casepage.step.objection"), objection.clauses())));
        }
    }
}
