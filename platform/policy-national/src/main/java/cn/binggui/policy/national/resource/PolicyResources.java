package cn.binggui.policy.national.resource;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.declared.Evaluation;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Provision;
import cn.binggui.policy.declared.WarningRule;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.plan.Coverage;
import cn.binggui.policy.plan.PlanDocument;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.value.Whole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that a county plugin carries as data, read once.
 *
 * @param cases names of the golden cases' files below {@code policy/cases/}
 */
public record PolicyResources(
        ClauseBook clauses,
        PlanDocument plan,
        List<Parameter> parameters,
        Procedure procedure,
        List<MonitoringCycle> monitoring,
        List<WarningRule> warnings,
        Evaluation evaluation,
        List<Provision> provisions,
        List<String> cases) {

    /**
     * Reads the resources below {@code policy/} of the plugin that holds the anchor.
     *
     * @throws IllegalArgumentException if a file is missing or contradicts its format; the message names file and key
     */
    public static PolicyResources read(Class<?> anchor) {
        Yaml document = Yaml.mapping(anchor, "policy/plan.yml");
        document.only(
                "number",
                "title",
                "issuedOn",
                "effectiveFrom",
                "lastPhaseEnds",
                "townships",
                "categoryNames",
                "sentences");
        Map<String, Clause> clauses = new LinkedHashMap<>();
        ClauseBook.national().all().forEach(clause -> ClauseBook.put(clauses, clause));
        ClauseBook.read("policy/readings.yml", anchor).values().forEach(clause -> ClauseBook.put(clauses, clause));
        List<Sentence> sentences = new ArrayList<>();
        for (Yaml yaml : document.maps("sentences")) {
            yaml.only("id", "at", "text", "coverage", "reason");
            Clause clause = new Clause(
                    yaml.text("id"), document.text("number"), yaml.text("at"), Level.COUNTY, yaml.text("text"), null);
            ClauseBook.put(clauses, clause);
            sentences.add(new Sentence(clause, yaml.constant("coverage", Coverage.class), yaml.textOrNull("reason")));
        }
        ClauseBook book = new ClauseBook(clauses);
        DeclaredReader declared = new DeclaredReader(anchor, book);
        Yaml contents = Yaml.mapping(anchor, "policy/contents.yml").only("parameters", "cases");
        return new PolicyResources(
                book,
                plan(document, book, sentences, Yaml.text(anchor, "policy/plan.txt")),
                ParameterReader.inherited(anchor, contents.texts("parameters"), book),
                declared.procedure(),
                declared.monitoring(),
                declared.warnings(),
                declared.evaluation(),
                declared.provisions(),
                contents.texts("cases"));
    }

    private static PlanDocument plan(Yaml document, ClauseBook book, List<Sentence> sentences, String text) {
        Map<Category, String> names = new EnumMap<>(Category.class);
        Yaml categoryNames = document.map("categoryNames");
        categoryNames.keys().forEach(key -> names.put(Category.valueOf(key), categoryNames.text(key)));
        Yaml townships = document.map("townships").only("names", "cite");
        return new PlanDocument(
                document.text("number"),
                document.text("title"),
                document.date("issuedOn"),
                document.date("effectiveFrom"),
                document.date("lastPhaseEnds"),
                text,
                townships.texts("names"),
                book.cited(townships, "cite"),
                names,
                sentences);
    }

    /**
     * Returns the parameter.
     *
     * @throws IllegalArgumentException if neither the county nor the nation declares it
     */
    public Parameter parameter(String id) {
        return parameters.stream()
                .filter(parameter -> parameter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no parameter " + id));
    }

    /**
     * Returns a whole number that is not open to the county, as in force when the plan was issued.
     *
     * @throws IllegalArgumentException if neither the county nor the nation fixes it
     */
    public Whole fixedWhole(String id) {
        DatedValue value = parameter(id).fixedOn(plan.issuedOn());
        if (value == null || !(value.value() instanceof Whole whole)) {
            throw new IllegalArgumentException("no fixed whole number " + id);
        }
        return whole;
    }
}
