package cn.binggui.core.household;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Readers for tests, on a day after every household in them. */
public final class FactsReaders {
    private FactsReaders() {}

    public static FactsReader inSummer2026() {
        return new FactsReader(Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }
}
