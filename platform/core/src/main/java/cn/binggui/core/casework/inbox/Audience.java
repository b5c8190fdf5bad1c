package cn.binggui.core.casework.inbox;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.casework.CaseTiers;
import cn.binggui.policy.declared.Performer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** To whom notifications go, as the bits of a number: the tiers of {@link CaseTiers#bits}, and the county's administrators. */
final class Audience {
    /** The county's administrators, who sit at no tier. */
    static final int ADMIN = 1 << 16;
    /** The tiers that bring cases in and look after the people. */
    static final Set<Performer> LOCAL = EnumSet.of(Performer.VILLAGE, Performer.TOWNSHIP);

    private Audience() {}

    /** Returns the bits of a person; 0 for whom nothing concerns. */
    static int of(Actor actor) {
        return CaseTiers.bits(CaseTiers.of(actor)) | (actor.is(Role.COUNTY_ADMIN) ? ADMIN : 0);
    }

    static int of(Collection<Performer> tiers) {
        return CaseTiers.bits(tiers);
    }
}
