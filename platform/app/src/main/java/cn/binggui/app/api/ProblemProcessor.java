package cn.binggui.app.api;

import cn.binggui.core.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.context.annotation.Primary;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells every error of the API, whoever found it, as a {@link Problem}. */
@Singleton
@Primary
class ProblemProcessor implements ErrorResponseProcessor<Problem> {
    @Override
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Problem problem = context.getRootCause()
                .flatMap(ProblemProcessor::explain)
                .orElseGet(() -> Problem.of(ProblemType.ofStatus(response.code())));
        return answer(problem);
    }

    static MutableHttpResponse<Problem> answer(Problem problem) {
        MutableHttpResponse<Problem> answer = HttpResponse.<Problem>status(problem.status(), problem.title())
                .contentType(Problem.MEDIA_TYPE)
                .body(problem);
        if (problem.status() == ProblemType.UNAUTHENTICATED.status()) {
            answer.header("WWW-Authenticate", "Basic realm=\"binggui\", charset=\"UTF-8\"");
            answer.header("WWW-Authenticate", "Bearer realm=\"binggui\"");
        }
        Duration wait = problem.retryAfter();
        if (wait != null) {
            answer.header(
                    "Retry-After",
                    Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds())));
        }
        return answer;
    }

    /** Looks through the causes for one that says more than the status does. */
    static Optional<Problem> explain(Throwable thrown) {
        Set<Throwable> seen = new HashSet<>();
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            Problem problem = problem(cause);
            if (problem != null) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Problem problem(Throwable cause) {
        if (cause instanceof BodyTooLargeException || cause.getCause() instanceof BodyTooLargeException) {
            return Problem.of(ProblemType.TOO_LARGE);
        }
        return switch (cause) {
            case Refusal refusal -> Problem.of(refusal);
            case JsonProcessingException json -> Problem.of(JsonMistakes.refusal(json));
            case ConversionErrorException conversion
            when !(hasJsonCause(conversion)) ->
                Problem.of(Refusal.badInput(conversion.getArgument().getName(), "取值无效"));
            case UnsatisfiedRouteException missing ->
                Problem.of(Refusal.badInput(
                        missing.getArgument().getName(),
                        missing.getArgument().isAnnotationPresent(Body.class) ? "请求内容为空，应为 JSON" : "缺少这个参数"));
            default -> null;
        };
    }

    private static boolean hasJsonCause(Throwable thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException) {
                return true;
            }
        }
        return false;
    }
}
