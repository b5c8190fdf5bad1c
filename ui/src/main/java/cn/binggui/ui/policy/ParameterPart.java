package cn.binggui.ui.policy;

import cn.binggui.core.policy.CountyReading;
import cn.binggui.core.policy.ParameterRow;
import cn.binggui.core.policy.UpperConflict;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.value.Value;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.UpperConflictMark;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers on which the rules depend, as they are in force on a day. */
final class ParameterPart extends PolicyPart {
    private final CountyPolicy policy;

    /**
     * Shows the parameters.
     *
     * @param day what chooses the day
     */
    ParameterPart(CountyReading reading, Component day, ClauseOpener opener) {
        super(opener);
        policy = reading.policy();
        List<ParameterRow> rows = reading.parameters();
        Div query = new Div(day, styled(count(rows), "policy-count"));
        query.addClassName("policy-query");
        add(query);
        if (rows.stream().anyMatch(ParameterRow::assumed)) {
            add(note(Texts.text("policy.parameter.assumed.note"), "policy-assumed-note"));
        }
        add(table(PolicyTab.PARAMETERS.title(), rows));
        String title = Texts.text("policy.limits");
        add(new H2(title), note(Texts.text("policy.limits.note")), table(title, reading.limits()));
    }

    private FactTable table(String title, List<ParameterRow> rows) {
        FactTable table = new FactTable(title, Texts.list("policy.parameter.columns"));
        rows.forEach(row -> citing(
                table.row(
                        name(row.parameter()),
                        styled(residence(row.residence())),
                        value(row),
                        styled(from(row.value()), "policy-nowrap"),
                        openness(row.parameter()),
                        clauses(row.parameter().label(), row.clauses())),
                row.clauses()));
        return table;
    }

    private static String count(List<ParameterRow> rows) {
        long open = rows.stream().filter(row -> row.value() == null).count();
        return open == 0
                ? Texts.text("policy.parameter.count", rows.size())
                : Texts.text("policy.parameter.count.missing", rows.size(), open);
    }

    private static Div name(Parameter parameter) {
        Div name = new Div(styled(parameter.label(), "policy-strong"), styled(parameter.id(), "policy-id"));
        name.addClassName("policy-stack");
        return name;
    }

    private static String residence(@Nullable Residence residence) {
        return residence == null ? Texts.text("policy.parameter.everybody") : residence.term();
    }

    private Div value(ParameterRow row) {
        Div value = new Div();
        value.addClassName("policy-value");
        DatedValue inForce = row.value();
        if (inForce == null) {
            value.add(styled(Texts.text("policy.parameter.missing"), "policy-mark", "policy-mark-missing"));
            return value;
        }
        value.add(
                styled(row.parameter().comparison().term(), "policy-muted"),
                styled(inForce.value().number().toPlainString(), "policy-number"),
                styled(row.parameter().unit()));
        if (row.assumed()) {
            value.add(styled(Texts.text("policy.parameter.assumed"), "policy-mark", "policy-mark-assumed"));
        }
        value.add(new UpperConflictMark(UpperConflict.of(policy, row.parameter())));
        return value;
    }

    private static String from(@Nullable DatedValue value) {
        return value == null ? "" : Texts.text("policy.parameter.from", value.from());
    }

    private static Div openness(Parameter parameter) {
        Div openness = new Div(styled(parameter.openness().term()));
        openness.addClassName("policy-stack");
        if (parameter.isOpen()) {
            openness.add(styled(
                    Texts.text("policy.parameter.range", plain(parameter.min()), plain(parameter.max())),
                    "policy-muted"));
        }
        return openness;
    }

    private static String plain(Value value) {
        return value.number().stripTrailingZeros().toPlainString();
    }
}
