package cn.binggui.core.whatif;

import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.whatif.HouseholdsAsOf.Read;
import cn.binggui.core.whatif.Standings.Ground;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Determination;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what households are and what they would be; safe for many threads.
 *
 * <p>Rules are a function of facts and values alone. So what was found once on the same ground needs not be found again, and where the rules did
 * not ask for a number to find it, no other value of that number can change it.
 *
 * @param changed the values with the draft among them
 * @param concerned the questions to which the draft gives another answer
 * @param known what is known already of households as they are; {@code null} for nothing
 * @param thorough whether both sides of every household are determined, whatever could be known without
 */
record Comparison(
        Ground ground,
        Questions questions,
        Parameters changed,
        long concerned,
        @Nullable Standings known,
        boolean thorough) {
    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);

    /**
     * What was found of a chunk.
     *
     * @param found what the households are, those excepted whose rules failed
     */
    record Compared(Tallying tally, List<Standings.Of> found) {}

    Compared compare(List<Read> chunk) {
        Compared compared = new Compared(new Tallying(), new ArrayList<>(chunk.size()));
        for (Read each : chunk) {
            try {
                compare(each, compared);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                // what the exception says may hold facts, and stays out of the log
                LOG.warn(
                        "household {} cannot be determined: {}",
                        each.household(),
                        e.getClass().getName());
                compared.tally().failed();
            }
        }
        return compared;
    }

    private void compare(Read read, Compared into) {
        Standings.Of remembered = known == null ? null : known.find(read.household(), read.revision(), read.recorded());
        if (remembered != null && !concerns(remembered)) {
            into.tally().addUnchanged(remembered.standing(), remembered.cost());
            into.tally().remembered();
            into.found().add(remembered);
            return;
        }
        HouseholdFacts facts = FactsCodec.read(read.facts()).on(ground.asOf());
        Standings.Of present = remembered == null ? present(read, facts) : remembered;
        if (thorough || concerns(present)) {
            Determination after = ground.policy().determine(facts, changed);
            into.tally()
                    .add(
                            new Tallying.Mover(
                                    read.household(), read.township(), present.standing(), Standing.of(after)),
                            present.cost(),
                            YearlyCost.of(after, facts.residence(), changed, ground.asOf()));
        } else {
            into.tally().addUnchanged(present.standing(), present.cost());
        }
        if (remembered != null) {
            into.tally().remembered();
        }
        into.found().add(present);
    }

    private boolean concerns(Standings.Of household) {
        return (household.asked() & concerned) != 0;
    }

    private Standings.Of present(Read read, HouseholdFacts facts) {
        Questions.Noted values = questions.new Noted(ground.values()::findOrAssumed);
        Determination found = ground.policy().determine(facts, values);
        long cost = YearlyCost.of(found, facts.residence(), values, ground.asOf());
        return new Standings.Of(
                read.household(), read.revision(), read.recorded(), Standing.of(found), cost, values.asked());
    }
}
