package cn.binggui.ui.policy;

import cn.binggui.policy.declared.Evidence;
import cn.binggui.policy.declared.Objection;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.stream.Collectors;

/** One step of the procedure: who does what within which time, and on what it rests. */
final class StepCard extends Div {
    /** Shows the step; {@code part} opens its clauses. */
    StepCard(int number, Step step, PolicyPart part) {
        addClassName("step");
        setClassName("step-notice", step.kind() == StepKind.PUBLIC_NOTICE);
        setClassName("step-confirmation", step.kind() == StepKind.CONFIRMATION);
        Div head = new Div(
                PolicyPart.styled(Integer.toString(number), "step-number"),
                PolicyPart.styled(step.kind().term(), "step-kind"),
                new H3(step.name()));
        head.addClassName("step-head");
        if (step.tentative()) {
            head.add(PolicyPart.styled(Texts.text("policy.step.tentative"), "policy-mark", "policy-mark-flag"));
        }
        add(head, line("policy.step.actor", PolicyPart.styled(step.actor())));
        limits(step, part);
        if (step.people() > 1) {
            add(line("policy.step.people", PolicyPart.styled(Texts.text("policy.step.people.atLeast", step.people()))));
        }
        if (!step.evidence().isEmpty()) {
            add(line(
                    "policy.step.evidence",
                    PolicyPart.styled(
                            step.evidence().stream().map(Evidence::name).collect(Collectors.joining("、")))));
        }
        if (!step.bureaus().isEmpty()) {
            add(line("policy.step.bureaus", PolicyPart.styled(String.join("、", step.bureaus()))));
        }
        Objection objection = step.objection();
        if (objection != null) {
            add(line(
                    "policy.step.objection",
                    PolicyPart.styled(objection.words()),
                    part.clauses(Texts.text("policy.step.objection"), objection.clauses())));
        }
        add(line("policy.step.clauses", part.clauses(step.name(), step.clauses())));
    }

    private void limits(Step step, PolicyPart part) {
        TimeLimit start = step.start();
        if (start != null) {
            add(line(
                    "policy.step.start",
                    PolicyPart.styled(words(start)),
                    part.clauses(Texts.text("policy.step.start"), start.clauses())));
        }
        TimeLimit own = step.limit();
        TimeLimit upper = step.nationalLimit();
        if (own == null && upper == null) {
            return;
        }
        add(
                own == null
                        ? line("policy.step.limit", PolicyPart.styled(Texts.text("policy.step.silent"), "policy-muted"))
                        : line(
                                "policy.step.limit",
                                PolicyPart.styled(words(own), "policy-strong"),
                                part.clauses(Texts.text("policy.step.limit"), own.clauses())));
        if (upper != null) {
            Div line = line(
                    "policy.step.upper",
                    PolicyPart.styled(words(upper)),
                    part.clauses(Texts.text("policy.step.upper"), upper.clauses()));
            if (own != null && (own.days() != upper.days() || own.unit() != upper.unit())) {
                line.add(PolicyPart.styled(Texts.text("policy.step.differs"), "policy-mark", "policy-mark-missing"));
            }
            add(line);
        }
    }

    private static String words(TimeLimit limit) {
        String days = Texts.text(
                "policy.step.days",
                limit.days(),
                limit.unit().term(),
                limit.from().term());
        return limit.categories().isEmpty()
                ? days
                : Texts.text(
                        "policy.step.for",
                        limit.categories().stream().sorted().map(Category::term).collect(Collectors.joining("、")),
                        days);
    }

    private static Div line(String label, Component... contents) {
        Div line = new Div(PolicyPart.styled(Texts.text(label), "step-label"));
        line.addClassName("step-line");
        line.add(contents);
        return line;
    }
}
