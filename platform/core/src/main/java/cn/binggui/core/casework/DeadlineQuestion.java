package cn.binggui.core.casework;

import cn.binggui.core.Refusal;
import cn.binggui.core.calendar.Suspension;
import cn.binggui.core.calendar.Suspensions;
import cn.binggui.core.household.Fields;
import cn.binggui.core.household.Mistakes;
import cn.binggui.policy.declared.Track;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When would a case be due?
 *
 * @param acceptedOn the day that does not count
 */
public record DeadlineQuestion(LocalDate acceptedOn, Track track, Suspensions suspensions) {
    private static final int MOST_SUSPENSIONS = 100;

    /**
     * Reads the contract's request.
     *
     * @throws Refusal BAD_INPUT with every mistake
     */
    public static DeadlineQuestion read(Map<String, ?> request) {
        Mistakes mistakes = new Mistakes();
        Fields from = Fields.of(request, "", mistakes);
        if (from != null) {
            LocalDate acceptedOn = from.date("acceptedOn", "受理日");
            Track track = from.choice("track", "办理程序", Track.class);
            List<Suspension> suspensions = new ArrayList<>();
            for (Fields entry : from.objects("suspensions", "中止", MOST_SUSPENSIONS)) {
                Suspension suspension = suspension(entry);
                if (suspension != null) {
                    suspensions.add(suspension);
                }
            }
            from.finish();
            if (acceptedOn != null && track != null && mistakes.isEmpty()) {
                return new DeadlineQuestion(acceptedOn, track, Suspensions.of(suspensions));
            }
        }
        throw mistakes.refusal();
    }

    private static @Nullable Suspension suspension(Fields entry) {
        LocalDate from = entry.date("from", "中止开始日");
        LocalDate to = entry.raw("to") == null ? null : entry.date("to", "恢复计时日");
        entry.finish();
        if (from != null && to != null && to.isBefore(from)) {
            entry.wrong("to", "恢复计时日不能早于中止开始日");
            return null;
        }
        return from == null ? null : new Suspension(from, to);
    }
}
