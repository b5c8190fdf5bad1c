package cn.binggui.core.casework.store;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.StepReport;
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
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes events and states as JSON and reads them back; a field that is unknown is an error, never lost in silence. */
final class CaseCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addMixIn(CaseEvent.class, Named.class)
            .addMixIn(StepReport.class, Named.class)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    static {
        JSON.registerSubtypes(names(CaseEvent.class));
        JSON.registerSubtypes(names(StepReport.class));
    }

    /** How a sealed type says which of its kinds a value is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    private interface Named {}

    private CaseCodec() {}

    /** Returns the name under which an event's kind is stored, for example {@code StepDone}. */
    static String kind(CaseEvent event) {
        return event.getClass().getSimpleName();
    }

    static byte[] write(CaseEvent event) {
        try {
            return JSON.writerFor(CaseEvent.class).writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written: " + kind(event), e);
        }
    }

    /** @throws IllegalStateException if it is no event */
    static CaseEvent event(byte[] json) {
        try {
            return JSON.readValue(json, CaseEvent.class);
        } catch (IOException e) {
            throw new IllegalStateException("no event", stripped(e));
        }
    }

    static String write(CaseState state) {
        try {
            return JSON.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state that cannot be written", e);
        }
    }

    /** @throws IllegalStateException if it is no state */
    static CaseState state(String json) {
        try {
            return JSON.readValue(json.getBytes(StandardCharsets.UTF_8), CaseState.class);
        } catch (IOException e) {
            throw new IllegalStateException("no state", stripped(e));
        }
    }

    /** What the file says about people stays out of logs. */
    private static IOException stripped(IOException e) {
        if (e instanceof JsonProcessingException json) {
            json.clearLocation();
        }
        return e;
    }

    private static NamedType[] names(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(type -> new NamedType(type, type.getSimpleName()))
                .toArray(NamedType[]::new);
    }
}
