package cn.binggui.core.household;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.policy.facts.HouseholdFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FactsWriterTest {
    private static final int HOUSEHOLDS = 5_000;

    private final FactsWriter writer = new FactsWriter();
    private final FactsReader reader =
            new FactsReader(Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneOffset.UTC));
    private final RandomHouseholds households = new RandomHouseholds(20251015);

    @Test
    void leavesDefaultsOut() {
        assertEquals(Json.household(), writer.write(reader.read(Json.household())));
    }

    @Test
    void writesWhatTheReaderReadsBack() {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            HouseholdFacts facts = households.facts();
            assertEquals(facts, reader.read(writer.write(facts)));
        }
    }
}
