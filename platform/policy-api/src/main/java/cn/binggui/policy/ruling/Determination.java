package cn.binggui.policy.ruling;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The computed result for one household, with its reasons. */
public sealed interface Determination {
    /** Returns how far the determination is settled. */
    Outcome outcome();

    /** Returns a ruling for every person of the household, in the order of the facts. */
    List<MemberRuling> members();

    /** Returns the one finding, or {@code null} where there is none or several. */
    default @Nullable Finding finding() {
        return null;
    }

    /** Returns the readings side by side; empty unless something is unsettled. */
    default List<Alternative> alternatives() {
        return List.of();
    }

    /** Returns the parameters that are missing, each once. */
    default List<String> missingParameters() {
        Finding finding = finding();
        return finding == null ? List.of() : finding.missing();
    }

    /** Returns every basis that the determination rests on, each once, in the order in which it is told. */
    default Set<Basis> bases() {
        Finding finding = finding();
        Set<Basis> bases = new LinkedHashSet<>();
        for (MemberRuling member : members()) {
            bases.add(member.basis());
            bases.addAll(member.notes());
        }
        if (finding != null) {
            bases.addAll(finding.bases());
        }
        for (Alternative alternative : alternatives()) {
            bases.add(alternative.basis());
            bases.addAll(alternative.finding().bases());
        }
        return bases;
    }

    /** Returns what a reader must know beside the rulings: every flagged basis and every remark, each once. */
    default Set<Basis> remarks() {
        Set<Basis> remarks = new LinkedHashSet<>(bases());
        remarks.removeIf(basis -> basis.flag() == null);
        Finding finding = finding();
        if (finding != null) {
            remarks.addAll(finding.remarks());
        }
        return remarks;
    }

    /** Returns the flags of all bases. */
    default Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        bases().stream().map(Basis::flag).filter(Objects::nonNull).forEach(flags::add);
        return flags;
    }

    /** The plan does not apply: the township is outside the pilot. */
    record NotApplicable(Basis basis) implements Determination {
        @Override
        public Outcome outcome() {
            return Outcome.NOT_APPLICABLE;
        }

        @Override
        public List<MemberRuling> members() {
            return List.of();
        }

        @Override
        public Set<Basis> bases() {
            return Set.of(basis);
        }
    }

    /** The facts and the plan settle the category. */
    record Determined(List<MemberRuling> members, Finding finding) implements Determination {
        @Override
        public Outcome outcome() {
            return Outcome.DETERMINED;
        }
    }

    /** A person or body must approve. */
    record Proposed(List<MemberRuling> members, Finding finding, Approver approver) implements Determination {
        @Override
        public Outcome outcome() {
            return Outcome.PROPOSED;
        }
    }

    /**
     * The category depends on a parameter that is neither published nor assumed.
     *
     * @param finding what is known so far; {@code null} where several readings are open as well
     */
    record Blocked(
            List<MemberRuling> members,
            @Nullable Finding finding,
            List<Alternative> alternatives,
            List<String> missingParameters)
            implements Determination {
        @Override
        public Outcome outcome() {
            return Outcome.BLOCKED;
        }
    }

    /** A rule has lapsed or is unsettled; each reading stands beside the others. */
    record Pending(List<MemberRuling> members, List<Alternative> alternatives) implements Determination {
        @Override
        public Outcome outcome() {
            return Outcome.PENDING;
        }

        @Override
        public List<String> missingParameters() {
            return union(alternatives);
        }
    }

    /** Evidence is missing; the results with and without it stand side by side. */
    record NeedsEvidence(List<MemberRuling> members, List<Alternative> alternatives) implements Determination {
        @Override
        public Outcome outcome() {
            return Outcome.NEEDS_EVIDENCE;
        }

        @Override
        public List<String> missingParameters() {
            return union(alternatives);
        }
    }

    /** Returns the parameters that any of the readings misses, each once. */
    static List<String> union(List<Alternative> alternatives) {
        return alternatives.stream()
                .flatMap(alternative -> alternative.finding().missing().stream())
                .distinct()
                .toList();
    }
}
