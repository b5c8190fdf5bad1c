package cn.binggui.core.casework;

import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in a case; appended to its file and never changed. */
public sealed interface CaseEvent {
    /**
     * An application or a clue has come in.
     *
     * @param channel the county's own name for the way it came
     * @param byAgent whether a village or a resident team applied for people who cannot
     */
    record Opened(String channel, boolean byAgent) implements CaseEvent {}

    /** The applicant was told, once, everything that is missing (一次性告知). */
    record SupplementAsked(List<String> missing) implements CaseEvent {
        public SupplementAsked {
            missing = List.copyOf(missing);
        }
    }

    /** The missing papers were handed in. */
    record Supplemented(List<String> handedIn) implements CaseEvent {
        public Supplemented {
            handedIn = List.copyOf(handedIn);
        }
    }

    /**
     * The application is accepted; the clock starts.
     *
     * @param evidence the papers that came with the application and that were made out on acceptance
     */
    record Accepted(Track track, List<Evidenced> evidence) implements CaseEvent {
        public Accepted {
            evidence = List.copyOf(evidence);
        }
    }

    /** A near relative of somebody who handles such cases applies (近亲属备案). */
    record KinshipDeclared(String relation) implements CaseEvent {}

    /**
     * A step was done.
     *
     * @param people who did it, the one who records it included where he took part
     */
    record StepDone(String step, List<Participant> people, StepReport report) implements CaseEvent {
        public StepDone {
            people = List.copyOf(people);
        }
    }

    /** The family does not meet the conditions, so that no notice is needed before the decision. */
    record RefusalProposed(String reasons) implements CaseEvent {}

    /**
     * A notice was posted.
     *
     * @param until the last day on which it stands
     */
    record NoticePosted(String step, LocalDate until) implements CaseEvent {}

    /** Pictures show the posted notice. */
    record NoticeProved(String step, List<Long> pictures) implements CaseEvent {
        public NoticeProved {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * Somebody objects to what stands in the notice.
     *
     * @param by name of the person and how to reach them; empty for an anonymous objection
     */
    record Objected(String text, String by) implements CaseEvent {}

    /** All open objections are looked into by a new step of that kind, after which the notice begins anew. */
    record Reopened(StepKind by, String reasons) implements CaseEvent {}

    /** The notice has stood its time without an open objection. */
    record NoticeEnded(String step) implements CaseEvent {}

    /**
     * The household is confirmed in a category; tentatively where a notice follows.
     *
     * @param words what the deciding people add; may be empty
     * @param meeting key of the meeting that decided; {@code null} where none did
     */
    record Confirmed(
            String step,
            Category category,
            String words,
            Grounds grounds,
            @Nullable Long meeting) implements CaseEvent {}

    /**
     * The household is refused.
     *
     * @param meeting key of the meeting that decided; {@code null} where none did
     */
    record Refused(
            String step,
            String reasons,
            Grounds grounds,
            @Nullable Long meeting) implements CaseEvent {}

    /**
     * The applicant has the refusal in writing.
     *
     * @param how by hand, by post …, in Chinese
     */
    record Delivered(String how) implements CaseEvent {}

    /** The clock stops. */
    record Suspended(String reasons) implements CaseEvent {}

    /** The clock goes on; this day counts again. */
    record Resumed() implements CaseEvent {}

    /** The total limit becomes the extended one. */
    record Extended(String reasons) implements CaseEvent {}

    /** The applicant takes the application back. */
    record Withdrawn(String reasons) implements CaseEvent {}
}
