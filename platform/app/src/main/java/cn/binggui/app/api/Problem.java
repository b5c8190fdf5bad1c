package cn.binggui.app.api;

import cn.binggui.core.Refusal;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 tells it.
 *
 * @param type stable address of the kind of error
 * @param title the kind of error in Chinese
 * @param status HTTP status
 * @param detail what a clerk can do about it, in Chinese
 * @param errors for bad input, each mistake with its place
 * @param retryAfter how long to wait, told in a header; {@code null} where nobody can know
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        String detail,
        List<Refusal.Mistake> errors,
        @JsonIgnore @Nullable Duration retryAfter) {
    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Problem of(ProblemType type) {
        return of(type, type.advice());
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type.uri(), type.title(), type.status(), detail, List.of(), null);
    }

    public static Problem of(Refusal refusal) {
        ProblemType type = ProblemType.of(refusal.kind());
        return new Problem(
                type.uri(),
                type.title(),
                type.status(),
                refusal.getMessage(),
                refusal.mistakes(),
                refusal.retryAfter().orElse(null));
    }

    /** Returns the JSON text, for places outside of the API's own machinery. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
