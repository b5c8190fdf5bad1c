package cn.binggui.core.scoring.metric;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.job.RecurringWork;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDatabases;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
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
    private final CountyPolicies policies;
    private final ObservationRows rows;
    private final ObservationChunk chunks;

    Observing(
            TenantDatabases databases,
            WorkingCalendars calendars,
            CountyPolicies policies,
            ObservationRows rows,
            ObservationChunk chunks) {
        this.databases = databases;
        this.calendars = calendars;
        this.policies = policies;
        this.rows = rows;
        this.chunks = chunks;
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
                    TenantBinding.run(county, () -> refresh(stopping));
                } catch (RuntimeException e) {
                    LOG.warn("the cases of {} are not observed anew yet", county, e);
                }
            }
        }
    }

    /**
     * Observes every case of the bound county that has gone on since it was observed, and returns how many there were. Call
     * it outside a transaction, which would not see what it writes.
     *
     * @param stopping whether to stop after what is begun
     */
    public int refresh(BooleanSupplier stopping) {
        WorkingCalendar calendar = calendars.current();
        List<Long> stale = rows.stale(calendar.version(), CaseMetrics.VERSION);
        if (stale.isEmpty()) {
            return 0;
        }
        String county = TenantBinding.current();
        Map<String, CaseMetrics> metrics = new ConcurrentHashMap<>();
        Function<String, CaseMetrics> of = version -> metrics.computeIfAbsent(
                version, each -> new CaseMetrics(policies.pinned(county, each).procedure(), calendar));
        List<List<Long>> parts = new ArrayList<>();
        for (int from = 0; from < stale.size(); from += CHUNK) {
            parts.add(stale.subList(from, Math.min(from + CHUNK, stale.size())));
        }
        if (parts.size() == 1) {
            chunks.observe(stale, calendar, of);
        } else {
            together(
                    parts,
                    part -> TenantBinding.call(county, () -> {
                        if (!stopping.getAsBoolean()) {
                            chunks.observe(part, calendar, of);
                        }
                        return part;
                    }));
        }
        LOG.info("{} cases of {} were observed anew", stale.size(), county);
        return stale.size();
    }

    /** Observes on all cores: most of the time goes into decrypting and reading what happened. */
    private static void together(List<List<Long>> parts, Function<List<Long>, List<Long>> work) {
        int cores = Runtime.getRuntime().availableProcessors();
        try (ExecutorService workers = Executors.newFixedThreadPool(Math.min(cores, parts.size()))) {
            List<Future<List<Long>>> all = new ArrayList<>();
            for (List<Long> part : parts) {
                Callable<List<Long>> task = () -> work.apply(part);
                all.add(workers.submit(task));
            }
            try {
                for (Future<List<Long>> each : all) {
                    each.get();
                }
            } catch (InterruptedException e) {
                workers.shutdownNow();
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while cases were observed", e);
            } catch (ExecutionException e) {
                workers.shutdownNow();
                throw new IllegalStateException("cases could not be observed", e.getCause());
            }
        }
    }
}
