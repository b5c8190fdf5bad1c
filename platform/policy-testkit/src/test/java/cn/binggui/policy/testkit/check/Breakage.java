package cn.binggui.policy.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.plan.PlanDocument;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.testkit.Altered;
import cn.binggui.policy.testkit.SampleCounty;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Ways to break the sample county, and what the contract must say of them. */
final class Breakage {
    static final CountyPolicy SOUND = new SampleCounty();

    private Breakage() {}

    static Subject subject(CountyPolicy policy) {
        return Subject.of(policy, SampleCounty.class);
    }

    static void assertBroken(Demand demand, CountyPolicy policy, String word) {
        List<String> problems = demand.problems(subject(policy));
        assertTrue(problems.stream().anyMatch(problem -> problem.contains(word)), () -> demand + ": " + problems);
    }

    static void assertKept(Demand demand, CountyPolicy policy) {
        assertEquals(List.of(), demand.problems(subject(policy)));
    }

    interface Answer {
        Determination to(HouseholdFacts facts, Parameters published);
    }

    static CountyPolicy answering(Answer answer) {
        return new Altered(SOUND) {
            @Override
            public Determination determine(HouseholdFacts facts, Parameters published) {
                return answer.to(facts, published);
            }
        };
    }

    static CountyPolicy withSentences(UnaryOperator<List<Sentence>> change) {
        PlanDocument plan = SOUND.plan();
        PlanDocument changed = new PlanDocument(
                plan.number(),
                plan.title(),
                plan.issuedOn(),
                plan.effectiveFrom(),
                plan.lastPhaseEnds(),
                plan.text(),
                plan.townships(),
                plan.scopeClauses(),
                plan.categoryNames(),
                change.apply(new ArrayList<>(plan.sentences())));
        return new Altered(SOUND) {
            @Override
            public PlanDocument plan() {
                return changed;
            }
        };
    }

    static CountyPolicy withParameter(String id, UnaryOperator<Parameter> change) {
        List<Parameter> changed = SOUND.parameters().stream()
                .map(parameter -> parameter.id().equals(id) ? change.apply(parameter) : parameter)
                .toList();
        return new Altered(SOUND) {
            @Override
            public List<Parameter> parameters() {
                return changed;
            }
        };
    }

    static Clause sentence(String id) {
        return SOUND.plan().sentences().stream()
                .map(Sentence::clause)
                .filter(clause -> clause.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
