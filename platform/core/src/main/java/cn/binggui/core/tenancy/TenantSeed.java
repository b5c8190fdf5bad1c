package cn.binggui.core.tenancy;

import io.micronaut.core.order.Ordered;

/** First data of a new county; it runs with the county bound, at every start, and leaves alone what is there. */
public interface TenantSeed extends Ordered {
    /** Brings in what is missing. */
    void seed(TenantFile county);
}
