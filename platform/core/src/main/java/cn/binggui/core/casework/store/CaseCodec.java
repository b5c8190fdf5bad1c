package cn.binggui.core.casework.store;

import cn.binggui.core.RecordJson;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.StepReport;
import java.nio.charset.StandardCharsets;

/** Writes events and states as JSON and reads them back. */
final class CaseCodec {
    private static final RecordJson JSON = new RecordJson(CaseEvent.class, StepReport.class);

    private CaseCodec() {}

    /** Returns the name under which an event's kind is stored, for example {@code StepDone}. */
    static String kind(CaseEvent event) {
        return event.getClass().getSimpleName();
    }

    static byte[] write(CaseEvent event) {
        return JSON.write(event, CaseEvent.class);
    }

    /** @throws IllegalStateException if it is no event */
    static CaseEvent event(byte[] json) {
        return JSON.read(json, CaseEvent.class);
    }

    static String write(CaseState state) {
        return new String(JSON.write(state, CaseState.class), StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException if it is no state */
    static CaseState state(String json) {
        return JSON.read(json.getBytes(StandardCharsets.UTF_8), CaseState.class);
    }
}
