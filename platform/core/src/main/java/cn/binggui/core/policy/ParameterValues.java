package cn.binggui.core.policy;

import cn.binggui.core.Refusal;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the counties' open parameters are worth: published values, demonstrations' assumptions, and what a reader assumes.
 *
 * <p>Read from the database and kept for a minute, so that other nodes' changes arrive; a change on this node is seen at
 * once.
 */
@Singleton
public class ParameterValues {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final CountyPolicies policies;
    private final ParameterValueRepository repository;
    private final Clock clock;
    private final Map<Version, Read> cache = new ConcurrentHashMap<>();

    private record Version(String county, String version) {}

    /** A county's values, as a version of its policy declares them, as read from the database at an instant. */
    private record Read(CountyValues values, Instant at) {}

    ParameterValues(CountyPolicies policies, ParameterValueRepository repository, Clock clock) {
        this.policies = policies;
        this.repository = repository;
        this.clock = clock;
        // a value rests on clauses of the version that declares it
        policies.onChange(this::changed);
    }

    /**
     * Returns what the county has published, by day and residence; a demonstration's assumptions count as unpublished.
     *
     * @throws Refusal NOT_FOUND where the county has no policy
     */
    public Parameters published(String county) {
        return values(county);
    }

    /**
     * Returns what the county has published, and where it has published nothing, a demonstration's assumption, marked as one.
     *
     * @throws Refusal NOT_FOUND where the county has no policy
     */
    public Parameters publishedOrAssumed(String county) {
        return values(county)::findOrAssumed;
    }

    /**
     * Returns all that the county has published and all that a demonstration assumes; equal to an earlier answer where nothing has changed since.
     *
     * @throws Refusal NOT_FOUND where the county has no policy
     */
    public CountyValues all(String county) {
        return values(county);
    }

    /**
     * Returns what the county has published, with assumptions standing in for whatever is published.
     *
     * @param assume numbers by parameter; those that the county's plan or an upper rule fixes stay without effect
     * @throws ArithmeticException if a number has more decimals than its parameter keeps
     */
    public Parameters published(String county, Map<String, BigDecimal> assume) {
        Parameters published = published(county);
        Map<String, DatedValue> assumed = new HashMap<>();
        for (Parameter parameter : policies.get(county).parameters()) {
            BigDecimal number = assume.get(parameter.id());
            if (number != null && parameter.isOpen()) {
                assumed.put(
                        parameter.id(),
                        new DatedValue(LocalDate.EPOCH, null, parameter.type().of(number), true, parameter.clauses()));
            }
        }
        return assumed.isEmpty()
                ? published
                : (id, residence, on) -> {
                    DatedValue value = assumed.get(id);
                    return value == null ? published.find(id, residence, on) : value;
                };
    }

    /** Returns every declared parameter with its value in force; two rows where the residences have values of their own. */
    public List<ParameterRow> inForce(String county, LocalDate on) {
        return inForce(values(county), policies.get(county).parameters(), on);
    }

    /** Returns the time limits, notice days and monitoring cycles in force; an upper rule's holds until the county publishes one. */
    public List<ParameterRow> limitsInForce(String county, LocalDate on) {
        return inForce(values(county), Limits.of(policies.get(county)), on).stream()
                .map(row -> row.value() != null || row.parameter().values().isEmpty()
                        ? row
                        : new ParameterRow(
                                row.parameter(), null, row.parameter().values().getFirst()))
                .toList();
    }

    private static List<ParameterRow> inForce(CountyValues values, List<Parameter> declared, LocalDate on) {
        List<ParameterRow> rows = new ArrayList<>();
        for (Parameter parameter : declared) {
            if (!parameter.isOpen()) {
                rows.add(new ParameterRow(parameter, null, parameter.fixedOn(on)));
            } else if (parameter.byResidence()) {
                for (Residence residence : Residence.values()) {
                    rows.add(new ParameterRow(
                            parameter, residence, values.findOrAssumed(parameter.id(), residence, on)));
                }
            } else {
                rows.add(new ParameterRow(parameter, null, values.findOrAssumed(parameter.id(), null, on)));
            }
        }
        return rows;
    }

    /** Returns the demonstration's assumptions for a household, for open parameters without a published value. */
    public Map<String, BigDecimal> demoAssumptions(String county, Residence residence, LocalDate on) {
        Map<String, BigDecimal> assumptions = new LinkedHashMap<>();
        for (ParameterRow row : inForce(county, on)) {
            boolean concerns = row.residence() == null || row.residence() == residence;
            DatedValue value = row.value();
            if (concerns && value != null && value.assumed()) {
                assumptions.put(row.parameter().id(), plain(value.value().number()));
            }
        }
        return assumptions;
    }

    /** Reads the county's values anew at the next question. */
    void changed(String county) {
        cache.keySet().removeIf(key -> key.county().equals(county));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private CountyValues values(String county) {
        return values(policies.get(county), policies.version(county));
    }

    /** Returns what the county has published, as a version of its policy declares it. */
    CountyValues values(CountyPolicy policy, String version) {
        Instant now = clock.instant();
        String county = policy.county();
        Version key = new Version(county, version);
        Read read = cache.get(key);
        if (read == null || read.at().plus(FRESH).isBefore(now)) {
            List<ParameterValue> rows = repository.findByCountyOrderByParameterAndEffectiveFrom(county);
            read = new Read(CountyValues.of(policy, rows), now);
            cache.put(key, read);
        }
        return read.values();
    }
}
