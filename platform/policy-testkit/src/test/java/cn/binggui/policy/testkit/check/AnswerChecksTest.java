package cn.binggui.policy.testkit.check;

import static cn.binggui.policy.testkit.check.Breakage.SOUND;
import static cn.binggui.policy.testkit.check.Breakage.answering;
import static cn.binggui.policy.testkit.check.Breakage.assertBroken;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.Rule;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.testkit.Altered;
import cn.binggui.policy.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerChecksTest {
    private static final Clause SENTENCE = Breakage.sentence("II");

    @Test
    void noticesAHouseholdThatIsNotDetermined() {
        CountyPolicy failing = answering((facts, published) -> {
            if (facts.members().size() > 4) {
                throw new IllegalStateException("too many");
            }
            return SOUND.determine(facts, published);
        });
        assertBroken(Demand.EVERY_HOUSEHOLD_IS_DETERMINED, failing, "too many");
    }

    @Test
    void noticesFiguresThatDoNotAddUp() {
        CountyPolicy careless = answering((facts, published) -> changed(
                SOUND.determine(facts, published),
                finding -> copy(finding, finding.countedIncome().plus(new Money(1)), finding.category())));
        assertBroken(Demand.EVERY_HOUSEHOLD_IS_DETERMINED, careless, "do not add up");
    }

    @Test
    void noticesALostMember() {
        CountyPolicy forgetful = answering((facts, published) -> {
            Determination found = SOUND.determine(facts, published);
            return found instanceof Determination.Determined determined
                    ? new Determination.Determined(
                            determined.members().subList(1, determined.members().size()), determined.finding())
                    : found;
        });
        assertBroken(Demand.EVERY_HOUSEHOLD_IS_DETERMINED, forgetful, "do not add up");
    }

    @Test
    void noticesAGroundThatNoRuleDeclares() {
        CountyPolicy inventive =
                answering((facts, published) -> new Determination.NotApplicable(Basis.of("没有宣布的理由", SENTENCE)));
        assertBroken(Demand.EVERY_GROUND_IS_DECLARED, inventive, "没有宣布的理由");
    }

    @Test
    void noticesADeclaredGroundThatNothingGives() {
        CountyPolicy boasting = ruledBy(rule("闲置的规则", List.of(Basis.of("从不给出的理由", SENTENCE))));
        assertBroken(Demand.EVERY_DECLARED_GROUND_IS_GIVEN, boasting, "从不给出的理由");
    }

    @Test
    void noticesRulesWithoutANameOrAGround() {
        List<Basis> ground = List.of(Basis.of("理由", SENTENCE));
        assertBroken(Demand.RULES_ARE_NAMED, ruledBy(rule(" ", ground)), "a rule without a name");
        assertBroken(Demand.RULES_ARE_NAMED, ruledBy(rule("甲", ground), rule("甲", ground)), "name of its own: 甲");
        assertBroken(Demand.RULES_ARE_NAMED, ruledBy(rule("甲", List.of())), "甲 gives no ground");
    }

    private static Rule rule(String title, List<Basis> bases) {
        return new Rule() {
            @Override
            public String title() {
                return title;
            }

            @Override
            public List<Basis> bases() {
                return bases;
            }
        };
    }

    private static CountyPolicy ruledBy(Rule... rules) {
        return new Altered(SOUND) {
            @Override
            public List<Rule> rules() {
                return List.of(rules);
            }
        };
    }

    @Test
    void noticesAnswersThatAreNoLongerReached() {
        CountyPolicy narrow = answering((facts, published) -> SOUND.determine(facts.inTownship("丙镇"), published));
        assertBroken(Demand.EVERY_ANSWER_IS_REACHED, narrow, "no generated household reaches PROPOSED");
        assertBroken(Demand.EVERY_ANSWER_IS_REACHED, narrow, "the plan names EXTREME_HARDSHIP");
    }

    @Test
    void noticesAnAnswerThatChanges() {
        AtomicInteger asked = new AtomicInteger();
        CountyPolicy moody = answering((facts, published) ->
                SOUND.determine(asked.incrementAndGet() % 2 == 0 ? facts : facts.inTownship("丙镇"), published));
        assertBroken(Demand.SAME_FACTS_GIVE_THE_SAME_ANSWER, moody, "otherwise the second time");
    }

    @Test
    void noticesThatTheFirstMemberDecides() {
        CountyPolicy hasty = answering((facts, published) -> SOUND.determine(
                facts.members().getFirst().relation() == Relation.APPLICANT ? facts : facts.inTownship("丙镇"),
                published));
        assertBroken(Demand.ORDER_OF_MEMBERS_DECIDES_NOTHING, hasty, "another order");
    }

    @Test
    void noticesStateThatThreadsShare() {
        Thread own = Thread.currentThread();
        CountyPolicy shared = answering((facts, published) ->
                SOUND.determine(Thread.currentThread().equals(own) ? facts : facts.inTownship("丙镇"), published));
        assertBroken(Demand.MANY_THREADS_GET_THE_SAME_ANSWERS, shared, "among other threads");
    }

    @Test
    void noticesAThresholdThatIsOneFenOff() {
        CountyPolicy generous = answering((facts, published) -> SOUND.determine(scaled(facts, -1), published));
        assertBroken(Demand.THRESHOLDS_DECIDE_TO_THE_FEN, generous, "allowance-standard恰等于");
        CountyPolicy strict = answering((facts, published) -> SOUND.determine(scaled(facts, 1), published));
        assertBroken(Demand.THRESHOLDS_DECIDE_TO_THE_FEN, strict, "allowance-standard差一分");
    }

    private static HouseholdFacts scaled(HouseholdFacts facts, long fen) {
        List<IncomeItem> income = new ArrayList<>(facts.income());
        income.replaceAll(item -> new IncomeItem(
                item.memberId(), item.source(), new Money(item.annualAmount().fen() + fen)));
        return copy(facts, income, facts.property());
    }

    @Test
    void noticesThatMoreIncomeMakesPoorer() {
        CountyPolicy perverse = answering((facts, published) -> {
            long income = facts.income().stream()
                    .mapToLong(item -> item.annualAmount().fen())
                    .sum();
            return SOUND.determine(income > 3_000_000 ? copy(facts, List.of(), facts.property()) : facts, published);
        });
        assertBroken(Demand.MORE_INCOME_NEVER_MAKES_POORER, perverse, "becomes needier by more income");
    }

    @Test
    void noticesThatMoreExpensesHarm() {
        CountyPolicy perverse = answering((facts, published) -> SOUND.determine(
                facts.necessaryExpenses().size() > 1 ? copy(facts, facts.income(), Property.OVER_LIMIT) : facts,
                published));
        assertBroken(Demand.MORE_EXPENSES_NEVER_LESS_NEED, perverse, "less needy");
    }

    @Test
    void noticesThatMorePropertyHelps() {
        CountyPolicy perverse = answering((facts, published) -> SOUND.determine(
                facts.property() == Property.OVER_LIMIT
                        ? copy(facts, facts.income(), Property.WITHIN_ALLOWANCE_LIMIT)
                        : facts,
                published));
        assertBroken(Demand.MORE_PROPERTY_NEVER_MAKES_POORER, perverse, "needier by more property");
    }

    @Test
    void noticesThatAStrangersIncomeDecides() {
        CountyPolicy curious = answering((facts, published) -> SOUND.determine(
                facts.income().size() > 4 ? copy(facts, List.of(), facts.property()) : facts, published));
        assertBroken(Demand.STRANGERS_INCOME_DECIDES_NOTHING, curious, "who does not count");
    }

    private interface Change {
        Finding of(Finding finding);
    }

    private static Determination changed(Determination found, Change change) {
        return found instanceof Determination.Determined determined
                ? new Determination.Determined(determined.members(), change.of(determined.finding()))
                : found;
    }

    private static Finding copy(Finding finding, Money income, @Nullable Category category) {
        return new Finding(
                finding.householdSize(),
                income,
                finding.ledger(),
                finding.tests(),
                category,
                finding.approver(),
                finding.labels(),
                finding.individuals(),
                finding.remarks(),
                finding.missing());
    }

    private static HouseholdFacts copy(HouseholdFacts facts, List<IncomeItem> income, Property property) {
        return new HouseholdFacts(
                facts.acceptedOn(),
                facts.township(),
                facts.residence(),
                facts.members(),
                income,
                facts.assessedSupport(),
                facts.necessaryExpenses(),
                property,
                facts.extremeHardship(),
                facts.suddenHardship());
    }
}
