package cn.binggui.core;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;

/** Writes records as JSON and reads them back; a field that is unknown is an error, never lost in silence. */
public final class RecordJson {
    private final JsonMapper json;

    /**
     * Reads and writes records.
     *
     * @param sealed interfaces of which records hold values; each value says by its simple name which of the kinds it is
     */
    public RecordJson(Class<?>... sealed) {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .serializationInclusion(JsonInclude.Include.NON_NULL);
        for (Class<?> type : sealed) {
            builder.addMixIn(type, Named.class);
            builder.registerSubtypes(Arrays.stream(type.getPermittedSubclasses())
                    .map(kind -> new NamedType(kind, kind.getSimpleName()))
                    .toArray(NamedType[]::new));
        }
        json = builder.build();
    }

    /** How a sealed type says which of its kinds a value is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}

    /** Returns the value's JSON in UTF-8. */
    public <T> byte[] write(T value, Class<T> type) {
        try {
            return json.writerFor(type).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a %s that cannot be written".formatted(type.getSimpleName()), stripped(e));
        }
    }

    /** @throws IllegalStateException if it is something else */
    public <T> T read(byte[] content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (IOException e) {
            throw new IllegalStateException("no " + type.getSimpleName(), stripped(e));
        }
    }

    /** What is said about people stays out of logs. */
    private static IOException stripped(IOException e) {
        if (e instanceof JsonProcessingException wrong) {
            wrong.clearLocation();
        }
        return e;
    }
}
