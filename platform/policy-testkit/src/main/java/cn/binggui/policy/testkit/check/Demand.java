package cn.binggui.policy.testkit.check;

import java.util.List;
import java.util.function.Function;

/** What the contract demands; each can be run alone, and each says in words what breaks it. */
public enum Demand {
    QUOTES_ARE_VERBATIM("引文与方案原文一致", PlanChecks::quotesAreVerbatim),
    COVERAGE_IS_KEPT("方案每一句都有落实情况", PlanChecks::coverageIsKept),
    CITATIONS_RESOLVE("依据都能找到出处", Citations::resolve),
    CONTENTS_NAME_EVERY_FILE("目录列全所有文件", ContentsChecks::contentsNameEveryFile),
    DATES_ARE_SOUND("施行日期成立", ParameterChecks::datesAreSound),
    FIXED_NUMBERS_STAY_FIXED("方案定死的数不受改动", ParameterChecks::fixedNumbersStayFixed),
    DECLARATIONS_ARE_SOUND("程序、监测、预警的声明成立", DeclaredChecks::declarationsAreSound),
    GOLDEN_CASES_ARE_COMPLETE("判例齐全", GoldenChecks::goldenCasesAreComplete),
    GOLDEN_CASES_HOLD("判例结果一致", GoldenChecks::goldenCasesHold),
    RULES_ARE_NAMED("规则都有名称", TraceChecks::rulesAreNamed),
    EVERY_HOUSEHOLD_IS_DETERMINED("任何家庭都能得出结果", TraceChecks::everyHouseholdIsDetermined),
    EVERY_GROUND_IS_DECLARED("所用依据都已声明", TraceChecks::everyGroundIsDeclared),
    EVERY_DECLARED_GROUND_IS_GIVEN("所声明依据都会用到", TraceChecks::everyDeclaredGroundIsGiven),
    EVERY_ANSWER_IS_REACHED("每种结果都能达到", ReachChecks::everyAnswerIsReached),
    SAME_FACTS_GIVE_THE_SAME_ANSWER("同样情况结果相同", RepeatChecks::sameFactsGiveTheSameAnswer),
    ORDER_OF_MEMBERS_DECIDES_NOTHING("成员先后不影响结果", RepeatChecks::orderOfMembersDecidesNothing),
    MANY_THREADS_GET_THE_SAME_ANSWERS("并行运行结果相同", RepeatChecks::manyThreadsGetTheSameAnswers),
    ONLY_DECLARED_AGES_DECIDE("只有声明的年龄界限起作用", AgeChecks::onlyDeclaredAgesDecide),
    THRESHOLDS_DECIDE_TO_THE_FEN("界限精确到分", ThresholdChecks::thresholdsDecideToTheFen),
    MORE_INCOME_NEVER_MAKES_POORER("收入增加不会更困难", MonotonicityChecks::moreIncomeNeverMakesPoorer),
    MORE_EXPENSES_NEVER_LESS_NEED("支出增加不会更宽裕", MonotonicityChecks::moreExpensesNeverLessNeed),
    MORE_PROPERTY_NEVER_MAKES_POORER("财产增加不会更困难", MonotonicityChecks::morePropertyNeverMakesPoorer),
    STRANGERS_INCOME_DECIDES_NOTHING("不计入者的收入不影响结果", MonotonicityChecks::strangersIncomeDecidesNothing);

    private final String label;
    private final Function<Subject, List<String>> check;

    Demand(String label, Function<Subject, List<String>> check) {
        this.label = label;
        this.check = check;
    }

    /** Returns the demand in Chinese. */
    public String label() {
        return label;
    }

    /** Returns what breaks the demand, in words; empty where the policy keeps it. */
    public List<String> problems(Subject subject) {
        return check.apply(subject);
    }
}
