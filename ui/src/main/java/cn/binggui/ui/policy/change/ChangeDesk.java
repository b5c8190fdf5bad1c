package cn.binggui.ui.policy.change;

import cn.binggui.core.access.Actor;
import cn.binggui.core.policy.CountyReading;
import cn.binggui.core.policy.ParameterRow;
import cn.binggui.core.policy.ParameterValue;
import cn.binggui.core.policy.PolicyReading;
import cn.binggui.core.policy.PublishedParameters;
import cn.binggui.core.policy.UpperConflict;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.core.policy.change.ParameterChanges;
import cn.binggui.core.policy.change.ParameterDrafts;
import cn.binggui.core.tenancy.PlaceNames;
import cn.binggui.core.whatif.Estimate;
import cn.binggui.core.whatif.Estimates;
import cn.binggui.core.whatif.WhatIf;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.Background;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the screen of parameters asks of the services, always of the person's own county. */
@Singleton
class ChangeDesk {
    private final ParameterChanges changes;
    private final ParameterDrafts drafts;
    private final PublishedParameters published;
    private final PolicyReading policies;
    private final Estimates estimates;
    private final PlaceNames places;
    private final Background background;
    private final Clock clock;

    ChangeDesk(
            ParameterChanges changes,
            ParameterDrafts drafts,
            PublishedParameters published,
            PolicyReading policies,
            Estimates estimates,
            PlaceNames places,
            Background background,
            Clock clock) {
        this.changes = changes;
        this.drafts = drafts;
        this.published = published;
        this.policies = policies;
        this.estimates = estimates;
        this.places = places;
        this.background = background;
        this.clock = clock;
    }

    ParameterChanges changes() {
        return changes;
    }

    Background background() {
        return background;
    }

    /**
     * Estimates what a change would do to the county's households.
     *
     * @param asOf the day on which they are looked at
     * @param known the last day whose records count
     */
    Estimate estimate(Actor actor, long change, LocalDate asOf, LocalDate known, WhatIf.Progress progress) {
        Instant end = known.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        Instant now = clock.instant();
        return estimates.make(actor, county(actor), change, asOf, end.isBefore(now) ? end : now, progress);
    }

    /** Returns the estimate that is kept with a change. */
    Optional<Estimate> estimate(Actor actor, ParameterChange change) {
        return estimates.of(actor, county(actor), change);
    }

    /** Returns the names of townships by code. */
    Map<String, String> places(Actor actor) {
        return places.of(county(actor));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static String county(Actor actor) {
        return Objects.requireNonNull(actor.tenant(), "a county role has a county");
    }

    List<ParameterChange> list(Actor actor) {
        return changes.list(actor, county(actor));
    }

    /** Returns the county's policy, with every declared parameter and its value in force today. */
    CountyReading reading(Actor actor) {
        return policies.read(actor, county(actor), today());
    }

    /** Returns every declared parameter with its value in force, time limits and cycles behind the others. */
    static List<ParameterRow> rows(CountyReading reading) {
        return Stream.concat(reading.parameters().stream(), reading.limits().stream())
                .toList();
    }

    /** Asks for a new value, with what the person has typed of it before; {@code saved} is called once it is a draft. */
    void askNew(Actor actor, ParameterRow row, List<UpperConflict> conflicts, Runnable saved) {
        new ValueDialog(new KeptValue(drafts, actor, row.parameter(), row.residence(), null), conflicts, value -> {
                    changes.draft(actor, county(actor), value);
                    saved.run();
                })
                .open();
    }

    /** Asks for a draft's value anew; {@code saved} is called once it is written. */
    void askAnew(
            Actor actor, ParameterChange change, Parameter parameter, List<UpperConflict> conflicts, Runnable saved) {
        new ValueDialog(new KeptValue(drafts, actor, parameter, null, change), conflicts, value -> {
                    changes.redraft(actor, county(actor), change.id(), change.version(), value);
                    saved.run();
                })
                .open();
    }

    List<ParameterValue> values(Actor actor) {
        return published.of(actor, county(actor)).stream()
                .filter(value -> !value.assumed())
                .toList();
    }

    /** Returns the value that holds until another one comes into force. */
    static Optional<ParameterValue> before(List<ParameterValue> values, NewValue change) {
        return of(values, change.parameter(), change.residence())
                .filter(value -> value.effectiveFrom().isBefore(change.from()))
                .max(Comparator.comparing(ParameterValue::effectiveFrom));
    }

    /** Returns the next value that is published and does not hold yet. */
    Optional<ParameterValue> next(List<ParameterValue> values, Parameter parameter, @Nullable Residence residence) {
        LocalDate today = today();
        return of(values, parameter.id(), residence)
                .filter(value -> value.effectiveFrom().isAfter(today))
                .min(Comparator.comparing(ParameterValue::effectiveFrom));
    }

    private static Stream<ParameterValue> of(
            List<ParameterValue> values, String parameter, @Nullable Residence residence) {
        String name = residence == null ? null : residence.name();
        return values.stream()
                .filter(value -> value.parameter().equals(parameter) && Objects.equals(value.residence(), name));
    }
}
