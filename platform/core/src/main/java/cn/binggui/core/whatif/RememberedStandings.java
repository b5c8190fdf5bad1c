package cn.binggui.core.whatif;

import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.whatif.Standings.Ground;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the last estimates of each county found of its households as they are, so that the next draft need only be tried where it can change
 * something. It holds for one version of the rules, one state of the values and one day; of a household it holds for one revision. Whatever is
 * not exactly the same is found anew.
 */
@Singleton
class RememberedStandings {
    /** Households of all counties together: some thirty megabytes. */
    private static final int MOST = 500_000;

    private final CountyPolicies policies;

    /** The county that was asked last stands last. */
    private final Map<String, Standings> counties = new LinkedHashMap<>(16, 0.75f, true);

    RememberedStandings(CountyPolicies policies) {
        this.policies = policies;
        // rules that no longer serve are not kept in memory by what they found
        policies.onChange(this::forget);
    }

    /** Returns what is known on exactly this ground; {@code null} where that is nothing. */
    synchronized @Nullable Standings on(Ground ground) {
        Standings found = counties.get(ground.policy().county());
        return found != null && found.ground().isSameAs(ground) ? found : null;
    }

    /** Keeps standings in the place of the county's earlier ones; they do not change any more. */
    synchronized void keep(Standings standings) {
        CountyPolicy policy = standings.ground().policy();
        boolean serves =
                policies.find(policy.county()).filter(now -> now == policy).isPresent();
        if (!serves || standings.size() > MOST) {
            return;
        }
        counties.put(policy.county(), standings);
        int all = counties.values().stream().mapToInt(Standings::size).sum();
        var oldest = counties.values().iterator();
        while (all > MOST) {
            all -= oldest.next().size();
            oldest.remove();
        }
    }

    private synchronized void forget(String county) {
        counties.remove(county);
    }
}
