package cn.binggui.core.population;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Determination;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A county whose rules are tried: every household as if it lived in the county's first pilot township.
 *
 * @param numbers the open parameters' values
 */
record Contender(CountyPolicy policy, Parameters numbers) {
    private static final Logger LOG = LoggerFactory.getLogger(Contender.class);

    String county() {
        return policy.county();
    }

    /** Returns the same county with one number replaced, for those whom it concerns. */
    Contender with(String parameter, Predicate<Residence> concerned, DatedValue value) {
        return new Contender(
                policy,
                (id, residence, on) ->
                        id.equals(parameter) && concerned.test(residence) ? value : numbers.find(id, residence, on));
    }

    /** Returns the same household in the county's first pilot township. */
    HouseholdFacts here(HouseholdFacts household) {
        return household.inTownship(policy.plan().townships().getFirst());
    }

    /** Returns the determination, or {@code null} where the rules fail; the log learns of what kind the failure was. */
    @Nullable
    Determination determine(HouseholdFacts household) {
        try {
            return policy.determine(here(household), numbers);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // what the exception says may hold facts, and stays out of the log
            LOG.warn(
                    "a household of a population cannot be determined by {}: {}",
                    county(),
                    e.getClass().getName());
            return null;
        }
    }

    Answer answer(HouseholdFacts household) {
        Determination determination = determine(household);
        return determination == null ? Answer.FAILED : Answer.of(determination);
    }
}
