package cn.binggui.core.scoring.metric;

import static io.micronaut.transaction.TransactionDefinition.Isolation.READ_COMMITTED;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.store.CaseHistories;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;

/** Observes some cases anew, in one short transaction. */
@Singleton
class ObservationChunk {
    private final CaseHistories histories;
    private final ObservationRows rows;

    ObservationChunk(CaseHistories histories, ObservationRows rows) {
        this.histories = histories;
        this.rows = rows;
    }

    /**
     * Observes the cases of those keys. Only what is committed is read and nothing beside the cases' own rows is locked, so that several
     * chunks can be written at once; a case that goes on in the meantime is found stale again.
     *
     * @param metrics what observes each case
     */
    @Transactional(value = TenantDataSource.NAME, isolation = READ_COMMITTED)
    void observe(List<Long> cases, WorkingCalendar calendar, Function<CaseHistories.History, CaseMetrics> metrics) {
        List<ObservationRows.Observed> observed = histories.read(cases).stream()
                .map(each -> new ObservationRows.Observed(
                        each.id(),
                        each.township(),
                        each.entries().size(),
                        metrics.apply(each).observe(each.entries())))
                .toList();
        rows.replace(observed, calendar.version(), CaseMetrics.VERSION);
    }
}
