package cn.binggui.core.casework;

import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.List;

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

    /** The application is accepted; the clock starts. */
    record Accepted(Track track) implements CaseEvent {}

    /** A near relative of somebody who handles such cases applies (近亲属备案). */
    record KinshipDeclared(String relation) implements CaseEvent {}

    /**
     * A step was done.
     *
     * @param people the users who did it, the one who records it included where he took part
     */
    record StepDone(String step, List<Long> people, String report) implements CaseEvent {
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

    /** A picture shows the posted notice. */
    record NoticeProved(String step, int pictures) implements CaseEvent {}

    /** Somebody objects to what stands in the notice. */
    record Objected(String text, boolean anonymous) implements CaseEvent {}

    /** All open objections are looked into by a new step of that kind, after which the notice begins anew. */
    record Reopened(StepKind by, String reasons) implements CaseEvent {}

    /** The notice has stood its time without an open objection. */
    record NoticeEnded(String step) implements CaseEvent {}

    /** The household is confirmed in a category; tentatively where a notice follows. */
    record Confirmed(String step, Category category) implements CaseEvent {}

    /** The household is refused. */
    record Refused(String step, String reasons) implements CaseEvent {}

    /** The applicant has the refusal in writing. */
    record Delivered() implements CaseEvent {}

    /** The clock stops. */
    record Suspended(String reasons) implements CaseEvent {}

    /** The clock goes on; this day counts again. */
    record Resumed() implements CaseEvent {}

    /** The total limit becomes the extended one. */
    record Extended(String reasons) implements CaseEvent {}

    /** The applicant takes the application back. */
    record Withdrawn(String reasons) implements CaseEvent {}
}
