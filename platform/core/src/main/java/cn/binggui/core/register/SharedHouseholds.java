package cn.binggui.core.register;

import cn.binggui.core.household.store.Revision;
import cn.binggui.core.household.store.RevisionListener;
import cn.binggui.core.tenancy.TenantBinding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The households of which a member belongs to another one, too.
 *
 * <p>To find them takes a look at all members of a county, so they are kept for half a minute, and no longer than until the next revision
 * that this node stores; what another node stores is seen half a minute later.
 */
@Singleton
class SharedHouseholds implements RevisionListener {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final RegisterRows rows;
    private final Clock clock;
    private final Map<String, Read> cache = new ConcurrentHashMap<>();

    private record Read(Set<Long> households, Instant at) {}

    SharedHouseholds(RegisterRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Returns their keys. */
    Set<Long> all() {
        String county = TenantBinding.current();
        Instant now = clock.instant();
        Read read = cache.get(county);
        if (read == null || read.at().plus(FRESH).isBefore(now)) {
            read = new Read(Set.copyOf(rows.households(rows.peopleOfSeveral())), now);
            cache.put(county, read);
        }
        return read.households();
    }

    @Override
    public void recorded(List<Revision> history) {
        cache.remove(TenantBinding.current());
    }
}
