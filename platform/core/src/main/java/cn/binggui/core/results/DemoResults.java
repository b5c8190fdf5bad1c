package cn.binggui.core.results;

import cn.binggui.core.Settings;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantSeed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;

/**
 * Publishes the past months of a demonstration's county; every other county leaves the last one to its administrator. What is published
 * goes to the province by the outbox, as a county's own does.
 */
@Singleton
class DemoResults implements TenantSeed {
    private static final int MOST = 12;
    private static final String NAME = "演示县级管理员";

    private final Settings settings;
    private final CountyPolicies policies;
    private final MonthCounting counting;
    private final MonthStore months;
    private final Clock clock;

    DemoResults(Settings settings, CountyPolicies policies, MonthCounting counting, MonthStore months, Clock clock) {
        this.settings = settings;
        this.policies = policies;
        this.counting = counting;
        this.months = months;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        // after the cases and the rounds
        return LOWEST_PRECEDENCE - 2;
    }

    /** A start that is killed meanwhile goes on with the months that are left. */
    @Override
    public void seed(TenantFile county) {
        String id = county.tenant().id();
        YearMonth first = counting.first().orElse(null);
        if (!settings.demo() || policies.find(id).isEmpty() || first == null) {
            return;
        }
        YearMonth present = YearMonth.now(clock);
        YearMonth last = last(present, county.tenant().position() % 2 == 0);
        Set<YearMonth> published = Set.copyOf(
                months.published().stream().map(ResultRows.Row::month).toList());
        if (!published.isEmpty() && published.contains(last)) {
            return;
        }
        Actor admin = new Actor(-41, "demo-results", NAME, Set.of(Role.COUNTY_ADMIN), id, Scope.ALL, 1, false);
        counting.refresh();
        YearMonth from = first.isAfter(present.minusMonths(MOST)) ? first : present.minusMonths(MOST);
        for (YearMonth month = from; !month.isAfter(last); month = month.plusMonths(1)) {
            if (!published.contains(month)) {
                MonthFigures figures = counting.of(month);
                months.publish(admin, figures, ResultRows.digest(figures, months.decide(figures)));
            }
        }
    }

    /** The latest month that can be published, or the one before it. */
    private YearMonth last(YearMonth present, boolean left) {
        YearMonth latest = present.minusMonths(1);
        if (LocalDate.now(clock).getDayOfMonth() <= MonthlyResults.LATE_DAYS) {
            latest = latest.minusMonths(1);
        }
        return left ? latest.minusMonths(1) : latest;
    }
}
