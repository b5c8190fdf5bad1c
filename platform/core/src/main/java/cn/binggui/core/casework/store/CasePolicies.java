package cn.binggui.core.casework.store;

import cn.binggui.core.policy.PoliciesInForce;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The policy of a case of the bound county: the version under which it began, with the time limits of the day on which it was accepted. */
@Singleton
public class CasePolicies {
    private final PoliciesInForce policies;
    private final Clock clock;

    CasePolicies(PoliciesInForce policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Returns the policy.
     *
     * @param version under which the case began
     * @param acceptedOn {@code null} where it is not accepted yet; then the limits are today's
     */
    public CountyPolicy of(String version, @Nullable LocalDate acceptedOn) {
        return policies.pinned(
                TenantBinding.current(), version, acceptedOn == null ? LocalDate.now(clock) : acceptedOn);
    }
}
