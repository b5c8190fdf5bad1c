package cn.binggui.ui.comparison;

import cn.binggui.core.comparison.Aspect;
import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.IndividualRuling;
import cn.binggui.policy.ruling.LedgerLine;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.ui.Texts;
import cn.binggui.ui.household.MemberWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The people and their income: who counts, what counts, and what single members may receive. */
final class HouseholdRows {
    private final HouseholdFacts facts;
    private final Map<String, DeterminationResult> results;

    HouseholdRows(HouseholdFacts facts, Map<String, DeterminationResult> results) {
        this.facts = facts;
        this.results = results;
    }

    List<Row> members() {
        return facts.members().stream()
                .map(member -> new Row(
                        Aspect.MEMBERS,
                        member.id(),
                        "",
                        label(member),
                        Answers.ofEach(results, result -> member(result, member.id()))))
                .toList();
    }

    private String label(Member member) {
        return Texts.text(
                "comparison.member", member.id(), member.relation().term(), MemberWords.of(member, facts.acceptedOn()));
    }

    private static Cell member(DeterminationResult result, String id) {
        return result.determination().members().stream()
                .filter(ruling -> ruling.memberId().equals(id))
                .findFirst()
                .map(HouseholdRows::member)
                .orElse(Cell.EMPTY);
    }

    private static Cell member(MemberRuling ruling) {
        List<Entry> entries = new ArrayList<>();
        entries.add(Entry.of(ruling.ruling().term(), Tones.of(ruling.ruling()), "", ruling.basis()));
        ruling.notes().forEach(note -> entries.add(Entry.note(note)));
        return new Cell(entries, ruling.ruling().name());
    }

    /** Returns a row for each line of the ledger, which stands in the order of the facts, and one for the sum. */
    List<Row> income() {
        List<Row> rows = new ArrayList<>();
        int line = 0;
        for (IncomeItem item : facts.income()) {
            rows.add(incomeRow(
                    line++,
                    item.memberId(),
                    item.source().term() + "收入",
                    Texts.text(
                            "comparison.income",
                            item.memberId(),
                            item.source().term(),
                            Figures.yuan(item.annualAmount()))));
        }
        for (AssessedSupport item : facts.assessedSupport()) {
            rows.add(incomeRow(
                    line++,
                    item.memberId(),
                    "核定赡（抚、扶）养费",
                    Texts.text(
                            "comparison.support",
                            item.memberId(),
                            item.beneficiaryId(),
                            Figures.yuan(item.annualAmount()))));
        }
        rows.add(new Row(
                Aspect.INCOME,
                null,
                "",
                Texts.text("comparison.household"),
                Answers.ofFindings(results, HouseholdRows::sum)));
        return rows;
    }

    private Row incomeRow(int line, String member, String subject, String label) {
        return new Row(
                Aspect.INCOME,
                member,
                subject,
                label,
                Answers.ofFindings(results, finding -> counted(finding.ledger().get(line))));
    }

    private static Cell counted(LedgerLine line) {
        boolean nothing = line.counted().isZero();
        boolean all = line.counted().equals(line.amount());
        String mark = Texts.text(
                nothing ? "comparison.counted.none" : all ? "comparison.counted.all" : "comparison.counted.part");
        String figure = nothing ? "" : Figures.yuan(line.counted());
        return Cell.of(line.counted().yuanText(), Entry.of(mark, nothing ? Tone.BAD : Tone.GOOD, figure, line.basis()));
    }

    private static Cell sum(Finding finding) {
        String perCapita = Figures.text(finding.perCapitaIncome());
        String sum =
                Texts.text("comparison.household.text", finding.householdSize(), Figures.yuan(finding.countedIncome()));
        return Cell.of(perCapita + sum, Entry.plain("", Tone.PLAIN, perCapita, sum));
    }

    /** Returns a row for each member whom any county treats apart from the household. */
    List<Row> individuals() {
        return facts.members().stream()
                .map(member -> new Row(
                        Aspect.INDIVIDUALS,
                        member.id(),
                        "",
                        label(member),
                        Answers.ofFindings(results, finding -> individual(finding, member.id()))))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static Cell individual(Finding finding, String id) {
        List<IndividualRuling> own = finding.individuals().stream()
                .filter(ruling -> ruling.memberId().equals(id))
                .toList();
        return new Cell(
                own.stream()
                        .map(ruling -> Entry.of(ruling.treatment().term(), Tone.NOTICE, "", ruling.basis()))
                        .toList(),
                own.stream().map(IndividualRuling::treatment).toList().toString());
    }
}
