package cn.binggui.policy.testkit.check;

import static cn.binggui.policy.testkit.check.Breakage.assertBroken;
import static cn.binggui.policy.testkit.check.Breakage.withSentences;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.plan.Coverage;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Determination;
import org.junit.jupiter.api.Test;

class PlanChecksTest {
    @Test
    void noticesALostSentence() {
        CountyPolicy lost = withSentences(sentences -> {
            sentences.removeLast();
            return sentences;
        });
        assertBroken(Demand.QUOTES_ARE_VERBATIM, lost, "part at");
    }

    @Test
    void noticesAWordThatThePlanDoesNotHave() {
        CountyPolicy reworded = withSentences(sentences -> {
            Sentence first = sentences.getFirst();
            Clause clause = first.clause();
            Clause other = new Clause(clause.id(), clause.document(), clause.locator(), Level.COUNTY, "样列县方案", null);
            sentences.set(0, new Sentence(other, first.coverage(), first.reason()));
            return sentences;
        });
        assertBroken(Demand.QUOTES_ARE_VERBATIM, reworded, "样列县");
    }

    @Test
    void noticesEachBrokenCoverage() {
        assertBroken(Demand.COVERAGE_IS_KEPT, covered("IV", Coverage.ENCODED), "IV is ENCODED");
        assertBroken(Demand.COVERAGE_IS_KEPT, covered("IV", Coverage.PARAMETER), "IV is PARAMETER");
        assertBroken(Demand.COVERAGE_IS_KEPT, covered("III", Coverage.PROCEDURE), "III is PROCEDURE");
        assertBroken(Demand.COVERAGE_IS_KEPT, covered("II", Coverage.HUMAN_DISCRETION), "II is HUMAN_DISCRETION");
        assertBroken(Demand.COVERAGE_IS_KEPT, covered("II", Coverage.NOT_A_RULE), "II is NOT_A_RULE");
    }

    private static CountyPolicy covered(String id, Coverage coverage) {
        return withSentences(sentences -> {
            sentences.replaceAll(sentence ->
                    sentence.clause().id().equals(id) ? new Sentence(sentence.clause(), coverage, null) : sentence);
            return sentences;
        });
    }

    @Test
    void noticesACitationOfNoSentence() {
        Clause invented = new Clause("IX", Breakage.SOUND.plan().number(), "九", Level.COUNTY, "九、没有这句。", null);
        CountyPolicy citing =
                Breakage.answering((facts, published) -> new Determination.NotApplicable(Basis.of("凭空", invented)));
        assertBroken(Demand.CITATIONS_RESOLVE, citing, "IX is cited but is no sentence");
    }

    @Test
    void noticesASentenceOfAnotherDocument() {
        CountyPolicy foreign = withSentences(sentences -> {
            sentences.replaceAll(sentence -> {
                Clause clause = sentence.clause();
                return new Sentence(
                        new Clause(clause.id(), "别县〔2025〕1号", clause.locator(), Level.COUNTY, clause.text(), null),
                        sentence.coverage(),
                        sentence.reason());
            });
            return sentences;
        });
        assertBroken(Demand.CITATIONS_RESOLVE, foreign, "names the document 别县");
    }

    @Test
    void noticesAnIdentifierUsedTwice() {
        CountyPolicy twice = withSentences(sentences -> {
            sentences.add(sentences.getFirst());
            return sentences;
        });
        assertBroken(Demand.CITATIONS_RESOLVE, twice, "two sentences");
    }
}
