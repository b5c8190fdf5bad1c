package cn.binggui.core.household.store;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps households as revisions, and writes what is derived from them in the same transaction.
 *
 * <p>It asks nobody's leave: people go through services, jobs and first data come here, with a county bound.
 */
@Singleton
public class HouseholdStore {
    private static final int TOWNSHIP_DIGITS = 9;

    private final HouseholdRepository households;
    private final RevisionRepository revisions;
    private final ProjectionRepositories.Current current;
    private final ProjectionRepositories.Closed closed;
    private final ProjectionRepositories.Members members;
    private final List<RevisionListener> listeners;
    private final Ids ids;
    private final Clock clock;

    HouseholdStore(
            HouseholdRepository households,
            RevisionRepository revisions,
            ProjectionRepositories.Current current,
            ProjectionRepositories.Closed closed,
            ProjectionRepositories.Members members,
            List<RevisionListener> listeners,
            Ids ids,
            Clock clock) {
        this.households = households;
        this.revisions = revisions;
        this.current = current;
        this.closed = closed;
        this.members = members;
        this.listeners = listeners;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A household in the store.
     *
     * @param number what people call it by
     * @param latest its latest revision
     */
    public record Stored(String number, Revision latest) {}

    /**
     * Stores a new household with its first revision.
     *
     * @return the revision with its key
     */
    @Transactional(TenantDataSource.NAME)
    public Revision found(NewRevision first) {
        Instant now = now();
        String number = number(first.state().township());
        Revision revision = first.of(ids.next(), 1, now);
        households.save(new HouseholdRow(revision.household(), number, 1, null, now));
        write(number, List.of(revision));
        return revision;
    }

    /**
     * Adds a revision to a household.
     *
     * @param seen the revision that the person had before them
     * @throws Refusal CONFLICT if it has another by now, or is closed; nothing is stored then
     */
    @Transactional(TenantDataSource.NAME)
    public Revision append(long household, int seen, NewRevision next) {
        if (households.raise(household, seen, next.ends() ? next.validFrom() : null) == 0) {
            throw Refusal.conflict("这个家庭已被他人修改或注销，您的内容没有保存；请查看最新情况后再改");
        }
        HouseholdRow row = households.findById(household).orElseThrow();
        Revision revision = next.of(household, seen + 1, now());
        List<Revision> all = new ArrayList<>(history(household));
        all.add(revision);
        members.deleteOfHousehold(household);
        current.deleteById(household);
        write(row.number(), all);
        return revision;
    }

    /** Stores households with their whole past at once; they must be new. */
    @Transactional(TenantDataSource.NAME)
    public void importAll(List<List<Revision>> histories) {
        Instant now = now();
        List<HouseholdRow> rows = new ArrayList<>();
        List<RevisionRow> revisionRows = new ArrayList<>();
        List<CurrentRow> currentRows = new ArrayList<>();
        List<ClosedRow> closedRows = new ArrayList<>();
        List<MemberRow> memberRows = new ArrayList<>();
        Numbers numbers = new Numbers(histories);
        for (List<Revision> history : histories) {
            Revision last = history.getLast();
            String number = numbers.next(history.getFirst().state().township());
            rows.add(
                    new HouseholdRow(last.household(), number, last.seq(), last.ends() ? last.validFrom() : null, now));
            history.stream().map(RevisionRow::of).forEach(revisionRows::add);
            memberRows.addAll(MemberRow.fold(history));
            CurrentRow row = CurrentRow.of(number, last);
            if (last.ends()) {
                closedRows.add(ClosedRow.of(row));
            } else {
                currentRows.add(row);
            }
        }
        households.saveAll(rows);
        revisions.saveAll(revisionRows);
        members.saveAll(memberRows);
        current.saveAll(currentRows);
        closed.saveAll(closedRows);
    }

    /** Returns the household with its latest revision; empty where there is none. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Stored> find(long household) {
        return households
                .findById(household)
                .map(row -> new Stored(row.number(), history(household).getLast()));
    }

    /** Returns what was valid on a day, as it was known at an instant; empty before the first revision. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Revision> asOf(long household, LocalDate on, Instant known) {
        return revisions.asOf(household, on, known).map(RevisionRow::revision);
    }

    /** Returns all revisions, the first one first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Revision> history(long household) {
        return revisions.ofHousehold(household).stream()
                .map(RevisionRow::revision)
                .toList();
    }

    /** Returns the households to which any of the people belongs at present. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Membership> memberships(Collection<Long> persons) {
        return persons.isEmpty()
                ? List.of()
                : members.openOf(persons).stream()
                        .map(row -> new Membership(row.householdId(), row.member(), row.personId()))
                        .toList();
    }

    /** Returns whether there is no household at all, open or closed. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public boolean isEmpty() {
        return households.count() == 0;
    }

    /** Returns a key for a new household. */
    public long nextKey() {
        return ids.next();
    }

    private void write(String number, List<Revision> history) {
        Revision latest = history.getLast();
        revisions.save(RevisionRow.of(latest));
        members.saveAll(MemberRow.fold(history));
        CurrentRow row = CurrentRow.of(number, latest);
        if (latest.ends()) {
            closed.save(ClosedRow.of(row));
        } else {
            current.save(row);
        }
        listeners.forEach(listener -> listener.recorded(List.copyOf(history)));
    }

    private String number(String township) {
        households.takeNumbers(township, 1);
        return number(township, households.lastNumber(township));
    }

    private static String number(String township, int running) {
        return "%s%06d".formatted(township.substring(0, TOWNSHIP_DIGITS), running);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Running numbers for many households, taken from each township's counter once. */
    private final class Numbers {
        private final Map<String, Integer> next = new HashMap<>();

        Numbers(List<List<Revision>> histories) {
            Map<String, Integer> counts = new TreeMap<>();
            histories.forEach(history -> counts.merge(history.getFirst().state().township(), 1, Integer::sum));
            counts.forEach((township, count) -> {
                households.takeNumbers(township, count);
                next.put(township, households.lastNumber(township) - count);
            });
        }

        String next(String township) {
            return number(township, next.merge(township, 1, Integer::sum));
        }
    }
}
