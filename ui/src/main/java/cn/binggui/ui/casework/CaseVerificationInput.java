package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMarks.mark;
import static cn.binggui.ui.casework.CaseMarks.styled;

import cn.binggui.core.Refusal;
import cn.binggui.core.verification.Verification;
import cn.binggui.core.verification.VerificationItem;
import cn.binggui.core.verification.VerificationReport;
import cn.binggui.core.verification.VerificationState;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.FormInputs;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import cn.binggui.ui.comparison.Figures;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/** 核对: asked with consent, then waited for, then read; only what was answered and read can be recorded. */
final class CaseVerificationInput extends Composite<Div> {
    private final CaseContext context;
    private final Div state = new Div();
    private final Span trouble = new Span();
    private final Checkbox seen;
    private final Checkbox onPaper;
    private @Nullable Verification latest;

    CaseVerificationInput(CaseContext context, FormInputs inputs) {
        this.context = context;
        seen = inputs.question("seen", Texts.text("caseform.verification.seen"));
        seen.setId("report-seen");
        onPaper = inputs.question("on-paper", Texts.text("caseform.verification.paper"));
        onPaper.setId("report-on-paper");
        state.addClassName("case-verification");
        trouble.addClassName("case-trouble");
        trouble.getElement().setAttribute("role", "alert");
        getContent().add(state, trouble, seen, onPaper);
        show();
    }

    private void show() {
        latest = context.desk().verifications(context.actor(), context.id()).stream()
                .findFirst()
                .orElse(null);
        Verification found = latest;
        state.removeAll();
        state.add(styled(
                Texts.text("caseform.verification.platform", context.desk().platform(context.actor())), "case-muted"));
        seen.setVisible(found != null && found.report() != null);
        if (found == null || found.state() == VerificationState.FAILED) {
            ask(found);
        } else {
            state.add(mark(
                    found.state().label(), found.state() == VerificationState.ANSWERED ? "tone-good" : "tone-open"));
            state.add(styled(
                    Texts.text(
                            "caseform.verification.asked",
                            Minute.of(found.requestedAt()),
                            found.requesterName(),
                            found.from(),
                            found.to()),
                    "case-muted"));
            VerificationReport report = found.report();
            if (report == null) {
                waiting(found);
            } else {
                state.add(report(report));
            }
        }
    }

    private void ask(@Nullable Verification failed) {
        if (failed != null) {
            state.add(mark(failed.state().label(), "tone-bad"), styled(failed.lastError(), "case-trouble"));
        }
        Checkbox consent = new Checkbox(Texts.text("caseform.verification.consent"));
        consent.setId("consent");
        Button ask = button("caseform.verification.ask", () -> {
            context.desk().verify(context.actor(), context.id(), consent.getValue());
            show();
        });
        ask.setId("verify");
        state.add(consent, ask);
    }

    private void waiting(Verification found) {
        if (!found.lastError().isEmpty()) {
            state.add(styled(found.lastError(), "case-trouble"));
        }
        Button refresh = button("caseform.verification.refresh", this::show);
        refresh.setId("verification-refresh");
        Button again = button("caseform.verification.again", () -> {
            context.desk().verifyAgain(context.actor(), context.id(), found.id());
            show();
        });
        state.add(refresh, again);
    }

    private Button button(String key, Runnable click) {
        Button button = new Button(Texts.text(key), pressed -> tried(click));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    /** What the platform's desk refuses is told beside the button; the rest of the form stays. */
    private void tried(Runnable click) {
        trouble.setText("");
        try {
            click.run();
        } catch (Refusal refusal) {
            trouble.setText(refusal.words());
        }
    }

    private static Component report(VerificationReport report) {
        Div all = new Div(styled(report.conclusion(), "case-strong"));
        all.addClassName("case-report");
        all.setId("report");
        for (VerificationReport.OfMember member : report.members()) {
            UnorderedList items = new UnorderedList();
            member.items().forEach(item -> items.add(new ListItem(words(item))));
            if (member.items().isEmpty()) {
                items.add(new ListItem(Texts.text("caseform.verification.nothing")));
            }
            all.add(new Div(styled(member.member(), "case-strong")), items);
        }
        return all;
    }

    private static String words(VerificationItem item) {
        Money amount = item.amount();
        String named = Texts.text("caseform.verification.item", item.kind().label(), item.label());
        return (amount == null ? named : named + " " + Figures.yuan(amount))
                + (item.text().isEmpty() ? "" : " " + item.text());
    }

    /** Returns the key of the answer that was read; {@code null} where it came on paper. */
    @Nullable
    Long read() {
        if (onPaper.getValue()) {
            return null;
        }
        Verification found = latest;
        if (found == null || found.report() == null) {
            throw CaseForm.missing(Texts.text("caseform.verification.missing"));
        }
        if (!seen.getValue()) {
            throw CaseForm.missing(Texts.text("caseform.verification.unread"));
        }
        return found.id();
    }
}
