package cn.binggui.core.determination;

import cn.binggui.core.Refusal;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.Changed;
import cn.binggui.core.household.Changes;
import cn.binggui.core.household.Circumstances;
import cn.binggui.core.household.CloseReason;
import cn.binggui.core.household.HouseholdState;
import cn.binggui.core.household.Kinship;
import cn.binggui.core.household.store.Revision;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.Village;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets some made-up households of a demonstration move, end, or take a parent's household in, by the same changes as people do.
 *
 * <p>Which ones depends on their place in the population alone. A change that the rules of changing refuse is left out.
 */
final class DemoChanges {
    private static final int EVERY = 29;
    private static final int LATEST_DAYS_AGO = 3;
    private static final int PARENT_YOUNGEST = 19;
    private static final int PARENT_OLDEST = 45;

    private final Changes changes;
    private final LocalDate today;
    private final Function<LocalDate, Instant> recordedAt;
    private final Map<String, String> townships = new HashMap<>();
    private final List<Village> villages;

    /** @param recordedAt when what is valid from a day became known */
    DemoChanges(Changes changes, TenantFile county, LocalDate today, Function<LocalDate, Instant> recordedAt) {
        this.changes = changes;
        this.today = today;
        this.recordedAt = recordedAt;
        villages = county.villages();
        county.townships().forEach(township -> townships.put(township.code(), township.name()));
    }

    /** Adds a revision to each household that is changed. */
    void apply(List<List<Revision>> histories) {
        for (int i = 0; i < histories.size(); i++) {
            List<Revision> history = histories.get(i);
            LocalDate on = day(history, i);
            if (history.getLast().ends() || i % EVERY != EVERY - 1) {
                continue;
            }
            switch (i / EVERY % 3) {
                case 0 -> move(history, on);
                case 1 -> close(history, on);
                default -> mergeFrom(i, histories);
            }
        }
    }

    /** Returns a day within the last three months and after what is known so far, or today. */
    private LocalDate day(List<Revision> history, int place) {
        LocalDate wanted = today.minusDays(LATEST_DAYS_AGO + place * 7L % 85);
        LocalDate since = history.getLast().validFrom();
        return wanted.isAfter(since) ? wanted : since.isBefore(today) ? since.plusDays(1) : today;
    }

    /** To the next village of the same township. */
    private void move(List<Revision> history, LocalDate on) {
        HouseholdState state = history.getLast().state();
        List<Village> near = villages.stream()
                .filter(village -> village.township().equals(state.township()))
                .filter(village -> !village.code().equals(state.village()))
                .toList();
        if (!near.isEmpty()) {
            Village to = near.get(history.size() % near.size());
            change(history, null, new Change.Move(on, new Change.Place(to.code(), township(to))));
        }
    }

    private String township(Village village) {
        return townships.getOrDefault(village.township(), "");
    }

    private void close(List<Revision> history, LocalDate on) {
        boolean alone = history.getLast().state().facts().members().size() == 1;
        CloseReason[] usual = {CloseReason.MOVED_AWAY, CloseReason.WITHDRAWN};
        change(
                history,
                null,
                new Change.Close(on, alone ? CloseReason.ALL_DIED : usual[history.size() % usual.length]));
    }

    /** Lets the first household from that place on that finds somebody of an age to be the head's parent take him in. */
    private void mergeFrom(int place, List<List<Revision>> histories) {
        for (int i = place; i < histories.size(); i++) {
            List<Revision> history = histories.get(i);
            if (!history.getLast().ends() && merge(history, histories, day(history, i))) {
                return;
            }
        }
    }

    /** Returns whether there was a household of one such person in the same township. */
    private boolean merge(List<Revision> history, List<List<Revision>> histories, LocalDate on) {
        HouseholdState state = history.getLast().state();
        HouseholdFacts facts = state.facts();
        if (facts.members().stream().anyMatch(member -> member.relation() == Relation.PARENT)) {
            return false;
        }
        LocalDate born = facts.members().getFirst().birthDate();
        return histories.stream()
                .filter(other -> other != history && !other.getLast().ends())
                .filter(other -> isParent(other.getLast(), state, born, on))
                .findFirst()
                .filter(other -> change(history, other, merge(other.getLast().state(), facts, on)))
                .isPresent();
    }

    private static Change merge(HouseholdState parent, HouseholdFacts facts, LocalDate on) {
        return new Change.Merge(on, parent, Relation.PARENT, Kinship.NONE, Circumstances.of(facts));
    }

    private static boolean isParent(Revision other, HouseholdState child, LocalDate childBorn, LocalDate on) {
        List<Member> members = other.state().facts().members();
        int older = members.getFirst().birthDate().until(childBorn).getYears();
        return members.size() == 1
                && older >= PARENT_YOUNGEST
                && older <= PARENT_OLDEST
                && other.validFrom().isBefore(on)
                && other.state().township().equals(child.township());
    }

    /** Returns whether the rules of changing allow it. */
    private boolean change(List<Revision> history, @Nullable List<Revision> joining, Change change) {
        Changed changed;
        try {
            changed = changes.apply(history.getLast().state(), change);
        } catch (Refusal refused) {
            return false;
        }
        long household = history.getLast().household();
        Long other = joining == null ? null : joining.getLast().household();
        for (Changed.Touched touched : changed.households()) {
            switch (touched) {
                case Changed.Continued _ -> history.add(next(history, touched, false, other));
                case Changed.Ended _ when joining != null -> joining.add(next(joining, touched, true, household));
                case Changed.Ended _ -> history.add(next(history, touched, true, null));
                case Changed.Founded _ -> throw new IllegalStateException("none of these changes founds a household");
            }
        }
        return true;
    }

    private Revision next(List<Revision> history, Changed.Touched touched, boolean ends, @Nullable Long related) {
        Revision before = history.getLast();
        LocalDate from = touched.after().facts().acceptedOn();
        return new Revision(
                before.household(),
                before.seq() + 1,
                from,
                touched.kind(),
                touched.note(),
                touched.after(),
                ends,
                related,
                recordedAt.apply(from),
                before.recordedBy(),
                before.recorderName());
    }
}
