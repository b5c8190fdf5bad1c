package cn.binggui.core.scoring.metric;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.store.CaseHistories;
import cn.binggui.core.casework.store.CasePolicies;
import cn.binggui.core.job.RecurringWork;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDatabases;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what is observed of cases up to date.
 *
 * <p>Each case's row says up to which entry, on which calendar and by which version of the rules it was observed; so whatever was imported
 * or mended is found too, and the work can stop anywhere and go on on any node.
 */
@Singleton
public class Observing implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(Observing.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int CHUNK = 500;

    private final TenantDatabases databases;
    private final WorkingCalendars calendars;
    private final CasePolicies policies;
    private final ObservationRows rows;
    private final ObservationChunk chunks;
    private final ObservationTotals totals;

    Observing(
            TenantDatabases databases,
            WorkingCalendars calendars,
            CasePolicies policies,
            ObservationRows rows,
            ObservationChunk chunks,
            ObservationTotals totals) {
        this.databases = databases;
        this.calendars = calendars;
        this.policies = policies;
        this.rows = rows;
        this.chunks = chunks;
        this.totals = totals;
    }

    @Override
    public String name() {
        return "case-observing";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public void run(BooleanSupplier stopping) {
        for (String county : databases.counties()) {
            if (!databases.unavailable().contains(county) && !stopping.getAsBoolean()) {
                try {
                    TenantBinding.run(county, () -> refresh(1, stopping));
                } catch (RuntimeException e) {
                    LOG.warn("the cases of {} are not observed anew yet", county, e);
                }
            }
        }
    }

    /**
     * Observes every case of the bound county that has gone on since it was observed, on all cores, and returns how many there were. Call
     * it outside a transaction, which would not see what it writes.
     *
     * @param stopping whether to stop after what is begun
     */
    public int refresh(BooleanSupplier stopping) {
        return refresh(Runtime.getRuntime().availableProcessors(), stopping);
    }

    int refresh(int threads, BooleanSupplier stopping) {
        int observed = observe(threads, stopping);
        // also what was left by a node that stopped
        totals.settle();
        return observed;
    }

    private int observe(int threads, BooleanSupplier stopping) {
        WorkingCalendar calendar = calendars.current();
        List<Long> stale = rows.stale(calendar.version(), CaseMetrics.VERSION);
        if (stale.isEmpty()) {
            return 0;
        }
        String county = TenantBinding.current();
        Map<CountyPolicy, CaseMetrics> metrics = new ConcurrentHashMap<>();
        Function<CaseHistories.History, CaseMetrics> of = history -> metrics.computeIfAbsent(
                policies.of(history.pluginVersion(), history.acceptedOn().orElse(null)),
                policy -> new CaseMetrics(policy.procedure(), calendar));
        Queue<List<Long>> parts = new ConcurrentLinkedQueue<>();
        for (int from = 0; from < stale.size(); from += CHUNK) {
            parts.add(stale.subList(from, Math.min(from + CHUNK, stale.size())));
        }
        Callable<Boolean> work = () -> TenantBinding.call(county, () -> {
            for (List<Long> part = parts.poll(); part != null && !stopping.getAsBoolean(); part = parts.poll()) {
                observe(part, calendar, of);
            }
            return true;
        });
        together(work, Math.min(threads, parts.size()));
        LOG.info("{} cases of {} were observed anew", stale.size(), county);
        return stale.size();
    }

    /** Whoever else observes at the same time has perhaps been here before. */
    private void observe(
            List<Long> part, WorkingCalendar calendar, Function<CaseHistories.History, CaseMetrics> metrics) {
        List<Long> left = rows.stillStale(part, calendar.version(), CaseMetrics.VERSION);
        if (!left.isEmpty()) {
            chunks.observe(left, calendar, metrics);
        }
    }

    /** Does work on several threads: most of the time goes into decrypting and reading what happened. */
    private static void together(Callable<Boolean> work, int threads) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (Future<Boolean> each : workers.invokeAll(Collections.nCopies(threads, work))) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while cases were observed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("cases could not be observed", e.getCause());
        }
    }
}
