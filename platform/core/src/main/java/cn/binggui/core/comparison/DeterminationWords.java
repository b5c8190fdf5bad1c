package cn.binggui.core.comparison;

import cn.binggui.core.comparison.Side.Statement;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.TrackLimit;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.ruling.Approver;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.IndividualRuling;
import cn.binggui.policy.ruling.Label;
import cn.binggui.policy.ruling.LabelRuling;
import cn.binggui.policy.ruling.LedgerLine;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Quantity;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the parts of a determination into words, each with the clauses that it rests on. */
final class DeterminationWords {
    private static final String ABSENT = "ABSENT";

    private DeterminationWords() {}

    static Statement scope(Side side) {
        if (side.determination() instanceof Determination.NotApplicable(var basis)) {
            return Statement.of(false, "不适用：" + basis.reason(), basis);
        }
        return new Statement(true, "适用", side.policy().plan().scopeClauses());
    }

    static Statement member(Side side, String id) {
        MemberRuling ruling = side.determination().members().stream()
                .filter(member -> member.memberId().equals(id))
                .findFirst()
                .orElseThrow();
        List<Basis> bases = new ArrayList<>();
        bases.add(ruling.basis());
        bases.addAll(ruling.notes());
        return new Statement(
                ruling.ruling(), ruling.ruling().term() + "：" + ruling.basis().reason(), clauses(bases));
    }

    static Statement ledgerLine(LedgerLine line) {
        String counted = line.counted().isZero() ? "不计入" : "计入" + line.counted().yuanText() + "元";
        return Statement.of(line.counted(), counted + "：" + line.basis().reason(), line.basis());
    }

    static Statement perCapita(Finding finding) {
        Quantity.PerCapita perCapita = finding.perCapitaIncome();
        return new Statement(
                perCapita,
                "%d人，计入收入%s元，人均%s"
                        .formatted(
                                finding.householdSize(), finding.countedIncome().yuanText(), perCapita.text()),
                clauses(finding.ledger().stream().map(LedgerLine::basis).toList()));
    }

    /** Conditions on income or expenses decide; one that a county does not know cannot be met there. */
    static Statement incomeTest(Finding finding, Category category) {
        List<TestResult> tests = tests(finding, category).stream()
                .filter(test -> test.actual() instanceof Quantity.PerCapita || test.actual() instanceof Quantity.Share)
                .toList();
        if (tests.isEmpty()) {
            return new Statement(Truth.NOT_MET, "本县没有这项条件", List.of());
        }
        Truth truth = Truth.MET;
        for (TestResult test : tests) {
            truth = truth.and(test.result());
        }
        String words = tests.stream().map(DeterminationWords::words).collect(Collectors.joining("；"));
        return new Statement(
                truth, words, clauses(tests.stream().map(TestResult::basis).toList()));
    }

    private static String words(TestResult test) {
        return "%s：%s，要求%s，%s"
                .formatted(
                        test.basis().reason(),
                        test.actual().text(),
                        test.required().text(),
                        test.result().term());
    }

    static Statement category(Side side) {
        Determination determination = side.determination();
        String outcome = determination.outcome().term();
        Statement within = determination instanceof Determination.Blocked blocked
                ? blocked(side, blocked.missingParameters())
                : side.across(finding -> category(side, finding));
        return new Statement(
                List.of(determination.outcome(), within.key()), outcome + "：" + within.text(), within.clauses());
    }

    private static Statement blocked(Side side, List<String> missing) {
        List<Parameter> parameters = side.policy().parameters().stream()
                .filter(parameter -> missing.contains(parameter.id()))
                .toList();
        return new Statement(
                List.copyOf(missing),
                parameters.stream().map(Parameter::label).collect(Collectors.joining("、")) + "未公布",
                parameters.stream()
                        .flatMap(parameter -> parameter.clauses().stream())
                        .distinct()
                        .toList());
    }

    private static Statement category(Side side, Finding finding) {
        Category category = Optional.ofNullable(finding.category()).orElseThrow();
        Approver approver = finding.approver();
        String name = name(side, category);
        return approver == null
                ? new Statement(category, name, categoryClauses(finding, category))
                : new Statement(
                        List.of(category, approver.role()),
                        name + "，由" + approver.name() + "审定",
                        Stream.concat(approver.basis().clauses().stream(), categoryClauses(finding, category).stream())
                                .distinct()
                                .toList());
    }

    private static String name(Side side, Category category) {
        if (category == Category.NONE) {
            return "不属于任何类别";
        }
        String own = side.policy().plan().categoryNames().getOrDefault(category, category.term());
        return own.contains(category.term()) ? own : own + "（" + category.term() + "）";
    }

    static Statement label(Finding finding, Label label) {
        Optional<LabelRuling> ruling = finding.labels().stream()
                .filter(candidate -> candidate.code() == label)
                .findFirst();
        if (ruling.isEmpty()) {
            List<Basis> tested = finding.tests().stream()
                    .filter(test -> test.subject() == label)
                    .map(TestResult::basis)
                    .toList();
            return new Statement(ABSENT, "无此标识", clauses(tested));
        }
        LabelRuling found = ruling.get();
        return Statement.of(
                found.status(), found.status().term() + "：" + found.basis().reason(), found.basis());
    }

    static Statement individual(Finding finding, String member) {
        Optional<IndividualRuling> ruling = finding.individuals().stream()
                .filter(candidate -> candidate.memberId().equals(member))
                .findFirst();
        if (ruling.isPresent()) {
            IndividualRuling found = ruling.get();
            return Statement.of(
                    found.treatment(),
                    found.treatment().term() + "：" + found.basis().reason(),
                    found.basis());
        }
        Category category = finding.category();
        return category == null
                ? new Statement(ABSENT, "类别未定，不作判断", List.of())
                : new Statement(
                        ABSENT, "无（本人未计入，或者类别为“" + category.term() + "”而无此待遇）", categoryClauses(finding, category));
    }

    static Statement deadlines(Side side) {
        List<TrackLimit> tracks = side.policy().procedure().tracks();
        return new Statement(
                tracks.stream()
                        .map(track -> List.of(track.track(), track.days(), track.unit()))
                        .collect(Collectors.toSet()),
                tracks.stream().map(DeclaredWords::track).collect(Collectors.joining("，")),
                tracks.stream()
                        .flatMap(track -> track.clauses().stream())
                        .distinct()
                        .toList());
    }

    /** Returns what the category rests on; a household in none rests on the first remark, which says why. */
    private static List<Clause> categoryClauses(Finding finding, Category category) {
        List<Basis> bases =
                tests(finding, category).stream().map(TestResult::basis).toList();
        return clauses(bases.isEmpty() ? finding.remarks().stream().limit(1).toList() : bases);
    }

    private static List<TestResult> tests(Finding finding, Category category) {
        return finding.tests().stream()
                .filter(test -> test.subject() == category && !test.advisory())
                .toList();
    }

    private static List<Clause> clauses(List<Basis> bases) {
        return bases.stream()
                .flatMap(basis -> basis.clauses().stream())
                .distinct()
                .toList();
    }
}
