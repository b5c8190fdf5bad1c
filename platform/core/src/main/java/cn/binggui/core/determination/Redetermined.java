package cn.binggui.core.determination;

import cn.binggui.core.job.JobFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of households that was determined and is not stored yet.
 *
 * @param reached key of the last household; that of the one before where there was none
 * @param households how many there were, failures among them
 */
record Redetermined(long reached, int households, List<Changed> changed, List<JobFailure> failures) {
    /** A household whose result is another than before; {@code before} is {@code null} where there was none. */
    record Changed(@Nullable StoredResult before, StoredResult after) {}

    boolean isEnd() {
        return households == 0;
    }
}
