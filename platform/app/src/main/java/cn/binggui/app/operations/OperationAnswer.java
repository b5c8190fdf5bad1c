package cn.binggui.app.operations;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operation and what it came to.
 *
 * @param id by which it is asked for
 * @param kind what it does
 * @param county absent: all
 * @param state whether it is done
 * @param startedAt when it was taken in
 * @param endedAt absent while it runs
 * @param lines what it came to, in Chinese
 */
record OperationAnswer(
        String id,
        OperationRequest.Kind kind,
        @Nullable String county,
        State state,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<String> lines) {
    /** How far it is. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }

    OperationAnswer ended(State how, Instant when, List<String> words) {
        return new OperationAnswer(id, kind, county, how, startedAt, when, words);
    }
}
