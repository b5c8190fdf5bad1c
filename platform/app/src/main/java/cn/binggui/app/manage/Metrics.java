package cn.binggui.app.manage;

import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.PoolState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
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
import java.util.List;
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
    private final Health health;

    Metrics(Connections connections, Health health) {
        this.connections = connections;
        this.health = health;
        List.of(
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ClassLoaderMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
        Gauge.builder("binggui.counties.unavailable", health, Health::countUnavailable)
                .description("counties whose database cannot serve")
                .register(registry);
        Gauge.builder("binggui.audit.chains.broken", health, Health::countFailingChains)
                .description("audit chains that cannot be sealed")
                .register(registry);
        Gauge.builder("binggui.jobs.open", health, Health::countOpenJobs)
                .description("jobs that wait or run, over all counties")
                .register(registry);
        Gauge.builder("binggui.audit.lag", health, Health::greatestLagSeconds)
                .description("age of the oldest audit row that waits for its seal, over all chains")
                .baseUnit("seconds")
                .register(registry);
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
