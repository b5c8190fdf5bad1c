package cn.binggui.core.comparison;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.LedgerLine;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks a policy about made-up people and income and puts its rulings into the matrix's lines. */
final class ProbedWords {
    private ProbedWords() {}

    /** Returns whether the person counts, on whatever the ruling rests. */
    static MatrixLine member(CountyPolicy policy, String who, Person person) {
        return member(who, ruling(policy, person), null);
    }

    /**
     * Returns whether the person counts.
     *
     * @param ordinary the same person without what the question is about: clauses that speak of that one as well do not decide
     */
    static MatrixLine member(CountyPolicy policy, String who, Person person, Person ordinary) {
        return member(who, ruling(policy, person), ruling(policy, ordinary));
    }

    private static MatrixLine member(String who, MemberRuling ruling, @Nullable MemberRuling ordinary) {
        List<Basis> special = bases(ruling);
        if (ordinary != null) {
            List<Basis> common = bases(ordinary);
            special.removeIf(basis -> basis != ruling.basis() && common.contains(basis));
        }
        List<Clause> clauses = clauses(special);
        List<Clause> decisive = new ArrayList<>(clauses);
        if (ordinary != null) {
            decisive.removeAll(clauses(bases(ordinary)));
        }
        String reasons = special.stream().map(Basis::reason).collect(Collectors.joining("；"));
        return MatrixLine.of(
                "%s%s（%s）%s".formatted(who, ruling.ruling().term(), reasons, toConfirm(special)),
                who + ruling.ruling(),
                clauses,
                decisive.isEmpty() ? clauses : decisive);
    }

    private static MemberRuling ruling(CountyPolicy policy, Person person) {
        return Probe.of(Person.applicant(), person).ask(policy).members().getLast();
    }

    private static List<Basis> bases(MemberRuling ruling) {
        return Stream.concat(Stream.of(ruling.basis()), ruling.notes().stream())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Returns whether a basic pension counts for applications accepted on the day. */
    static MatrixLine pension(CountyPolicy policy, String when, LocalDate day) {
        Determination determination = Probe.of(Person.oldApplicant())
                .on(day)
                .receiving(IncomeSource.BASIC_PENSION, Money.yuan(1800))
                .ask(policy);
        if (determination.outcome() == Outcome.PENDING) {
            List<Basis> readings = determination.alternatives().stream()
                    .map(alternative -> alternative.basis())
                    .toList();
            return MatrixLine.of(
                    "%s%s（%s）"
                            .formatted(
                                    when,
                                    Outcome.PENDING.term(),
                                    readings.stream().map(Basis::reason).collect(Collectors.joining("；"))),
                    when + Outcome.PENDING,
                    clauses(readings));
        }
        LedgerLine line =
                Objects.requireNonNull(determination.finding()).ledger().getFirst();
        String counts = line.counted().isZero() ? "不计入" : "计入";
        return MatrixLine.of(
                "%s%s（%s）".formatted(when, counts, line.basis().reason()),
                when + counts,
                line.basis().clauses());
    }

    static List<Clause> clauses(List<Basis> bases) {
        return bases.stream()
                .flatMap(basis -> basis.clauses().stream())
                .distinct()
                .toList();
    }

    /** Returns a mark where a basis awaits confirmation and does not say so itself. */
    static String toConfirm(List<Basis> bases) {
        boolean open = bases.stream()
                .anyMatch(basis -> basis.flag() == Flag.NEEDS_CONFIRMATION
                        && !basis.reason().contains("须确认"));
        return open ? "（须确认）" : "";
    }
}
