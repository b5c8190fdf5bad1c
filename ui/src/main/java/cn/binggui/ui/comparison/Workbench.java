package cn.binggui.ui.comparison;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.comparison.Comparison;
import cn.binggui.core.comparison.Draft;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClausePanel;
import cn.binggui.ui.clause.Grounds;
import cn.binggui.ui.household.HouseholdForm;
import cn.binggui.ui.household.TownshipChoice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The household at the left, five columns at the right, and the sentences in place of the household when they are asked
 * for.
 */
@StyleSheet("context://styles/comparison.css")
final class Workbench extends Composite<Div> implements ComparisonTable.Reader {
    private final ComparisonDesk desk;
    private final Actor actor;
    private final HouseholdForm form;
    private final ParameterTable parameters;
    private final ComparisonTable table;
    private final DivergenceBar divergences;
    private final ClausePanel clauses = new ClausePanel();
    private final Paragraph status = new Paragraph(Texts.text("workbench.begin"));
    private final Div results = new Div();
    private final Div side = new Div();
    private Runnable changed = () -> {};
    private boolean askedFor;
    private boolean folded;

    Workbench(ComparisonDesk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
        List<CountyColumn> counties = desk.counties();
        form = new HouseholdForm(desk.townships(), desk.today());
        table = new ComparisonTable(counties, this);
        divergences = new DivergenceBar(table::reveal);
        parameters =
                new ParameterTable(counties, desk::inForce, Residence.RURAL, desk.today(), this, this::changedByPerson);
        form.onChange(this::changedByPerson);
        clauses.onClose(this::arrange);
        status.addClassName("workbench-status");
        status.getElement().setAttribute("role", "status");
        side.addClassName("workbench-side");
        side.add(form, clauses);
        results.addClassNames("workbench-results", "county-1");
        results.add(status, new CountyTabs(counties, this::showCounty), divergences, parameters, table);
        getContent().addClassName("workbench");
        getContent().add(side, results);
        table.setVisible(false);
        divergences.setVisible(false);
        arrange();
    }

    /** Sets who is told of every change that a person makes. */
    void onChange(Runnable listener) {
        changed = listener;
    }

    private void changedByPerson() {
        changed.run();
        compute();
    }

    /** Computes and, if something is missing, says at every field what. */
    void computeNow() {
        askedFor = true;
        compute();
    }

    private void compute() {
        boolean assumable = parameters.validate();
        HouseholdFacts facts;
        try {
            facts = desk.read(form.json());
        } catch (Refusal refusal) {
            refuse(refusal);
            return;
        }
        form.clearMistakes();
        form.summarize(facts);
        if (!assumable) {
            stale(Texts.text("workbench.badAssumption"));
            return;
        }
        parameters.refresh(facts.residence(), facts.acceptedOn());
        try {
            show(facts, desk.compare(actor, facts, parameters.assumed(), form.township()));
        } catch (Refusal refusal) {
            refuse(refusal);
        }
    }

    private void show(HouseholdFacts facts, Comparison comparison) {
        askedFor = true;
        table.show(Parts.of(facts, comparison, desk::parameterLabel), comparison.divergences());
        divergences.show(comparison.divergences());
        table.setVisible(true);
        divergences.setVisible(true);
        status.setVisible(false);
        results.removeClassName("stale");
    }

    /** Before anybody asked for a result a half-filled form is no mistake: it only says what is still to come. */
    private void refuse(Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.BAD_INPUT) {
            throw refusal;
        }
        if (askedFor) {
            form.showMistakes(refusal.mistakes());
        }
        stale(Texts.text(
                askedFor ? "workbench.mistakes" : "workbench.unfinished",
                refusal.mistakes().size()));
    }

    private void stale(String words) {
        status.setText(words);
        status.setVisible(true);
        results.addClassName("stale");
    }

    /** Shows what was saved or sampled, with its results. */
    void load(Draft draft) {
        form.read(draft.facts(), townshipOf(draft));
        parameters.assume(draft.assumptions());
        computeNow();
    }

    private @Nullable TownshipChoice townshipOf(Draft draft) {
        String name = draft.township();
        return name == null
                ? null
                : desk.townships().stream()
                        .filter(choice -> choice.name().equals(name) && Objects.equals(choice.county(), draft.county()))
                        .findFirst()
                        .orElseGet(() -> new TownshipChoice(name, draft.county(), ""));
    }

    /** Shows a sample family under the demonstration's assumptions. */
    void loadSample(Map<String, Object> household) {
        form.read(household, null);
        parameters.reset();
        computeNow();
    }

    /** Shows a household under numbers that all counties share; with none given, under the demonstration's assumptions. */
    void loadSample(Map<String, Object> household, Map<String, BigDecimal> numbers) {
        if (numbers.isEmpty()) {
            loadSample(household);
            return;
        }
        form.read(household, null);
        Map<String, Map<String, BigDecimal>> everywhere = new LinkedHashMap<>();
        desk.counties().forEach(county -> everywhere.put(county.county(), numbers));
        parameters.assume(everywhere);
        computeNow();
    }

    /** Returns what is entered, finished or not. */
    Draft draft(String title) {
        TownshipChoice township = form.township();
        Map<String, Map<String, BigDecimal>> assumed = parameters.assumed();
        return new Draft(
                title,
                form.json(),
                assumed,
                township == null ? null : township.county(),
                township == null ? null : township.name());
    }

    /** Hides or shows the household, to give the columns more room. */
    void fold(boolean fold) {
        folded = fold;
        arrange();
    }

    boolean isFolded() {
        return folded;
    }

    private void arrange() {
        form.setVisible(!clauses.isOpen());
        side.setVisible(!folded || clauses.isOpen());
    }

    private void showCounty(int number) {
        results.getClassNames().removeIf(name -> name.startsWith("county-"));
        results.addClassName("county-" + number);
    }

    @Override
    public void open(@Nullable Component opener, String heading, List<Grounds> grounds) {
        clauses.show(opener, heading, grounds);
        arrange();
    }

    @Override
    public void assume(String county, String parameter) {
        parameters.ask(county, parameter);
    }
}
