package cn.binggui.policy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.testkit.check.Demand;
import cn.binggui.policy.testkit.check.Subject;
import cn.binggui.policy.testkit.golden.GoldenCaseCheck;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract as JUnit runs it: a county's test extends this class and says which policy it is about. */
public abstract class CountyPolicyContract {
    private static final int SHOWN = 30;

    private final Subject subject;

    /** @param policy the county's policy; its class anchors the resources */
    protected CountyPolicyContract(CountyPolicy policy) {
        this.subject = Subject.of(policy);
    }

    @TestFactory
    Stream<DynamicTest> decidesEachGoldenCase() {
        return subject.cases().stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.title(),
                        () -> assertEquals(List.of(), GoldenCaseCheck.departures(subject.policy(), golden))));
    }

    @Test
    void quotesAreVerbatim() {
        holds(Demand.QUOTES_ARE_VERBATIM);
    }

    @Test
    void coverageIsKept() {
        holds(Demand.COVERAGE_IS_KEPT);
    }

    @Test
    void citationsResolve() {
        holds(Demand.CITATIONS_RESOLVE);
    }

    @Test
    void contentsNameEveryFile() {
        holds(Demand.CONTENTS_NAME_EVERY_FILE);
    }

    @Test
    void datesAreSound() {
        holds(Demand.DATES_ARE_SOUND);
    }

    @Test
    void fixedNumbersStayFixed() {
        holds(Demand.FIXED_NUMBERS_STAY_FIXED);
    }

    @Test
    void declarationsAreSound() {
        holds(Demand.DECLARATIONS_ARE_SOUND);
    }

    @Test
    void goldenCasesAreComplete() {
        holds(Demand.GOLDEN_CASES_ARE_COMPLETE);
    }

    @Test
    void rulesAreNamed() {
        holds(Demand.RULES_ARE_NAMED);
    }

    @Test
    void everyHouseholdIsDetermined() {
        holds(Demand.EVERY_HOUSEHOLD_IS_DETERMINED);
    }

    @Test
    void everyGroundIsDeclared() {
        holds(Demand.EVERY_GROUND_IS_DECLARED);
    }

    @Test
    void everyDeclaredGroundIsGiven() {
        holds(Demand.EVERY_DECLARED_GROUND_IS_GIVEN);
    }

    @Test
    void everyAnswerIsReached() {
        holds(Demand.EVERY_ANSWER_IS_REACHED);
    }

    @Test
    void sameFactsGiveTheSameAnswer() {
        holds(Demand.SAME_FACTS_GIVE_THE_SAME_ANSWER);
    }

    @Test
    void orderOfMembersDecidesNothing() {
        holds(Demand.ORDER_OF_MEMBERS_DECIDES_NOTHING);
    }

    @Test
    void manyThreadsGetTheSameAnswers() {
        holds(Demand.MANY_THREADS_GET_THE_SAME_ANSWERS);
    }

    @Test
    void onlyDeclaredAgesDecide() {
        holds(Demand.ONLY_DECLARED_AGES_DECIDE);
    }

    @Test
    void thresholdsDecideToTheFen() {
        holds(Demand.THRESHOLDS_DECIDE_TO_THE_FEN);
    }

    @Test
    void moreIncomeNeverMakesPoorer() {
        holds(Demand.MORE_INCOME_NEVER_MAKES_POORER);
    }

    @Test
    void moreExpensesNeverLessNeed() {
        holds(Demand.MORE_EXPENSES_NEVER_LESS_NEED);
    }

    @Test
    void morePropertyNeverMakesPoorer() {
        holds(Demand.MORE_PROPERTY_NEVER_MAKES_POORER);
    }

    @Test
    void strangersIncomeDecidesNothing() {
        holds(Demand.STRANGERS_INCOME_DECIDES_NOTHING);
    }

    private void holds(Demand demand) {
        List<String> problems = demand.problems(subject);
        assertEquals(
                "",
                String.join(System.lineSeparator(), problems.subList(0, Math.min(SHOWN, problems.size()))),
                () -> demand + ": " + problems.size() + " problems");
    }
}
