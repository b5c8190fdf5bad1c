package cn.binggui.policy.testkit.check;

import java.util.List;
import java.util.function.Function;

/** What the contract demands; each can be run alone, and each says in words what breaks it. */
public enum Demand {
    QUOTES_ARE_VERBATIM(PlanChecks::quotesAreVerbatim),
    COVERAGE_IS_KEPT(PlanChecks::coverageIsKept),
    CITATIONS_RESOLVE(Citations::resolve),
    CONTENTS_NAME_EVERY_FILE(ContentsChecks::contentsNameEveryFile),
    DATES_ARE_SOUND(ParameterChecks::datesAreSound),
    FIXED_NUMBERS_STAY_FIXED(ParameterChecks::fixedNumbersStayFixed),
    DECLARATIONS_ARE_SOUND(DeclaredChecks::declarationsAreSound),
    GOLDEN_CASES_ARE_COMPLETE(GoldenChecks::goldenCasesAreComplete),
    GOLDEN_CASES_HOLD(GoldenChecks::goldenCasesHold),
    RULES_ARE_NAMED(TraceChecks::rulesAreNamed),
    EVERY_HOUSEHOLD_IS_DETERMINED(TraceChecks::everyHouseholdIsDetermined),
    EVERY_GROUND_IS_DECLARED(TraceChecks::everyGroundIsDeclared),
    EVERY_DECLARED_GROUND_IS_GIVEN(TraceChecks::everyDeclaredGroundIsGiven),
    EVERY_ANSWER_IS_REACHED(ReachChecks::everyAnswerIsReached),
    SAME_FACTS_GIVE_THE_SAME_ANSWER(RepeatChecks::sameFactsGiveTheSameAnswer),
    ORDER_OF_MEMBERS_DECIDES_NOTHING(RepeatChecks::orderOfMembersDecidesNothing),
    MANY_THREADS_GET_THE_SAME_ANSWERS(RepeatChecks::manyThreadsGetTheSameAnswers),
    ONLY_DECLARED_AGES_DECIDE(AgeChecks::onlyDeclaredAgesDecide),
    THRESHOLDS_DECIDE_TO_THE_FEN(ThresholdChecks::thresholdsDecideToTheFen),
    MORE_INCOME_NEVER_MAKES_POORER(MonotonicityChecks::moreIncomeNeverMakesPoorer),
    MORE_EXPENSES_NEVER_LESS_NEED(MonotonicityChecks::moreExpensesNeverLessNeed),
    MORE_PROPERTY_NEVER_MAKES_POORER(MonotonicityChecks::morePropertyNeverMakesPoorer),
    STRANGERS_INCOME_DECIDES_NOTHING(MonotonicityChecks::strangersIncomeDecidesNothing);

    private final Function<Subject, List<String>> check;

    Demand(Function<Subject, List<String>> check) {
        this.check = check;
    }

    /** Returns what breaks the demand, in words; empty where the policy keeps it. */
    public List<String> problems(Subject subject) {
        return check.apply(subject);
    }
}
