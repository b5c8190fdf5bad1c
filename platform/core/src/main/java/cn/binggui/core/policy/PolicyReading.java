package cn.binggui.core.policy;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Reads counties' policies for people. */
@Singleton
public class PolicyReading {
    private final CountyPolicies policies;
    private final ParameterValues values;
    private final PoliciesInForce inForce;

    PolicyReading(CountyPolicies policies, ParameterValues values, PoliciesInForce inForce) {
        this.policies = policies;
        this.values = values;
        this.inForce = inForce;
    }

    /**
     * Returns a county's policy with the parameters in force on a day.
     *
     * @throws Refusal NOT_FOUND for a county that does not exist, that has no policy or that the actor may not know of
     */
    @Permission
    public CountyReading read(Actor actor, @County String county, LocalDate on) {
        CountyPolicy policy = policies.find(county).orElseThrow(() -> Refusal.notFound("没有这个县的政策，或您无权查看：" + county));
        return new CountyReading(
                inForce.of(county, on),
                policies.version(county),
                values.inForce(county, on),
                values.limitsInForce(county, on),
                Citations.of(policy));
    }
}
