package cn.binggui.core.casework.meeting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Writes what is taken down of a meeting as JSON and reads it back. */
final class MeetingCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private MeetingCodec() {}

    /**
     * A member's name and unit.
     *
     * @param unit office and post
     */
    record Person(String name, String unit) {
        /** Names stay out of logs. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    static byte[] write(Object content) {
        try {
            return JSON.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            e.clearLocation();
            throw new IllegalStateException("minutes that cannot be written", e);
        }
    }

    /** @throws IllegalStateException if it is something else */
    static <T> T read(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException e) {
            if (e instanceof JsonProcessingException wrong) {
                // what was said about people stays out of logs
                wrong.clearLocation();
            }
            throw new IllegalStateException("no minutes", e);
        }
    }
}
