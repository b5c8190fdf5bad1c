package cn.binggui.core.casework;

import cn.binggui.core.calendar.Suspension;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case file's entries amount to; immutable.
 *
 * @param seq of the last entry
 * @param lastOn the day of the last entry; nothing can be recorded before it
 * @param supplement whether the applicant has been told what is missing; it is done once only
 * @param suspensions the ledger, the last one open while the case is suspended
 * @param done the day on which each finished step was done
 * @param extra a step that an objection added to the county's own, to be done next
 * @param evidence names of the evidence that is in the file
 * @param handled who submitted or investigated; they decide nothing
 * @param category of the confirmation; tentative as long as a notice follows
 */
public record CaseState(
        int seq,
        CasePhase phase,
        Track track,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate acceptedOn,
        Supplement supplement,
        boolean kinship,
        List<Suspension> suspensions,
        Map<String, LocalDate> done,
        @Nullable StepKind extra,
        boolean refusalProposed,
        @Nullable CaseNotice notice,
        @Nullable Category category,
        Set<String> evidence,
        Set<Long> handled) {
    /** How far the one demand for missing papers is. */
    public enum Supplement {
        NONE,
        ASKED,
        HANDED_IN
    }

    public CaseState {
        suspensions = List.copyOf(suspensions);
        done = Map.copyOf(done);
        evidence = Set.copyOf(evidence);
        handled = Set.copyOf(handled);
    }

    /** A file without an entry. */
    public static final CaseState EMPTY = new CaseState(
            0,
            CasePhase.APPLIED,
            Track.STANDARD,
            null,
            null,
            Supplement.NONE,
            false,
            List.of(),
            Map.of(),
            null,
            false,
            null,
            null,
            Set.of(),
            Set.of());
}
