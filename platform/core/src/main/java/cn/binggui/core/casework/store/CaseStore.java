package cn.binggui.core.casework.store;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseFold;
import cn.binggui.core.casework.CaseOutlook;
import cn.binggui.core.casework.CaseRules;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.household.store.HouseholdStore;
import cn.binggui.core.household.store.Revision;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps case files as events, and writes their state and summary in the same transaction.
 *
 * <p>It admits only what {@link CaseRules} admits, and asks nobody's leave: people go through services, jobs and first data come here,
 * with a county bound.
 */
@Singleton
public class CaseStore {
    private final CaseRepositories.Files files;
    private final CaseRepositories.Events events;
    private final CaseRepositories.Summaries summaries;
    private final HouseholdStore households;
    private final CountyPolicies policies;
    private final CasePolicies own;
    private final WorkingCalendars calendars;
    private final List<CaseListener> listeners;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    CaseStore(
            CaseRepositories.Files files,
            CaseRepositories.Events events,
            CaseRepositories.Summaries summaries,
            HouseholdStore households,
            CountyPolicies policies,
            CasePolicies own,
            WorkingCalendars calendars,
            List<CaseListener> listeners,
            Vault vault,
            Ids ids,
            Clock clock) {
        this.files = files;
        this.events = events;
        this.summaries = summaries;
        this.households = households;
        this.policies = policies;
        this.own = own;
        this.calendars = calendars;
        this.listeners = listeners;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens a case for a household.
     *
     * @param household the household's key
     * @param on the day on which the application came in
     * @throws Refusal CONFLICT where the household has an open case or is closed; NOT_FOUND where there is no such household
     */
    @Transactional(TenantDataSource.NAME)
    public CaseFile open(long household, LocalDate on, CaseEvent.Opened opened, Actor recorder) {
        HouseholdStore.Stored stored =
                households.find(household).orElseThrow(() -> Refusal.notFound("没有这个家庭，或不在您的工作范围内"));
        Revision latest = stored.latest();
        if (latest.ends()) {
            throw Refusal.conflict("这个家庭已注销，不能再申请");
        }
        summaries.openOf(household).ifPresent(open -> {
            throw Refusal.conflict("这个家庭已有正在办理的案卷 %s，不能重复受理".formatted(open.number()));
        });
        String county = TenantBinding.current();
        String township = latest.state().township();
        CaseFileRow row = new CaseFileRow(
                ids.next(),
                files.number(township, on.getYear()),
                household,
                township,
                latest.state().village(),
                policies.version(county),
                0,
                CaseCodec.write(CaseState.EMPTY),
                on,
                now());
        files.save(row);
        return write(recorder, row, CaseState.EMPTY, new CaseEntry(1, on, recorder.userId(), opened), head(latest));
    }

    /**
     * Adds an entry to a case's file.
     *
     * @param seen number of the last entry that the person had before them
     * @throws Refusal CONFLICT where the file has gone on since; UNPROCESSABLE or FORBIDDEN where the procedure does not allow it
     */
    @Transactional(TenantDataSource.NAME)
    public CaseFile append(long id, int seen, LocalDate on, CaseEvent event, Actor recorder) {
        CaseFileRow row = files.findById(id).orElseThrow(() -> Refusal.notFound("没有这个案卷，或不在您的工作范围内"));
        CaseSummaryRow summary = summaries.findById(id).orElseThrow();
        return write(
                recorder,
                row,
                CaseCodec.state(row.state()),
                new CaseEntry(seen + 1, on, recorder.userId(), event),
                summary.headPerson());
    }

    /**
     * Asks whether an entry could be added to a case's file, and adds nothing.
     *
     * @throws Refusal as {@link #append}
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public void check(CaseFile file, int seen, LocalDate on, CaseEvent event, Actor recorder) {
        new CaseRules(policy(file.pluginVersion(), file.state(), on).procedure(), calendars.current())
                .admit(file.state(), new CaseEntry(seen + 1, on, recorder.userId(), event));
    }

    /** Returns the case; empty where there is none. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<CaseFile> find(long id) {
        return files.findById(id).map(CaseFile::of);
    }

    /** Returns the cases of those keys that there are, in no order. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<CaseFile> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : files.findByIdIn(ids).stream().map(CaseFile::of).toList();
    }

    /**
     * Returns a village's running cases, by number.
     *
     * @param village division code of twelve digits
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<CaseFile> runningIn(String village) {
        return files.runningIn(village.substring(0, Places.TOWNSHIP_DIGITS), village).stream()
                .map(CaseFile::of)
                .toList();
    }

    /** Returns the household's cases, the latest first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<CaseFile> ofHousehold(long household) {
        return files.ofHousehold(household).stream().map(CaseFile::of).toList();
    }

    /** Returns all entries of a case's file, the first one first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<RecordedEntry> entries(long id) {
        return events.ofCase(id).stream().map(this::entry).toList();
    }

    /** Returns the policy under which a case is dealt with. */
    public CountyPolicy policy(CaseFile file) {
        return own.of(file.pluginVersion(), file.state().acceptedOn());
    }

    /** A case that is accepted with the next entry has the limits of that day. */
    private CountyPolicy policy(String version, CaseState before, LocalDate next) {
        return own.of(version, Objects.requireNonNullElse(before.acceptedOn(), next));
    }

    private CaseFile write(Actor recorder, CaseFileRow row, CaseState before, CaseEntry entry, @Nullable Long head) {
        CountyPolicy policy = policy(row.pluginVersion(), before, entry.on());
        Procedure procedure = policy.procedure();
        WorkingCalendar calendar = calendars.current();
        new CaseRules(procedure, calendar).admit(before, entry);
        CaseState after = CaseFold.next(procedure, before, entry);
        if (files.goOn(row.id(), before.seq(), CaseCodec.write(after)) == 0) {
            throw Refusal.conflict("这个案卷刚被别人办理过，请刷新后再试；您填写的内容仍保留在页面上");
        }
        save(row.id(), entry, recorder);
        CaseOutlook outlook = CaseOutlook.of(procedure, calendar, after);
        CaseSummaryRow summary = CaseSummaryRow.of(row, head, after, outlook, calendar.version());
        if (before.seq() == 0) {
            summaries.save(summary);
        } else {
            summaries.update(summary);
        }
        CaseFile file = CaseFile.of(row, after);
        listeners.forEach(listener -> listener.recorded(file, entry, policy, recorder));
        return file;
    }

    private void save(long id, CaseEntry entry, Actor recorder) {
        Vault.Sealed sealed = vault.seal(place(id, entry.seq()), CaseCodec.write(entry.event()));
        events.save(new CaseEventRow(
                id,
                entry.seq(),
                ids.next(),
                entry.on(),
                now(),
                entry.actor(),
                recorder.displayName(),
                CaseCodec.kind(entry.event()),
                sealed.keyId(),
                sealed.bytes()));
    }

    private RecordedEntry entry(CaseEventRow row) {
        byte[] json = vault.open(place(row.caseId(), row.seq()), new Vault.Sealed(row.keyId(), row.content()));
        return new RecordedEntry(
                new CaseEntry(row.seq(), row.happenedOn(), row.actorId(), CaseCodec.event(json)),
                row.recordedAt(),
                row.actorName());
    }

    /** Returns the key of the person who heads the household; {@code null} where that is not known. */
    static @Nullable Long head(Revision revision) {
        return revision.state().facts().members().stream()
                .filter(member -> member.relation() == Relation.APPLICANT)
                .map(Member::id)
                .findFirst()
                .map(member -> revision.state().persons().get(member))
                .orElse(null);
    }

    /** Returns the place in which an event's content opens. */
    static String place(long id, int seq) {
        return "case:%d:%d".formatted(id, seq);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
