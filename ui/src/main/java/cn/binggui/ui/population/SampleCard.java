package cn.binggui.ui.population;

import cn.binggui.core.access.Actor;
import cn.binggui.core.population.PopulationState;
import cn.binggui.core.population.release.Sample;
import cn.binggui.core.population.release.SampleReport;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.Deeds;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** One sample: what its preparation came to, what it looks like, and what the person can do with it. */
final class SampleCard extends Composite<Div> {
    private final Actor actor;
    private final SampleDesk desk;
    private final Sample sample;
    private final TextField words = new TextField();
    private final Deeds deeds;

    SampleCard(Actor actor, SampleDesk desk, Sample sample, Runnable changed) {
        this.actor = actor;
        this.desk = desk;
        this.sample = sample;
        deeds = new Deeds("lab-trouble", changed);
        PopulationState state = sample.state();
        SampleReport report = sample.report();
        Div head = new Div(
                AnswerMarks.styled(sample.purpose(), "lab-strong"),
                AnswerMarks.styled(
                        state.label(), "sample-state", "sample-" + state.name().toLowerCase(Locale.ROOT)),
                new Span(Texts.text("sample.head", sample.asOf(), report.released())),
                AnswerMarks.styled(
                        Texts.text("sample.by", sample.authorName(), Minute.of(sample.createdAt())), "lab-muted"));
        head.addClassName("lab-deeds");
        getContent().addClassName("sample-card");
        getContent().setId("sample-" + sample.id());
        getContent()
                .add(
                        head,
                        new Paragraph(Texts.text(
                                "sample.report",
                                report.found(),
                                report.chosen(),
                                report.rare(),
                                report.rareCombinations(),
                                report.differing(),
                                report.released(),
                                report.combinations(),
                                sample.ages().replace(",", "、"))));
        if (sample.decidedAt() != null) {
            getContent()
                    .add(AnswerMarks.styled(
                            Texts.text(
                                    "sample.decided",
                                    Objects.requireNonNullElse(sample.deciderName(), ""),
                                    Minute.of(sample.decidedAt()),
                                    state.label(),
                                    sample.words()),
                            "lab-muted"));
        }
        boolean alive = state == PopulationState.PREPARED || state == PopulationState.RELEASED;
        if (!report.rarest().isEmpty()) {
            getContent().add(rare(report));
        }
        if (alive) {
            getContent().add(shown(), actions());
        }
        getContent().add(deeds.trouble());
    }

    private static Component rare(SampleReport report) {
        FactTable table = new FactTable(Texts.text("sample.rare"), Texts.list("sample.rare.columns"));
        report.rarest().forEach(rare -> table.line(rare.traits(), rare.households()));
        Div rows = new Div(table);
        rows.addClassName("lab-scroll");
        return new Details(Texts.text("sample.rare.summary", report.rareCombinations(), report.rare()), rows);
    }

    /** Some households as the province would see them; they are read when somebody opens them. */
    private Component shown() {
        Div rows = new Div();
        rows.addClassName("lab-scroll");
        Details details = new Details(Texts.text("sample.look"), rows);
        details.addOpenedChangeListener(change -> {
            rows.removeAll();
            if (change.isOpened()) {
                FactTable table = new FactTable(Texts.text("sample.look"), Texts.list("sample.look.columns"));
                desk.look(actor, sample)
                        .forEach(facts ->
                                table.line(facts.township(), facts.residence().term(), people(facts), income(facts)));
                rows.add(table);
            }
        });
        return details;
    }

    private static String people(HouseholdFacts facts) {
        return facts.members().stream()
                .map(member -> Texts.text(
                        "sample.look.person", member.id(), member.relation().term(), member.birthDate()))
                .collect(Collectors.joining("；"));
    }

    private static String income(HouseholdFacts facts) {
        Money sum = facts.income().stream().map(IncomeItem::annualAmount).reduce(Money.ZERO, Money::plus);
        return Texts.text("sample.look.income", facts.income().size(), sum.yuanText());
    }

    private Component actions() {
        Div actions = new Div();
        actions.addClassName("lab-deeds");
        words.setId("words-" + sample.id());
        words.setAriaLabel(Texts.text("sample.words"));
        words.setPlaceholder(Texts.text("sample.words"));
        if (sample.state() == PopulationState.PREPARED && !sample.isBy(actor)) {
            Button release = button("release", () -> desk.release(actor, sample));
            release.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(release, words, button("refuse", () -> desk.refuse(actor, sample, words.getValue())));
        } else {
            if (sample.state() == PopulationState.PREPARED) {
                actions.add(AnswerMarks.styled(Texts.text("sample.waits"), "lab-muted"));
            }
            actions.add(words, button("withdraw", () -> desk.withdraw(actor, sample, words.getValue())));
        }
        return actions;
    }

    private Button button(String deed, Runnable work) {
        Button button = deeds.button(deed + "-" + sample.id(), Texts.text("sample.do." + deed), work);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
