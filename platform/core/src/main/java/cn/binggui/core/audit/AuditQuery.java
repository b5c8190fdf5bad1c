package cn.binggui.core.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are wanted.
 *
 * @param from first day, in China; {@code null} for the beginning
 * @param to last day, inclusive; {@code null} for today
 * @param actor how the user name begins; {@code null} for everybody
 * @param action what was done; {@code null} for anything
 * @param subject how the subject begins, for example {@code household:}; {@code null} for anything
 */
public record AuditQuery(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String actor,
        @Nullable AuditAction action,
        @Nullable String subject) {
    /** Every row. */
    public static final AuditQuery ALL = new AuditQuery(null, null, null, null, null);

    public AuditQuery {
        actor = actor == null || actor.isBlank() ? null : actor.strip();
        subject = subject == null || subject.isBlank() ? null : subject.strip();
    }
}
