package cn.binggui.core.tenancy;

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

    private final Divisions divisions;
    private final Clock clock;
    private final Map<String, Read> cache = new ConcurrentHashMap<>();

    private record Read(Map<String, String> names, Instant at) {}

    PlaceNames(Divisions divisions, Clock clock) {
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Returns full names by division code. */
    public Map<String, String> of(String county) {
        Read read = cache.get(county);
        if (read == null || read.at().plus(FRESH).isBefore(clock.instant())) {
            read = new Read(read(county), clock.instant());
            cache.put(county, read);
        }
        return read.names();
    }

    private Map<String, String> read(String county) {
        Map<String, String> names = new HashMap<>();
        for (Township township : divisions.townships(county)) {
            names.put(township.code(), township.name());
            divisions.villages(county, township.code()).forEach(village -> names.put(village.code(), village.name()));
        }
        return Map.copyOf(names);
    }
}
