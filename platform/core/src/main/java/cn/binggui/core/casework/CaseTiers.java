package cn.binggui.core.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.policy.declared.Performer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** At which tiers people work on cases. */
public final class CaseTiers {
    private CaseTiers() {}

    /** Returns the tiers at which a person works; none for roles that work on no case. */
    public static Set<Performer> of(Actor actor) {
        Set<Performer> tiers = EnumSet.noneOf(Performer.class);
        for (Role role : actor.roles()) {
            switch (role) {
                case VILLAGE_WORKER -> tiers.add(Performer.VILLAGE);
                case TOWNSHIP_WORKER -> tiers.add(Performer.TOWNSHIP);
                case COUNTY_OPERATOR -> tiers.add(Performer.COUNTY);
                case PROVINCE_ANALYST, PROVINCE_ADMIN, AUDITOR, COUNTY_ADMIN, EVALUATOR, DEPARTMENT -> {
                    // they read, if anything
                }
            }
        }
        return tiers;
    }

    /** Returns tiers as the bits of a number, so that one test of a row finds whose turn it is. */
    public static int bits(Collection<Performer> tiers) {
        return tiers.stream().mapToInt(tier -> 1 << tier.ordinal()).sum();
    }
}
