package cn.binggui.app.manage;

import cn.binggui.core.determination.DeterminationMeter;
import cn.binggui.core.job.JobScheduler;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.PoolState;
import cn.binggui.ui.UiSessions;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * What is counted and measured, in Prometheus' format.
 *
 * <p>No county is named: a small number beside a county's name could point at a family.
 */
@Singleton
class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Connections connections;

    Metrics(
            Connections connections,
            Figures figures,
            JobScheduler scheduler,
            DeterminationMeter determinations,
            UiSessions browsers) {
        this.connections = connections;
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
        counties(figures);
        schedule(scheduler);
        Gauge.builder("binggui.sessions.open", figures, Figures::countLogIns)
                .description("browsers that are logged in, over all nodes")
                .register(registry);
        Gauge.builder("binggui.ui.sessions", browsers, UiSessions::count)
                .description("browsers for which this node keeps screens in memory, logged in or not")
                .register(registry);
        FunctionTimer.builder(
                        "binggui.determinations",
                        determinations,
                        DeterminationMeter::count,
                        DeterminationMeter::nanos,
                        TimeUnit.NANOSECONDS)
                .description(
                        "households that this node determined, one by one or in batches, and the time the rules took")
                .register(registry);
    }

    private void counties(Figures figures) {
        Gauge.builder("binggui.counties.unavailable", figures, Figures::countUnavailable)
                .description("counties whose database cannot serve")
                .register(registry);
        Gauge.builder("binggui.audit.chains.broken", figures, Figures::countFailingChains)
                .description("audit chains that cannot be sealed")
                .register(registry);
        Gauge.builder("binggui.jobs.open", figures, Figures::countOpenJobs)
                .description("jobs that wait or run, over all counties")
                .register(registry);
        Gauge.builder("binggui.audit.lag", figures, Figures::greatestLagSeconds)
                .description("age of the oldest audit row that waits for its seal, over all chains")
                .baseUnit("seconds")
                .register(registry);
    }

    private void schedule(JobScheduler scheduler) {
        Gauge.builder("binggui.jobs.running", scheduler, each -> each.state().running())
                .description("jobs that this node runs")
                .register(registry);
        Gauge.builder(
                        "binggui.jobs.scheduler.alive",
                        scheduler,
                        each -> each.state().alive() ? 1 : 0)
                .description("whether this node looks for jobs that are due")
                .register(registry);
        TimeGauge.builder("binggui.jobs.scheduler.last", scheduler, TimeUnit.SECONDS, Metrics::lastExecution)
                .description("when this node last ended a piece of scheduled work, since 1970; 0 before the first one")
                .register(registry);
    }

    private static double lastExecution(JobScheduler scheduler) {
        Instant at = scheduler.state().executedAt();
        return at == null ? 0 : at.getEpochSecond();
    }

    /** Takes down how long a request took. */
    void request(String method, String route, int status, Duration took) {
        Timer.builder("binggui.http.requests")
                .description("requests of the interface, by route")
                .tags("method", method, "route", route, "status", Integer.toString(status))
                .register(registry)
                .record(took);
    }

    /** Returns everything as text. */
    String text() {
        pools(registry);
        return registry.scrape();
    }

    /** A server's pool begins with its first use, so gauges are registered as pools appear. */
    private void pools(MeterRegistry into) {
        for (PoolState pool : connections.pools()) {
            gauge(into, "active", pool.server(), PoolState::active);
            gauge(into, "idle", pool.server(), PoolState::idle);
            gauge(into, "waiting", pool.server(), PoolState::waiting);
            gauge(into, "size", pool.server(), PoolState::size);
        }
    }

    private void gauge(MeterRegistry into, String what, String server, ToDoubleFunction<PoolState> value) {
        Gauge.builder(
                        "binggui.pool.connections",
                        connections,
                        all -> all.pools().stream()
                                .filter(pool -> pool.server().equals(server))
                                .mapToDouble(value)
                                .sum())
                .description("connections to a database server")
                .tags(Tags.of("server", server, "state", what))
                .register(into);
    }

    @PreDestroy
    void close() {
        registry.close();
    }
}
