package cn.binggui.core.scoring.metric;

import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseState;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether objections were right: the case was looked into anew and ended in a refusal or in another category.
 *
 * <p>Where the notice stands before the decision, no category is on file before the objection, so that only a refusal tells.
 */
final class ObjectionWatch implements Watch {
    private @Nullable LocalDate on;
    private @Nullable LocalDate upheldOn;
    private @Nullable Category previous;
    private boolean again;
    private boolean pending;

    @Override
    public void see(CaseState before, CaseEntry entry, CaseState after) {
        switch (entry.event()) {
            case CaseEvent.Reopened reopened -> {
                previous = before.category();
                again = true;
                pending = true;
                on = null;
            }
            case CaseEvent.NoticeEnded ended -> on = again ? on : entry.on();
            case CaseEvent.Confirmed confirmed ->
                decided(entry.on(), previous != null && previous != confirmed.category());
            case CaseEvent.Refused refused -> decided(entry.on(), true);
            case CaseEvent other -> {
                // nothing else answers an objection
            }
        }
    }

    private void decided(LocalDate day, boolean other) {
        if (pending) {
            pending = false;
            on = day;
            upheldOn = other && upheldOn == null ? day : upheldOn;
        }
    }

    @Override
    public void tell(CaseState last, Consumer<Observation> observed) {
        if (on != null) {
            observed.accept(new Observation(Metric.OBJECTIONS_UPHELD, "", on, upheldOn, false));
        }
    }
}
