package cn.binggui.ui.population;

import cn.binggui.core.access.Actor;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterRow;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.core.population.Approach;
import cn.binggui.core.population.Curve;
import cn.binggui.core.population.Laboratory;
import cn.binggui.core.population.Lever;
import cn.binggui.core.population.Numbers;
import cn.binggui.core.population.PopulationInfo;
import cn.binggui.core.population.Progress;
import cn.binggui.core.population.TrialResult;
import cn.binggui.core.population.upload.Uploads;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.Background;
import cn.binggui.ui.Texts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the laboratory's screen asks of the services. */
@Singleton
class LabDesk {
    private final Laboratory laboratory;
    private final CountyPolicies policies;
    private final ParameterValues values;
    private final Uploads uploads;
    private final Background background;
    private final Clock clock;

    LabDesk(
            Laboratory laboratory,
            CountyPolicies policies,
            ParameterValues values,
            Uploads uploads,
            Background background,
            Clock clock) {
        this.laboratory = laboratory;
        this.policies = policies;
        this.values = values;
        this.uploads = uploads;
        this.background = background;
        this.clock = clock;
    }

    Background background() {
        return background;
    }

    Uploads uploads() {
        return uploads;
    }

    Instant now() {
        return clock.instant();
    }

    List<PopulationInfo> populations(Actor actor) {
        return laboratory.populations(actor);
    }

    TrialResult run(Actor actor, long population, Numbers numbers, Progress progress) {
        return laboratory.run(actor, population, numbers, progress);
    }

    Curve sensitivity(
            Actor actor, long population, Numbers numbers, Lever lever, List<BigDecimal> at, Progress progress) {
        return laboratory.sensitivity(actor, population, numbers, lever, at, progress);
    }

    Approach twoLines(Actor actor, long population, String county, Numbers numbers, int steps, Progress progress) {
        return laboratory.twoLines(actor, population, county, numbers, steps, progress);
    }

    Approach ownTwoLines(Actor actor, String county, int steps, Progress progress) {
        return laboratory.ownTwoLines(actor, county, steps, progress);
    }

    /** Returns the county whose plan lets its monitoring line become one with another, or else the first one. */
    String ofTwoLines() {
        List<CountyPolicy> all = policies.all();
        return all.stream()
                .filter(policy -> policy.plan().sentences().stream()
                        .map(sentence -> sentence.clause().text())
                        .anyMatch(text -> text.contains(Texts.text("lab.lines")) && text.contains("监测线")))
                .findFirst()
                .orElse(all.getFirst())
                .county();
    }

    HouseholdFacts household(Actor actor, long population, int place) {
        return laboratory.household(actor, population, place);
    }

    /** Returns every parameter that any plan declares, as the first plan that leaves it open declares it; open ones first. */
    List<Parameter> parameters() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (CountyPolicy policy : policies.all()) {
            for (Parameter parameter : policy.parameters()) {
                Parameter before = parameters.get(parameter.id());
                if (before == null || (!before.isOpen() && parameter.isOpen())) {
                    parameters.put(parameter.id(), parameter);
                }
            }
        }
        return parameters.values().stream()
                .sorted(Comparator.comparing(parameter -> !parameter.isOpen()))
                .toList();
    }

    /** Returns the parameters that some county may set. */
    List<Parameter> open() {
        return parameters().stream().filter(Parameter::isOpen).toList();
    }

    /** Returns the value of a parameter in force in a county, assumed or not; {@code null} where there is none. */
    @Nullable
    BigDecimal inForce(String county, String parameter, @Nullable Residence residence, @Nullable LocalDate on) {
        return values.inForce(county, day(on)).stream()
                .filter(row -> row.parameter().id().equals(parameter) && row.value() != null)
                .filter(row -> residence == null || row.residence() == null || row.residence() == residence)
                .map(row -> Objects.requireNonNull(row.value()).value().number())
                .findFirst()
                .orElse(null);
    }

    /** Returns the Chinese names of what a demonstration assumes in a county on a day. */
    List<String> assumed(String county, @Nullable LocalDate on) {
        List<String> names = new ArrayList<>();
        for (ParameterRow row : values.inForce(county, day(on))) {
            if (row.assumed() && !names.contains(row.parameter().label())) {
                names.add(row.parameter().label());
            }
        }
        return names;
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }

    Map<String, String> counties() {
        Map<String, String> counties = new LinkedHashMap<>();
        policies.all().forEach(policy -> counties.put(policy.county(), policy.name()));
        return counties;
    }
}
