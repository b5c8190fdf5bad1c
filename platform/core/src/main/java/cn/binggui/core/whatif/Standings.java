package cn.binggui.core.whatif;

import cn.binggui.core.policy.CountyValues;
import cn.binggui.policy.CountyPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the households of a county were found to be on a day under the values that hold, and what the rules asked for to find it. Some sixty bytes
 * for each household.
 */
final class Standings {
    private final Ground ground;
    private final List<Of> all = new ArrayList<>();

    Standings(Ground ground) {
        this.ground = ground;
    }

    /**
     * All that a determination depends on beside the household's facts.
     *
     * @param policy one version of the rules, as it lies in memory
     */
    record Ground(CountyPolicy policy, CountyValues values, LocalDate asOf) {
        boolean isSameAs(Ground other) {
            return policy == other.policy && asOf.equals(other.asOf) && values.equals(other.values);
        }
    }

    /**
     * One household under one of its revisions, whose facts never change.
     *
     * @param recorded when the revision was recorded; another one may bear its number once a backup was restored
     * @param cost in fen a year; see {@link YearlyCost}
     * @param asked the {@link Questions} that were asked to find standing and cost; other numbers have no part in them
     */
    record Of(long household, int revision, long recorded, Standing standing, long cost, long asked) {}

    Ground ground() {
        return ground;
    }

    int size() {
        return all.size();
    }

    /** Adds further households, whose keys are greater than those before, by rising key. */
    void add(List<Of> more) {
        all.addAll(more);
    }

    /** Returns nothing where the household was not determined under this revision. */
    @Nullable
    Of find(long household, int revision, long recorded) {
        int low = 0;
        int high = all.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Of found = all.get(middle);
            if (found.household() == household) {
                return found.revision() == revision && found.recorded() == recorded ? found : null;
            }
            if (found.household() < household) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
