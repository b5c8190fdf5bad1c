package cn.binggui.core.tenancy;

import cn.binggui.core.access.Actor;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The names of a county's townships and villages, read now and then: they change once in years. */
@Singleton
public class PlaceNames {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Tenants tenants;
    private final Clock clock;
    private final Map<String, Read> cache = new ConcurrentHashMap<>();

    private record Read(Map<String, String> names, Instant at) {}

    PlaceNames(Tenants tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /** Returns full names by division code. */
    public Map<String, String> of(Actor actor, String county) {
        Read read = cache.get(county);
        if (read == null || read.at().plus(FRESH).isBefore(clock.instant())) {
            read = new Read(read(actor, county), clock.instant());
            cache.put(county, read);
        }
        return read.names();
    }

    private Map<String, String> read(Actor actor, String county) {
        Map<String, String> names = new HashMap<>();
        for (Township township : tenants.townships(actor, county)) {
            names.put(township.code(), township.name());
            tenants.villages(actor, county, township.code())
                    .forEach(village -> names.put(village.code(), village.name()));
        }
        return Map.copyOf(names);
    }
}
