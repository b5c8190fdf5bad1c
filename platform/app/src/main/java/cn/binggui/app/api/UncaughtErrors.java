package cn.binggui.app.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nothing else explains: a refusal is told, anything else is logged and told as an internal error without particulars. */
@Singleton
class UncaughtErrors implements ExceptionHandler<RuntimeException, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtErrors.class);

    @Override
    public HttpResponse<?> handle(HttpRequest request, RuntimeException thrown) {
        return ProblemProcessor.answer(ProblemProcessor.explain(thrown).orElseGet(() -> {
            LOG.error("{} {} failed", request.getMethodName(), request.getPath(), thrown);
            return Problem.of(ProblemType.INTERNAL);
        }));
    }
}
