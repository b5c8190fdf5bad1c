package cn.binggui.core.tenancy;

import java.util.Optional;

/**
 * The county whose database the running code works on.
 *
 * <p>It is bound for the length of one call and cannot reach the next. Within a binding no other county can be bound: a transaction
 * begun for one county can never be joined by work for another.
 */
public final class TenantBinding {
    private static final ScopedValue<String> COUNTY = ScopedValue.newInstance();

    private TenantBinding() {}

    /**
     * Does the work on the county's database.
     *
     * @throws IllegalStateException if another county is bound already
     */
    public static <T, X extends Throwable> T call(String county, ScopedValue.CallableOp<? extends T, X> work) throws X {
        if (COUNTY.isBound() && !COUNTY.get().equals(county)) {
            throw new IllegalStateException("work for one county inside the work for another");
        }
        return ScopedValue.where(COUNTY, county).call(work);
    }

    /** Does the work on the county's database. */
    public static void run(String county, Runnable work) {
        call(county, () -> {
            work.run();
            return county;
        });
    }

    /**
     * Returns the county that is bound.
     *
     * @throws IllegalStateException if none is: no query ever falls back to some database
     */
    public static String current() {
        return find().orElseThrow(() -> new IllegalStateException("no county is bound here"));
    }

    /** Returns the county that is bound; empty for work on the platform's own database. */
    public static Optional<String> find() {
        return COUNTY.isBound() ? Optional.of(COUNTY.get()) : Optional.empty();
    }
}
