package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMarks.mark;
import static cn.binggui.ui.casework.CaseMarks.styled;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.list.Lamp;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.core.casework.store.RecordedEntry;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.Texts;
import cn.binggui.ui.register.RegisterNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;

/** Which case this is, whose, how far, and how urgent. */
final class CaseHead extends Composite<Section> {
    CaseHead(CaseView view, CaseUrgency urgency) {
        H2 title = new H2(Texts.text("casepage.title", view.file().number()));
        Span phase = mark(
                view.file().state().phase().term(), tone(view.file().state().phase()));
        phase.setId("phase");
        Div head = new Div(title, phase, lamp(urgency));
        head.addClassName("case-title");
        if (view.file().state().kinship()) {
            head.add(mark(Texts.text("casepage.kinship"), "tone-notice"));
        }
        Category category = view.file().state().category();
        if (category != null) {
            head.add(mark(
                    Texts.text(
                            tentative(view) ? "casepage.tentative" : "casepage.confirmed",
                            CaseWords.category(view.policy(), category)),
                    "tone-good"));
        }
        getContent().addClassName("case-head");
        getContent().add(head, figures(view));
    }

    /** A confirmation that a notice follows takes effect when the case is through. */
    static boolean tentative(CaseView view) {
        return view.file().state().phase() != CasePhase.COMPLETE
                && view.policy().procedure().steps().stream()
                        .anyMatch(step ->
                                step.tentative() && view.file().state().done().containsKey(step.id()));
    }

    private static Div figures(CaseView view) {
        Anchor household = new Anchor(RegisterNavigation.addressOf(view.file().household()), view.householdNumber());
        household.setId("household");
        Div figures = new Div(
                figure("casepage.applicant", new Span(view.applicant().isEmpty() ? "—" : view.applicant())),
                figure("casepage.household", household),
                figure("casepage.place", new Span(view.township() + " " + view.village())),
                figure("casepage.channel", new Span(channel(view))),
                figure("casepage.track", new Span(view.file().state().track().term())),
                figure("casepage.policy", new Span(view.file().pluginVersion())));
        LocalDate acceptedOn = view.file().state().acceptedOn();
        figures.add(figure("casepage.opened", new Span(view.file().openedOn().toString())));
        if (acceptedOn != null) {
            figures.add(figure("casepage.accepted", new Span(acceptedOn.toString())));
        }
        figures.addClassName("case-figures");
        return figures;
    }

    private static String channel(CaseView view) {
        for (RecordedEntry entry : view.entries()) {
            if (entry.entry().event() instanceof CaseEvent.Opened opened) {
                return opened.byAgent() ? Texts.text("casepage.byAgent", opened.channel()) : opened.channel();
            }
        }
        return "—";
    }

    private static Div figure(String label, Component value) {
        return new Div(styled(Texts.text(label), "case-label"), value);
    }

    private static Span lamp(CaseUrgency urgency) {
        Span lamp = styled(
                urgency.words(), "case-lamp", "lamp-" + urgency.lamp().name().toLowerCase(Locale.ROOT));
        lamp.setId("lamp");
        lamp.setVisible(urgency.lamp() != Lamp.GREY || !urgency.words().isEmpty());
        return lamp;
    }

    private static String tone(CasePhase phase) {
        return switch (phase) {
            case APPLIED, RUNNING -> "tone-plain";
            case SUSPENDED -> "tone-open";
            case REFUSED, CLOSED_REFUSED, WITHDRAWN -> "tone-bad";
            case COMPLETE -> "tone-good";
        };
    }
}
