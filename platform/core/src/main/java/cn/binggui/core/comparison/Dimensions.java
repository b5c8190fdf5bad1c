package cn.binggui.core.comparison;

import static cn.binggui.core.comparison.MatrixRow.Group.CATEGORIES;
import static cn.binggui.core.comparison.MatrixRow.Group.INCOME;
import static cn.binggui.core.comparison.MatrixRow.Group.MEMBERS;
import static cn.binggui.core.comparison.MatrixRow.Group.MONITORING;
import static cn.binggui.core.comparison.MatrixRow.Group.PROCEDURE;
import static cn.binggui.core.comparison.MatrixRow.Group.SCOPE;
import static cn.binggui.core.comparison.MatrixRow.Group.SUPERVISION;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.MonitoringKind;
import cn.binggui.policy.declared.Topic;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The matrix's dimensions, in the order in which the province reads them. */
final class Dimensions {
    static final List<Dimension> ALL = List.of(
            new Dimension(1, "试点范围", SCOPE, DeclaredWords::townships),
            new Dimension(2, "对象分类", SCOPE, ThresholdWords::categories),
            new Dimension(3, "配偶分居", MEMBERS, Dimensions::spouseApart),
            new Dimension(4, "在校本科及以下成年子女", MEMBERS, Dimensions::students),
            new Dimension(5, "研究生", MEMBERS, Dimensions::postgraduate),
            new Dimension(6, "外地务工未婚成年子女", MEMBERS, Dimensions::workingAway),
            new Dimension(7, "义务兵", MEMBERS, Dimensions::conscripts),
            new Dimension(8, "军官、军士", MEMBERS, Dimensions::officers),
            new Dimension(9, "服刑、强制隔离戒毒", MEMBERS, Dimensions::custody),
            new Dimension(10, "下落不明", MEMBERS, Dimensions::missing),
            new Dimension(11, "外嫁、户口未迁、仍同住", MEMBERS, Dimensions::marriedOut),
            new Dimension(12, "父母分院居住但收支共享", MEMBERS, Dimensions::parentsApart),
            new Dimension(13, "收入口径", INCOME, provisions(Topic.INCOME_BASIS)),
            new Dimension(14, "基础养老金", INCOME, Dimensions::pension),
            new Dimension(15, "收入窗口", INCOME, provisions(Topic.INCOME_WINDOW)),
            new Dimension(
                    16, "低保收入线", CATEGORIES, both(ThresholdWords::allowance, provisions(Topic.HOUSING_AND_WATER))),
            new Dimension(17, "低保边缘", CATEGORIES, ThresholdWords::margin),
            new Dimension(18, "刚性支出困难", CATEGORIES, ThresholdWords::rigidExpenditure),
            new Dimension(19, "单人户、按人施策", CATEGORIES, ThresholdWords::individuals),
            new Dimension(
                    20,
                    "整户与标识",
                    CATEGORIES,
                    both(provisions(Topic.WHOLE_HOUSEHOLD), policy -> List.of(ThresholdWords.label(policy)))),
            new Dimension(21, "“其他困难”的批准", CATEGORIES, ThresholdWords::otherHardship),
            new Dimension(22, "流程", PROCEDURE, DeclaredWords::steps),
            new Dimension(23, "总时限", PROCEDURE, DeclaredWords::tracks),
            new Dimension(24, "分步时限", PROCEDURE, DeclaredWords::stepLimits),
            new Dimension(25, "公示", PROCEDURE, DeclaredWords::notices),
            new Dimension(26, "公示异议", PROCEDURE, DeclaredWords::objections),
            new Dimension(27, "备案、报送", PROCEDURE, DeclaredWords::filing),
            new Dimension(28, "入户频次", MONITORING, monitoring(MonitoringKind.VISIT)),
            new Dimension(
                    29,
                    "排查、复核",
                    MONITORING,
                    monitoring(
                            MonitoringKind.SURVEY,
                            MonitoringKind.RECHECK,
                            MonitoringKind.VERIFICATION,
                            MonitoringKind.REPORT)),
            new Dimension(30, "数据共享、反馈", MONITORING, monitoring(MonitoringKind.DATA_SHARING, MonitoringKind.FEEDBACK)),
            new Dimension(31, "退出与跟踪", SUPERVISION, provisions(Topic.EXIT_AND_TRACKING)),
            new Dimension(
                    32,
                    "抽查、评价",
                    SUPERVISION,
                    both(provisions(Topic.SPOT_CHECK, Topic.SUPERVISION), DeclaredWords::evaluation)),
            new Dimension(33, "申请渠道", PROCEDURE, DeclaredWords::channels));

    private Dimensions() {}

    private static List<MatrixLine> spouseApart(CountyPolicy policy) {
        return List.of(
                ProbedWords.member(policy, "", Person.spouse().livesApart().keepsFinancesApart()));
    }

    private static List<MatrixLine> students(CountyPolicy policy) {
        return List.of(
                ProbedWords.member(policy, "全日制：", student(Study.FULL_TIME_UNDERGRADUATE_OR_BELOW)),
                ProbedWords.member(policy, "非全日制：", student(Study.PART_TIME_UNDERGRADUATE_OR_BELOW)));
    }

    private static Person student(Study study) {
        return Person.adultChild()
                .livesApart()
                .keepsFinancesApart()
                .studies(study)
                .withoutWork();
    }

    private static List<MatrixLine> postgraduate(CountyPolicy policy) {
        return List.of(ProbedWords.member(
                policy,
                "家庭供养、无收入、住校：",
                Person.adultChild().livesApart().withoutWork().studies(Study.FULL_TIME_POSTGRADUATE),
                Person.adultChild().livesApart().withoutWork()));
    }

    private static List<MatrixLine> workingAway(CountyPolicy policy) {
        return List.of(ProbedWords.member(policy, "收支共享：", Person.adultChild().worksAway()));
    }

    private static List<MatrixLine> conscripts(CountyPolicy policy) {
        return List.of(
                ProbedWords.member(
                        policy,
                        "子女：",
                        Person.adultChild().livesApart().serves(Service.CONSCRIPT),
                        Person.adultChild().livesApart()),
                ProbedWords.member(
                        policy,
                        "配偶：",
                        Person.spouse().livesApart().serves(Service.CONSCRIPT),
                        Person.spouse().livesApart()));
    }

    private static List<MatrixLine> officers(CountyPolicy policy) {
        return List.of(ProbedWords.member(
                policy,
                "子女（不同住、收支共享）：",
                Person.adultChild().livesApart().serves(Service.SERGEANT),
                Person.adultChild().livesApart()));
    }

    private static List<MatrixLine> custody(CountyPolicy policy) {
        return List.of(
                ProbedWords.member(policy, "服刑：", Person.spouse().in(Custody.IMPRISONED), Person.spouse()),
                ProbedWords.member(
                        policy, "强制隔离戒毒：", Person.spouse().in(Custody.COMPULSORY_REHABILITATION), Person.spouse()),
                ProbedWords.member(policy, "羁押未判决：", Person.spouse().in(Custody.DETAINED), Person.spouse()));
    }

    private static List<MatrixLine> missing(CountyPolicy policy) {
        return List.of(
                ProbedWords.member(
                        policy, "镇村核实满两年：", Person.spouse().missing(Missing.VERIFIED_TWO_YEARS), Person.spouse()),
                ProbedWords.member(policy, "宣告失踪：", Person.spouse().missing(Missing.DECLARED), Person.spouse()));
    }

    private static List<MatrixLine> marriedOut(CountyPolicy policy) {
        return List.of(ProbedWords.member(policy, "", Person.adultChild().marriedOut(), Person.adultChild()));
    }

    private static List<MatrixLine> parentsApart(CountyPolicy policy) {
        return List.of(ProbedWords.member(policy, "", Person.parent().livesApart()));
    }

    private static List<MatrixLine> pension(CountyPolicy policy) {
        return List.of(
                ProbedWords.pension(policy, "十四五期间受理：", LocalDate.of(2025, 12, 31)),
                ProbedWords.pension(policy, "2026年起受理：", LocalDate.of(2026, 1, 1)));
    }

    private static Function<CountyPolicy, List<MatrixLine>> provisions(Topic... topics) {
        return policy -> DeclaredWords.provisions(policy, topics);
    }

    private static Function<CountyPolicy, List<MatrixLine>> monitoring(MonitoringKind... kinds) {
        return policy -> DeclaredWords.monitoring(policy, kinds);
    }

    private static Function<CountyPolicy, List<MatrixLine>> both(
            Function<CountyPolicy, List<MatrixLine>> first, Function<CountyPolicy, List<MatrixLine>> second) {
        return policy -> Stream.concat(first.apply(policy).stream(), second.apply(policy).stream())
                .toList();
    }
}
