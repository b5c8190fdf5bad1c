package cn.binggui.core.comparison;

import static cn.binggui.core.comparison.ProbedWords.toConfirm;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.Term;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.ruling.Approver;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.IndividualRuling;
import cn.binggui.policy.ruling.Label;
import cn.binggui.policy.ruling.LabelRuling;
import cn.binggui.policy.ruling.Quantity;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks a policy about made-up households at its bounds and puts categories, labels and treatments into the matrix's lines. */
final class ThresholdWords {
    private static final Money BELOW_STANDARD = Money.yuan(6000);
    private static final Money ON_THE_MARGIN = Money.yuan(9000);
    /** Above every multiple of the standard that any plan knows, and below the assumed disposable income. */
    private static final Money BEYOND_THE_MARGIN = Money.yuan(16_000);

    private static final Money BELOW_MONITORING_LINE = Money.yuan(7800);
    private static final Money OVERWHELMING_EXPENSE = Money.yuan(17_000);

    private ThresholdWords() {}

    /** Returns the categories that the county knows, by its own names, resting on the rules of each. */
    static List<MatrixLine> categories(CountyPolicy policy) {
        Map<Category, Probe> typical = new EnumMap<>(Map.of(
                Category.EXTREME_HARDSHIP, Probe.of(Person.oldApplicant()).inExtremeHardship(),
                Category.SUBSISTENCE_ALLOWANCE, Probe.of(Person.applicant()).earning(BELOW_STANDARD),
                Category.ALLOWANCE_MARGIN, Probe.of(Person.applicant()).earning(ON_THE_MARGIN),
                Category.RIGID_EXPENDITURE, burdened(Person.applicant()),
                Category.OTHER_HARDSHIP, struck()));
        List<Basis> bases = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Category> known = new ArrayList<>();
        typical.forEach((category, probe) -> {
            Finding finding = finding(probe, policy);
            if (finding.category() == category) {
                known.add(category);
                names.add(policy.plan().categoryNames().getOrDefault(category, category.term()));
                tests(finding, category).forEach(test -> bases.add(test.basis()));
            }
        });
        return List.of(
                MatrixLine.gathered(
                        "%d类：%s".formatted(names.size(), String.join("、", names)),
                        known.toString(),
                        ProbedWords.clauses(bases)),
                label(policy));
    }

    /** Returns how the county treats a rural household below the monitoring line. */
    static MatrixLine label(CountyPolicy policy) {
        Finding finding = finding(Probe.of(Person.applicant()).earning(BELOW_MONITORING_LINE), policy);
        String name = Label.RELAPSE_MONITORED.term();
        return finding.labels().stream()
                .findFirst()
                .map((LabelRuling label) -> MatrixLine.of(
                        "%s为标识（%s）：%s"
                                .formatted(
                                        name,
                                        label.status().term(),
                                        label.basis().reason()),
                        label.status().name(),
                        label.basis().clauses()))
                .orElseGet(MatrixLine::unregulated);
    }

    /** Returns every condition of the category that a household well within it meets. */
    static List<MatrixLine> allowance(CountyPolicy policy) {
        Finding finding = finding(Probe.of(Person.applicant()).earning(BELOW_STANDARD), policy);
        return tests(finding, Category.SUBSISTENCE_ALLOWANCE).stream()
                .map(ThresholdWords::condition)
                .toList();
    }

    /** Returns the upper bound, as it shows at its very top, and what becomes of a household exactly at the standard. */
    static List<MatrixLine> margin(CountyPolicy policy) {
        List<MatrixLine> lines = new ArrayList<>();
        Finding within = finding(Probe.of(Person.applicant()).earning(ON_THE_MARGIN), policy);
        for (TestResult test : tests(within, Category.ALLOWANCE_MARGIN)) {
            if (test.required() instanceof Quantity.Bound bound && isUpper(bound)) {
                Finding top = finding(Probe.of(Person.applicant()).earning(top(bound)), policy);
                lines.add(upperBound(top, bound));
            }
        }
        Finding equal = finding(Probe.of(Person.applicant()).earning(Probe.STANDARD), policy);
        Category category = Objects.requireNonNull(equal.category());
        tests(equal, category).stream()
                .filter(test -> test.required() instanceof Quantity.Bound bound && !isUpper(bound))
                .findFirst()
                .ifPresent(test -> lines.add(MatrixLine.of(
                        "恰等于低保标准为%s：%s%s"
                                .formatted(
                                        category.term(),
                                        test.basis().reason(),
                                        test.basis().flag() == Flag.GAP_FILLED ? "（补缺口）" : ""),
                        "=" + category,
                        test.basis().clauses())));
        return lines;
    }

    private static MatrixLine upperBound(Finding top, Quantity.Bound bound) {
        TestResult test = tests(top, Category.ALLOWANCE_MARGIN).stream()
                .filter(candidate -> candidate.required() instanceof Quantity.Bound found && found.equals(bound))
                .findFirst()
                .orElseThrow();
        return MatrixLine.of(
                        "上限%s%s倍：%s"
                                .formatted(
                                        bound.comparison().term(),
                                        bound.multiple().number().toPlainString(),
                                        test.basis().reason()),
                        bound.comparison() + bound.multiple().number().toPlainString(),
                        test.basis().clauses())
                .inConflict(test.basis().flag() == Flag.UPPER_RULE_CONFLICT);
    }

    private static boolean isUpper(Quantity.Bound bound) {
        return switch (bound.comparison()) {
            case BELOW, AT_MOST -> true;
            case ABOVE, AT_LEAST -> false;
        };
    }

    /** Returns the highest income per person that the bound still admits. */
    private static Money top(Quantity.Bound bound) {
        BigDecimal edge = bound.standard().number().multiply(bound.multiple().number());
        Money floor = Money.yuan(edge.setScale(2, RoundingMode.DOWN));
        boolean included = bound.comparison() == Comparison.AT_MOST;
        return included || floor.number().compareTo(edge) < 0 ? floor : new Money(floor.fen() - 1);
    }

    /** Returns the conditions, whether the share is fixed or left to be published, and what becomes of living expenses. */
    static List<MatrixLine> rigidExpenditure(CountyPolicy policy) {
        List<MatrixLine> lines = new ArrayList<>();
        for (TestResult test : tests(finding(burdened(Person.applicant()), policy), Category.RIGID_EXPENDITURE)) {
            lines.add(
                    test.required() instanceof Quantity.ShareBound bound
                            ? share(policy, test, bound)
                            : condition(test));
        }
        Finding living = finding(
                Probe.of(Person.applicant())
                        .earning(BEYOND_THE_MARGIN)
                        .spending(ExpenseKind.LIVING, OVERWHELMING_EXPENSE),
                policy);
        for (TestResult test : tests(living, Category.RIGID_EXPENDITURE)) {
            if (test.actual() instanceof Quantity.Share(var part, var _)) {
                String treated = part.isZero() ? "不计入必需支出" : "计入必需支出";
                lines.add(MatrixLine.of(
                        "日常生活支出" + treated + (test.basis().flag() == Flag.NEEDS_CONFIRMATION ? "（须确认）" : ""),
                        "LIVING" + part.isZero(),
                        test.basis().clauses()));
            }
        }
        return lines;
    }

    private static MatrixLine share(CountyPolicy policy, TestResult test, Quantity.ShareBound bound) {
        boolean open = policy.parameters().stream()
                .filter(parameter -> parameter.id().equals("rigid-expenditure-ratio"))
                .anyMatch(Parameter::isOpen);
        String words = open ? "比例由县级公布" : new Quantity.ShareBound(bound.comparison(), bound.ratio()).text();
        return MatrixLine.of(
                test.basis().reason() + "（" + words + "）",
                open ? "SHARE OPEN" : "SHARE" + words,
                test.basis().clauses());
    }

    private static MatrixLine condition(TestResult test) {
        String substance = switch (test.required()) {
            case Quantity.Bound bound -> test.subject().name() + bound.comparison() + bound.multiple();
            case Quantity.ShareBound bound -> test.subject().name() + bound;
            case Quantity.Wording wording -> test.subject().name() + wording.text();
            case Quantity.PerCapita _, Quantity.Share _ -> test.basis().reason();
        };
        return MatrixLine.of(
                test.basis().reason() + toConfirm(List.of(test.basis())),
                substance,
                test.basis().clauses());
    }

    /** Returns what gravely ill or severely disabled members may receive apart from the household. */
    static List<MatrixLine> individuals(CountyPolicy policy) {
        List<MatrixLine> lines = new ArrayList<>();
        Person ill = Person.spouse().gravelyIll();
        lines.add(individual(
                policy, "低保边缘户的重病成员", Probe.of(Person.applicant(), ill).earning(twice(ON_THE_MARGIN))));
        lines.add(individual(policy, "刚性支出户的重病成员", burdened(Person.applicant(), ill)));
        Person disabled = Person.spouse().severelyDisabled().withoutWork();
        lines.add(individual(
                policy,
                "不属任何类别的成年未就业重残成员",
                Probe.of(Person.applicant(), disabled).earning(twice(BEYOND_THE_MARGIN))));
        Probe withElder = Probe.of(Person.applicant(), Person.parent()).earning(twice(ON_THE_MARGIN));
        finding(withElder, policy).tests().stream()
                .filter(TestResult::advisory)
                .map(test -> MatrixLine.of(
                        "低保边缘户的老年成员：" + test.basis().reason(),
                        "ADVICE",
                        test.basis().clauses()))
                .forEach(lines::add);
        return lines;
    }

    private static MatrixLine individual(CountyPolicy policy, String who, Probe probe) {
        Finding finding = finding(probe, policy);
        Category category = Objects.requireNonNull(finding.category());
        return finding.individuals().stream()
                .findFirst()
                .map((IndividualRuling ruling) -> MatrixLine.of(
                        who + "：" + ruling.treatment().term(),
                        who + ruling.treatment(),
                        ruling.basis().clauses()))
                .orElseGet(() -> MatrixLine.of(
                        who + "：随户，无单独待遇",
                        who + "NONE",
                        ProbedWords.clauses(tests(finding, category).stream()
                                .map(TestResult::basis)
                                .toList())));
    }

    /** Returns who approves where nothing fits and hardship has struck. */
    static List<MatrixLine> otherHardship(CountyPolicy policy) {
        Finding finding = finding(struck(), policy);
        Approver approver = Objects.requireNonNull(finding.approver());
        Category category = Objects.requireNonNull(finding.category());
        String name = category == Category.NONE
                ? "无此类，突发严重困难的"
                : policy.plan().categoryNames().getOrDefault(category, category.term()) + "，";
        String decides = category == Category.NONE ? "研判" : "审定";
        return List.of(MatrixLine.of(
                "%s由%s%s（%s）"
                        .formatted(
                                name, approver.name(), decides, approver.basis().reason()),
                category + ":" + approver.role(),
                approver.basis().clauses()));
    }

    private static Probe struck() {
        return Probe.of(Person.applicant()).earning(BEYOND_THE_MARGIN).inSuddenHardship();
    }

    /** A household beyond the margin whose medical expenses exceed its income. */
    private static Probe burdened(Person applicant, Person... others) {
        int size = others.length + 1;
        return Probe.of(applicant, others)
                .earning(BEYOND_THE_MARGIN.times(size))
                .spending(ExpenseKind.MEDICAL, OVERWHELMING_EXPENSE.times(size));
    }

    private static Money twice(Money perCapita) {
        return perCapita.times(2);
    }

    private static Finding finding(Probe probe, CountyPolicy policy) {
        return Objects.requireNonNull(probe.ask(policy).finding());
    }

    private static List<TestResult> tests(Finding finding, Term subject) {
        return finding.tests().stream()
                .filter(test -> test.subject() == subject && !test.advisory())
                .toList();
    }
}
