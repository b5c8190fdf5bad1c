package cn.binggui.core.household;

import cn.binggui.policy.facts.HouseholdFacts;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.time.DateTimeException;

/**
 * Writes and reads the stored form of a household's facts: the contract's JSON as {@link FactsWriter} makes it, without
 * spaces and without fields that stand at their default.
 *
 * <p>A batch reads every household of a county, so nothing stands between the text and the records. What was stored is
 * trusted to have passed {@link FactsReader} once; text that is no such household is a fault, not somebody's mistake.
 */
public final class FactsCodec {
    private static final JsonFactory JSON = new JsonFactory();

    private FactsCodec() {}

    /** Returns the household as JSON. */
    public static String write(HouseholdFacts facts) {
        return new FactsText().write(facts);
    }

    /**
     * Returns the household of the JSON.
     *
     * @throws IllegalStateException if it is no household, without repeating any of it
     */
    public static HouseholdFacts read(String json) {
        return read(() -> JSON.createParser(json));
    }

    /**
     * Returns the household of the JSON in UTF-8, as a driver hands it over.
     *
     * @throws IllegalStateException if it is no household, without repeating any of it
     */
    public static HouseholdFacts read(byte[] json) {
        return read(() -> JSON.createParser(json));
    }

    private interface Opening {
        JsonParser open() throws IOException;
    }

    private static HouseholdFacts read(Opening json) {
        try (JsonParser parser = json.open()) {
            return new FactsParser(new Tokens(parser)).read();
        } catch (IOException | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            // the cause's own words may hold facts, which stay out of logs
            throw new IllegalStateException(
                    "stored facts cannot be read: " + e.getClass().getSimpleName());
        }
    }
}
