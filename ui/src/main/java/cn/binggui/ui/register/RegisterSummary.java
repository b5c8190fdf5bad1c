package cn.binggui.ui.register;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.job.Job;
import cn.binggui.core.job.Jobs;
import cn.binggui.core.register.HouseholdRegister;
import cn.binggui.core.register.RegisterOverview;
import cn.binggui.core.register.RegisterOverview.Entry;
import cn.binggui.core.register.RegisterQuery;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import cn.binggui.ui.job.JobNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;

/** What waits and what changed among a person's households; each figure leads to the list of them. */
@StyleSheet("context://styles/register.css")
public final class RegisterSummary extends Composite<Div> {
    private static final List<Role> ROLES =
            List.of(Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR, Role.TOWNSHIP_WORKER, Role.VILLAGE_WORKER);

    /** Reads the figures of now. */
    public RegisterSummary(HouseholdRegister register, Jobs jobs, Actor actor) {
        RegisterOverview overview = register.overview(actor);
        getContent().addClassName("register-summary");
        getContent().add(waiting(overview), changed(overview, jobs, actor));
        if (RegisterNavigation.mayRegister(actor)) {
            getContent().add(drafts(overview.drafts()));
        }
        if (overview.open().all() > 0) {
            String title = actor.scope().township() == null ? "register.home.townships" : "register.home.villages";
            Div chart = group(title, new PlaceChart(overview.open(), overview.places()));
            chart.addClassName("summary-wide");
            getContent().add(chart);
        }
    }

    /** Returns whether the person works on households. */
    public static boolean isFor(Actor actor) {
        return ROLES.stream().anyMatch(actor::is);
    }

    private static Div waiting(RegisterOverview overview) {
        return group(
                "register.home.waiting",
                figures(
                        figure("undecided", overview.open().undecided(), Map.of("category", "UNDECIDED")),
                        figure("evidence", overview.needEvidence(), Map.of("outcome", Outcome.NEEDS_EVIDENCE.name())),
                        figure("blocked", overview.blocked(), Map.of("outcome", Outcome.BLOCKED.name())),
                        figure(
                                "assessment",
                                overview.needAssessment(),
                                Map.of("monitored", LabelStatus.NEEDS_ASSESSMENT.name())),
                        figure("shared", overview.shared(), Map.of("shared", "1"))));
    }

    private static Div changed(RegisterOverview overview, Jobs jobs, Actor actor) {
        String since = overview.since().toString();
        Div group = group(
                "register.home.changed",
                figures(
                        figure("results", overview.otherResults(), Map.of("result", since)),
                        figure("facts", overview.otherFacts(), Map.of("changed", since)),
                        figure("closed", overview.closed(), Map.of("closed", "1", "changed", since))));
        boolean wholeCounty = (actor.is(Role.COUNTY_ADMIN) || actor.is(Role.COUNTY_OPERATOR))
                && actor.scope().township() == null;
        if (wholeCounty) {
            jobs.list(actor, 0, 1).forEach(job -> group.add(latest(job)));
        }
        return group;
    }

    private static Paragraph latest(Job job) {
        Anchor name = new Anchor(
                JobNavigation.addressOf(job.id()),
                Texts.text("register.home.job", job.kind().label(), job.asOf()));
        Paragraph line = new Paragraph(
                name,
                new Span(Texts.text(
                        "register.home.job.state", job.state().label(), job.done(), job.total(), job.changed())));
        line.addClassName("summary-job");
        return line;
    }

    private static Div drafts(List<Entry> drafts) {
        if (drafts.isEmpty()) {
            return group("register.home.drafts", new Paragraph(Texts.text("register.home.drafts.none")));
        }
        UnorderedList list = new UnorderedList();
        for (Entry draft : drafts) {
            Long household = draft.household();
            Anchor link = household == null
                    ? new Anchor(RegisterNavigation.NEW, Texts.text("register.home.draft.new"))
                    : link(household, draft);
            Span when = new Span(Texts.text("register.home.draft.at", Minute.of(draft.updatedAt())));
            list.add(new ListItem(link, when));
        }
        return group("register.home.drafts", list);
    }

    private static Anchor link(long household, Entry draft) {
        return switch (draft.kind()) {
            case FORM ->
                new Anchor(
                        RegisterNavigation.editOf(household), Texts.text("register.home.draft.edit", draft.number()));
            case CHANGE ->
                new Anchor(
                        RegisterNavigation.changeOf(household),
                        Texts.text("register.home.draft.change", draft.number()));
            case APPLY ->
                new Anchor(
                        CaseNavigation.newFor(household),
                        Texts.text("register.home.draft.application", draft.number()));
        };
    }

    private static Div group(String key, Component content) {
        Div group = new Div(new H3(Texts.text(key)), content);
        group.addClassName("summary-group");
        return group;
    }

    private static Div figures(Component... figures) {
        Div row = new Div(figures);
        row.addClassName("summary-figures");
        return row;
    }

    private static Anchor figure(String key, long count, Map<String, String> words) {
        Span number = new Span(Long.toString(count));
        number.addClassName("summary-number");
        Anchor link = new Anchor(RegisterNavigation.addressOf(RegisterQuery.of(words)));
        link.add(number, new Span(Texts.text("register.home." + key)));
        link.addClassName("summary-figure");
        link.getElement().getClassList().set("summary-none", count == 0);
        return link;
    }
}
