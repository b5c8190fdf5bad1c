package cn.binggui.core.results;

import cn.binggui.core.job.RecurringWork;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDatabases;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what counties published to the platform's database.
 *
 * <p>A month is taken in first and marked in the county's outbox afterwards; a node that dies in between brings it once more, and it is
 * there already.
 */
@Singleton
class ResultsDelivery implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(ResultsDelivery.class);
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final TenantDatabases databases;
    private final MonthStore months;
    private final ProvinceStore province;

    ResultsDelivery(TenantDatabases databases, MonthStore months, ProvinceStore province) {
        this.databases = databases;
        this.months = months;
        this.province = province;
    }

    @Override
    public String name() {
        return "results-delivery";
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
                    TenantBinding.run(county, () -> deliver(stopping));
                } catch (RuntimeException e) {
                    LOG.warn("the results of {} wait to be delivered", county, e);
                }
            }
        }
    }

    /** Brings whatever of the bound county waits. */
    void deliver(BooleanSupplier stopping) {
        for (ResultRows.Row row : months.waiting()) {
            if (stopping.getAsBoolean()) {
                return;
            }
            province.accept(TenantBinding.current(), row.results(), row.digest(), row.publishedAt());
            months.delivered(row.month());
        }
    }
}
