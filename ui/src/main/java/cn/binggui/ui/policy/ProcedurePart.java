package cn.binggui.ui.policy;

import cn.binggui.policy.declared.CaseClock;
import cn.binggui.policy.declared.Channel;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TrackLimit;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The procedure drawn: total limits, the way of a case step by step, and how cases come in. */
final class ProcedurePart extends PolicyPart {
    private final List<Step> steps;
    private final List<List<Step>> stages;

    ProcedurePart(Procedure procedure, ClauseOpener opener) {
        super(opener);
        steps = procedure.steps();
        stages = procedure.stages();
        CaseClock clock = procedure.clock();
        H2 total = new H2(Texts.text("policy.procedure.tracks", clock.event(), name(clock.until())));
        add(total, citing(clauses(total.getText(), clock.clauses()), clock.clauses()));
        if (procedure.tracks().isEmpty()) {
            add(note(Texts.text("policy.procedure.tracks.none")));
        } else {
            add(tracks(procedure.tracks()));
        }
        add(new H2(Texts.text("policy.procedure.way", steps.size())), overview(), notice(), way());
        add(new H2(Texts.text("policy.procedure.channels")), channels(procedure.channels()));
    }

    private String name(String step) {
        return steps.stream()
                .filter(each -> each.id().equals(step))
                .map(Step::name)
                .findFirst()
                .orElse(step);
    }

    private Div tracks(List<TrackLimit> tracks) {
        Div all = new Div();
        all.addClassName("track-list");
        for (TrackLimit track : tracks) {
            Div days = new Div(
                    styled(Integer.toString(track.days()), "track-days"),
                    styled(track.unit().term()));
            Div card = new Div(styled(track.track().term(), "policy-strong"), days);
            card.addClassName("track");
            if (track.condition() != null) {
                card.add(styled(track.condition(), "policy-muted"));
            }
            card.add(clauses(track.track().term(), track.clauses()));
            all.add(citing(card, track.clauses()));
        }
        return all;
    }

    /** Draws the way of a case in one line, the public notice standing out. */
    private OrderedList overview() {
        OrderedList overview = new OrderedList();
        overview.addClassName("step-strip");
        overview.getElement().setAttribute("aria-hidden", "true");
        for (List<Step> together : stages) {
            ListItem stage = new ListItem();
            for (Step step : together) {
                Span kind = styled(step.kind().term(), "step-strip-kind");
                kind.setClassName("step-notice", step.kind() == StepKind.PUBLIC_NOTICE);
                kind.setClassName("step-confirmation", step.kind() == StepKind.CONFIRMATION);
                stage.add(kind);
            }
            overview.add(stage);
        }
        return overview;
    }

    /** Says in words where the public notice stands, since the counties differ in it. */
    private Div notice() {
        Div words = new Div();
        words.addClassName("notice-place");
        long notices = steps.stream()
                .filter(step -> step.kind() == StepKind.PUBLIC_NOTICE)
                .count();
        if (notices == 0) {
            words.add(styled(Texts.text("policy.procedure.notice.none")));
        }
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).kind() == StepKind.PUBLIC_NOTICE) {
                words.add(styled(place(at)));
            }
        }
        return words;
    }

    private String place(int notice) {
        int confirmation = -1;
        for (int at = 0; at < steps.size(); at++) {
            if (steps.get(at).kind() == StepKind.CONFIRMATION && (confirmation < 0 || at < notice)) {
                confirmation = at;
            }
        }
        String name = steps.get(notice).name();
        if (confirmation < 0) {
            return Texts.text("policy.procedure.notice.alone", name, notice + 1);
        }
        return Texts.text(
                notice < confirmation ? "policy.procedure.notice.before" : "policy.procedure.notice.after",
                name,
                notice + 1,
                steps.get(confirmation).name());
    }

    private OrderedList way() {
        OrderedList way = new OrderedList();
        way.addClassName("step-list");
        int number = 0;
        for (List<Step> together : stages) {
            ListItem stage = new ListItem();
            stage.addClassName("step-stage");
            if (together.size() > 1) {
                stage.addClassName("step-parallel");
                stage.add(styled(Texts.text("policy.procedure.parallel"), "step-parallel-mark"));
            }
            for (Step step : together) {
                stage.add(citing(new StepCard(++number, step, this), step.allClauses()));
            }
            way.add(stage);
        }
        return way;
    }

    /** Returns the steps in order, those that may run at the same time in one list. */
    private UnorderedList channels(List<Channel> channels) {
        UnorderedList list = new UnorderedList();
        list.addClassName("policy-bases");
        for (Channel channel : channels) {
            ListItem item = new ListItem(new Div(channel.name()), clauses(channel.name(), channel.clauses()));
            item.addClassName("policy-basis");
            list.add(citing(item, channel.clauses()));
        }
        return list;
    }
}
