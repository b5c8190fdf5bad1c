package cn.binggui.core.household;

import cn.binggui.core.StoredJson;
import cn.binggui.policy.facts.HouseholdFacts;
import java.time.Clock;

/** Writes facts for storage, as the contract's JSON, and reads them back. */
public final class FactsCodec {
    private static final FactsWriter WRITER = new FactsWriter();
    private static final FactsReader READER = new FactsReader(Clock.systemUTC());

    private FactsCodec() {}

    public static String write(HouseholdFacts facts) {
        return StoredJson.write(WRITER.write(facts));
    }

    /**
     * Reads facts that {@link #write} wrote.
     *
     * @throws IllegalStateException if it is something else
     */
    public static HouseholdFacts read(String text) {
        return READER.readForComparison(StoredJson.entries(StoredJson.read(text)));
    }
}
