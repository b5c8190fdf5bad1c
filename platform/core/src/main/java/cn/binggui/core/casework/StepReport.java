package cn.binggui.core.casework;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the record of a finished step says; each kind of step has its own. */
public sealed interface StepReport {
    /** Returns what was done or found, in Chinese; may be empty. */
    String text();

    /** Returns the evidence given with it. */
    List<Evidenced> evidence();

    /** A step that needs words and papers only. */
    record Note(String text, List<Evidenced> evidence) implements StepReport {
        public Note {
            evidence = List.copyOf(evidence);
        }
    }

    /** A visit; the findings are its text. */
    record Visit(String text, List<Evidenced> evidence, Set<VisitMethod> methods) implements StepReport {
        public Visit {
            evidence = List.copyOf(evidence);
            methods = Set.copyOf(methods);
        }
    }

    /**
     * A vote on the case.
     *
     * @param meeting key of the meeting that voted on it among others; {@code null} where it was voted on alone
     */
    record Vote(
            String text,
            List<Evidenced> evidence,
            Ballot ballot,
            @Nullable Long meeting) implements StepReport {
        public Vote {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What the verification platform answered, as read by somebody.
     *
     * @param verification key of the answer; {@code null} where it came on paper
     */
    record Verified(
            String text, List<Evidenced> evidence, @Nullable Long verification) implements StepReport {
        public Verified {
            evidence = List.copyOf(evidence);
        }
    }
}
