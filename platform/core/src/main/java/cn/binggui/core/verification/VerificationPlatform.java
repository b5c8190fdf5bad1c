package cn.binggui.core.verification;

import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * A platform that verifies means (经济状况核对平台), as one county reaches it.
 *
 * <p>It may be asked the same by several nodes and after any crash: the request's id makes each call safe to repeat.
 */
public interface VerificationPlatform {
    Channel channel();

    /** Returns the name for screens, in Chinese. */
    default String name() {
        return channel().label();
    }

    /**
     * Hands over a request.
     *
     * @return the platform's reference, as {@link Receipt#isReference} allows; the same one for the same request
     */
    String submit(VerificationRequest request) throws VerificationFailure;

    /** Returns the answer, or nothing while it is not ready. */
    Optional<VerificationReport> poll(Receipt receipt) throws VerificationFailure;

    /** Learns that the answer is stored, so that nothing of the request needs to be kept on the way. */
    default void taken(Receipt receipt) throws VerificationFailure {}

    /**
     * Puts away what came without being asked for.
     *
     * @param awaited whether the answer to a request, by its id, is still to be taken
     */
    default void tidy(LongPredicate awaited) throws VerificationFailure {}
}
