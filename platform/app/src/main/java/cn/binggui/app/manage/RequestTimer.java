package cn.binggui.app.manage;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;

/** Times every request by its route's pattern, in which no county and no key stands. */
@ServerFilter("/api/**")
class RequestTimer implements Ordered {
    private static final String BEGUN = "binggui.begun";
    private final Metrics metrics;

    RequestTimer(Metrics metrics) {
        this.metrics = metrics;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(BEGUN, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        request.getAttribute(BEGUN, Long.class)
                .ifPresent(begun -> metrics.request(
                        request.getMethodName(),
                        request.getAttribute(HttpAttributes.URI_TEMPLATE, String.class)
                                .orElse("none"),
                        response.code(),
                        Duration.ofNanos(System.nanoTime() - begun)));
    }
}
