package cn.binggui.core.casework.store;

import cn.binggui.core.Ids;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseFold;
import cn.binggui.core.casework.CaseOutlook;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.household.store.HouseholdStore;
import cn.binggui.core.household.store.Revision;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import cn.binggui.policy.declared.Procedure;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

/** Stores new cases with their whole past at once, as first data have them; nobody is told of them. */
@Singleton
class CaseImport {
    private final CaseRepositories.Files files;
    private final CaseRepositories.Events events;
    private final CaseRepositories.Summaries summaries;
    private final HouseholdStore households;
    private final CountyPolicies policies;
    private final CasePolicies own;
    private final WorkingCalendars calendars;
    private final Vault vault;
    private final Ids ids;

    CaseImport(
            CaseRepositories.Files files,
            CaseRepositories.Events events,
            CaseRepositories.Summaries summaries,
            HouseholdStore households,
            CountyPolicies policies,
            CasePolicies own,
            WorkingCalendars calendars,
            Vault vault,
            Ids ids) {
        this.files = files;
        this.events = events;
        this.summaries = summaries;
        this.households = households;
        this.policies = policies;
        this.own = own;
        this.calendars = calendars;
        this.vault = vault;
        this.ids = ids;
    }

    /**
     * A case's past.
     *
     * @param id its key, new
     * @param household the household's key
     * @param entries admitted by the county's rules, from the first on
     */
    record Past(long id, long household, List<CaseEntry> entries) {
        Past {
            entries = List.copyOf(entries);
        }
    }

    /** Returns a key for a new case. */
    long nextKey() {
        return ids.next();
    }

    /**
     * Stores cases under the county's present policy.
     *
     * @param names how those who recorded are called, by user's key
     * @param recordedAt when an entry was written down
     */
    @Transactional(TenantDataSource.NAME)
    void store(List<Past> pasts, LongFunction<String> names, Function<CaseEntry, Instant> recordedAt) {
        String county = TenantBinding.current();
        String version = policies.version(county);
        Procedure procedure = policies.get(county).procedure();
        WorkingCalendar calendar = calendars.current();
        List<CaseFileRow> fileRows = new ArrayList<>();
        List<CaseEventRow> eventRows = new ArrayList<>();
        List<CaseSummaryRow> summaryRows = new ArrayList<>();
        for (Past past : pasts) {
            Revision latest = households.find(past.household()).orElseThrow().latest();
            CaseState state = CaseFold.of(procedure, past.entries());
            CaseEntry first = past.entries().getFirst();
            CaseFileRow file = new CaseFileRow(
                    past.id(),
                    files.number(latest.state().township(), first.on().getYear()),
                    past.household(),
                    latest.state().township(),
                    latest.state().village(),
                    version,
                    state.seq(),
                    CaseCodec.write(state),
                    first.on(),
                    recordedAt.apply(first));
            fileRows.add(file);
            past.entries().forEach(entry -> eventRows.add(row(past.id(), entry, names, recordedAt)));
            summaryRows.add(CaseSummaryRow.of(
                    file,
                    CaseStore.head(latest),
                    state,
                    CaseOutlook.of(own.of(version, state.acceptedOn()).procedure(), calendar, state),
                    calendar.version()));
        }
        files.saveAll(fileRows);
        events.saveAll(eventRows);
        summaries.saveAll(summaryRows);
    }

    private CaseEventRow row(
            long id, CaseEntry entry, LongFunction<String> names, Function<CaseEntry, Instant> recordedAt) {
        Vault.Sealed sealed = vault.seal(CaseStore.place(id, entry.seq()), CaseCodec.write(entry.event()));
        return new CaseEventRow(
                id,
                entry.seq(),
                ids.next(),
                entry.on(),
                recordedAt.apply(entry),
                entry.actor(),
                names.apply(entry.actor()),
                CaseCodec.kind(entry.event()),
                sealed.keyId(),
                sealed.bytes());
    }
}
