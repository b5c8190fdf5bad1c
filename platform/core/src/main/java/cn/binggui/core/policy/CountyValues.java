package cn.binggui.core.policy;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One county's values of its open parameters, by parameter.
 *
 * @param published what the county has published
 * @param assumed a demonstration's assumptions
 */
public record CountyValues(Map<String, List<DatedValue>> published, Map<String, List<DatedValue>> assumed)
        implements Parameters {
    private static final Logger LOG = LoggerFactory.getLogger(CountyValues.class);

    public CountyValues {
        published = Map.copyOf(published);
        assumed = Map.copyOf(assumed);
    }

    /** Arranges the rows; one that fits no declaration is reported and left out, so that the parameter counts as unpublished. */
    public static CountyValues of(CountyPolicy policy, List<ParameterValue> rows) {
        Map<String, List<DatedValue>> published = new HashMap<>();
        Map<String, List<DatedValue>> assumed = new HashMap<>();
        for (Parameter parameter : Limits.withThoseOfRules(policy)) {
            if (parameter.isOpen()) {
                List<DatedValue> values = rows.stream()
                        .filter(row -> row.parameter().equals(parameter.id()))
                        .map(row -> value(parameter, row))
                        .filter(Objects::nonNull)
                        .toList();
                published.put(
                        parameter.id(),
                        values.stream().filter(value -> !value.assumed()).toList());
                assumed.put(
                        parameter.id(),
                        values.stream().filter(DatedValue::assumed).toList());
            }
        }
        return new CountyValues(published, assumed);
    }

    /** Returns the same values, but one value alone for a parameter. */
    CountyValues with(String parameter, DatedValue value) {
        Map<String, List<DatedValue>> all = new HashMap<>(published);
        all.put(parameter, List.of(value));
        return new CountyValues(all, assumed);
    }

    /** Returns the published value in force; an assumption counts as unpublished. */
    @Override
    public @Nullable DatedValue find(String id, @Nullable Residence residence, LocalDate on) {
        return inForce(published, id, residence, on);
    }

    /** Returns the published value in force, or else the demonstration's, or else {@code null}. */
    public @Nullable DatedValue findOrAssumed(String id, @Nullable Residence residence, LocalDate on) {
        DatedValue found = inForce(published, id, residence, on);
        return found != null ? found : inForce(assumed, id, residence, on);
    }

    private static @Nullable DatedValue inForce(
            Map<String, List<DatedValue>> all, String id, @Nullable Residence residence, LocalDate on) {
        List<DatedValue> values = all.get(id);
        if (values == null || values.isEmpty()) {
            return null;
        }
        DatedValue own = Parameter.latest(values, residence, on, null);
        return own != null || residence == null ? own : Parameter.latest(values, null, on, null);
    }

    private static @Nullable DatedValue value(Parameter parameter, ParameterValue row) {
        try {
            Residence residence = row.residence() == null ? null : Residence.valueOf(row.residence());
            DatedValue value = new DatedValue(
                    row.effectiveFrom(),
                    residence,
                    parameter.type().of(row.value()),
                    row.assumed(),
                    row.assumed() ? parameter.clauses() : List.of(clause(parameter, row)));
            if (parameter.admits(value.value()) && (residence != null) == parameter.byResidence()) {
                return value;
            }
            LOG.error("a value of {} of {} does not fit its declaration", row.parameter(), row.county());
        } catch (IllegalArgumentException | ArithmeticException e) {
            LOG.error("a value of {} of {} cannot be used", row.parameter(), row.county(), e);
        }
        return null;
    }

    private static Clause clause(Parameter parameter, ParameterValue row) {
        String document = Objects.requireNonNull(row.document(), "a published value names its document");
        String article = Objects.requireNonNullElse(row.article(), "");
        String residence = row.residence() == null
                ? ""
                : Residence.valueOf(row.residence()).term();
        String text = "%s%s为%s%s，自%s起施行%s"
                .formatted(
                        residence,
                        parameter.label(),
                        row.value().stripTrailingZeros().toPlainString(),
                        parameter.unit(),
                        row.effectiveFrom(),
                        row.note() == null ? "" : "（" + row.note() + "）");
        return new Clause(document + article, document, article, Level.PROVINCE, text, null);
    }
}
