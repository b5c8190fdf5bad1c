package cn.binggui.core.policy;

import cn.binggui.core.Refusal;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.parameter.DatedValue;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** The counties' policies with the time limits, notice days and monitoring cycles that the counties have published. */
@Singleton
public class PoliciesInForce {
    private final CountyPolicies policies;
    private final ParameterValues values;

    PoliciesInForce(CountyPolicies policies, ParameterValues values) {
        this.policies = policies;
        this.values = values;
    }

    /**
     * Returns the policy that serves a county, as it is in force on a day.
     *
     * @throws Refusal NOT_FOUND where there is none
     */
    public CountyPolicy of(String county, LocalDate on) {
        return pinned(county, policies.version(county), on);
    }

    /**
     * Returns a county's policy of a version as it is in force on a day.
     *
     * @throws Refusal as {@link CountyPolicies#pinned}
     */
    public CountyPolicy pinned(String county, String version, LocalDate on) {
        CountyPolicy policy = policies.pinned(county, version);
        return ArrangedPolicy.of(policy, values.values(policy, version), on);
    }

    /** Returns a county's policy of a version as it would be on a day if a time limit had another value. */
    public CountyPolicy trying(String county, String version, LocalDate on, String limit, DatedValue value) {
        CountyPolicy policy = policies.pinned(county, version);
        return ArrangedPolicy.of(policy, values.values(policy, version).with(limit, value), on);
    }
}
