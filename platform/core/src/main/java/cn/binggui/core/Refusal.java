package cn.binggui.core;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request that the rules of the house refuse, with words for the person who made it.
 *
 * <p>It is no fault of the program: it carries no stack trace and is not logged as an error.
 */
public final class Refusal extends RuntimeException {
    private final Kind kind;
    private final transient List<Mistake> mistakes;
    private final @Nullable Duration retryAfter;

    /** Why a request is refused. */
    public enum Kind {
        /** What was sent is wrong; {@link Refusal#mistakes()} says where. */
        BAD_INPUT,
        /** Nobody is logged in, or the password is wrong. */
        UNAUTHENTICATED,
        /** The person is known and may not do this. */
        FORBIDDEN,
        /** There is no such thing, or it is hidden from this person. */
        NOT_FOUND,
        /** Somebody else has changed it in the meantime. */
        CONFLICT,
        /** The county's procedure knows no such thing. */
        UNPROCESSABLE,
        /** Too many attempts; later ones may succeed. */
        TOO_MANY,
        /** What is needed cannot serve at present; later it may. */
        UNAVAILABLE
    }

    /**
     * One mistake in what was sent.
     *
     * @param path where it is, for example {@code household.members[0].birthDate}; empty for the whole
     * @param message Chinese, for a clerk to act on
     */
    public record Mistake(String path, String message) {}

    private Refusal(Kind kind, String message, List<Mistake> mistakes, @Nullable Duration retryAfter) {
        super(message, null, false, false);
        this.kind = kind;
        this.mistakes = List.copyOf(mistakes);
        this.retryAfter = retryAfter;
    }

    public static Refusal of(Kind kind, String message) {
        return new Refusal(kind, message, List.of(), null);
    }

    /**
     * Refuses wrong input.
     *
     * @param mistakes at least one
     */
    public static Refusal badInput(List<Mistake> mistakes) {
        if (mistakes.isEmpty()) {
            throw new IllegalArgumentException("a refusal of input names its mistakes");
        }
        return new Refusal(Kind.BAD_INPUT, "提交的内容有 %d 处错误，请改正后重新提交".formatted(mistakes.size()), mistakes, null);
    }

    public static Refusal badInput(String path, String message) {
        return badInput(List.of(new Mistake(path, message)));
    }

    public static Refusal notFound(String message) {
        return of(Kind.NOT_FOUND, message);
    }

    public static Refusal forbidden(String message) {
        return of(Kind.FORBIDDEN, message);
    }

    public static Refusal conflict(String message) {
        return of(Kind.CONFLICT, message);
    }

    /**
     * Refuses an attempt that comes too soon.
     *
     * @param retryAfter how long to wait
     */
    public static Refusal tooMany(String message, Duration retryAfter) {
        return new Refusal(Kind.TOO_MANY, message, List.of(), retryAfter);
    }

    public Kind kind() {
        return kind;
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    /** Returns what is to be mended, each mistake once; the message where there is none. */
    public String words() {
        return mistakes.isEmpty()
                ? getMessage()
                : mistakes.stream().map(Mistake::message).distinct().collect(Collectors.joining("；"));
    }

    /** Returns how long to wait before trying again, where that is known. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Returns the Chinese words for the person. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
