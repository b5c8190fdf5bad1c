package cn.binggui.core.scoring.metric;

import cn.binggui.core.calendar.StateCouncil;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.Desk;
import cn.binggui.policy.declared.Metric;
import java.util.List;
import java.util.Optional;

/** What the cases of a desk show. */
final class Counted {
    private Counted() {}

    static List<Observation> of(Desk desk) {
        return of(desk, desk.file);
    }

    static List<Observation> of(Desk desk, List<CaseEntry> file) {
        return new CaseMetrics(desk.procedure, StateCouncil.calendar()).observe(file);
    }

    static Optional<Observation> find(List<Observation> observations, Metric metric, String item) {
        return observations.stream()
                .filter(each -> each.metric() == metric && each.item().equals(item))
                .findFirst();
    }

    static Observation one(Desk desk, Metric metric, String item) {
        return find(of(desk), metric, item).orElseThrow();
    }

    static boolean none(Desk desk, Metric metric) {
        return of(desk).stream().noneMatch(each -> each.metric() == metric);
    }
}
