package cn.binggui.app.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one network may ask for a public page: some at once, and then one in a second.
 *
 * <p>It remembers, for each network, when all it has asked for will be paid off; the networks that asked longest ago are forgotten
 * first, so that however many ask, its memory stays small.
 */
@Singleton
class RequestAllowance {
    /** A village's office or a mobile carrier may stand behind one address. */
    static final int AT_ONCE = 60;
    /** The greatest number of networks that are remembered. */
    static final int MOST_NETWORKS = 20_000;

    private static final Duration EACH = Duration.ofSeconds(1);
    private static final Duration LONGEST = EACH.multipliedBy(AT_ONCE);

    private final Map<String, Instant> paidOff = new LinkedHashMap<>(16, 0.75f, true);
    private final Clock clock;

    RequestAllowance(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts a request.
     *
     * @param network see {@link cn.binggui.core.identity.NetworkAddress}
     * @return how long to wait before asking again; zero where the request may be answered. One that may not is not counted
     */
    synchronized Duration ask(String network) {
        Instant now = clock.instant();
        Instant before = paidOff.getOrDefault(network, now);
        // a clock that was set back must shut nobody out
        boolean impossible = before.isAfter(now.plus(LONGEST));
        Instant after = (impossible || before.isBefore(now) ? now : before).plus(EACH);
        Duration over = Duration.between(now.plus(LONGEST), after);
        if (over.isPositive()) {
            return over;
        }
        paidOff.put(network, after);
        if (paidOff.size() > MOST_NETWORKS) {
            Iterator<String> longestAgo = paidOff.keySet().iterator();
            longestAgo.next();
            longestAgo.remove();
        }
        return Duration.ZERO;
    }

    synchronized int networks() {
        return paidOff.size();
    }
}
