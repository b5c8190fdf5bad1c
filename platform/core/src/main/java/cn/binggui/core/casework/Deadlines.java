package cn.binggui.core.casework;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.policy.PoliciesInForce;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.TrackLimit;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** When a case would be due under a county's procedure. */
@Singleton
public class Deadlines {
    private final PoliciesInForce policies;
    private final WorkingCalendars calendars;

    Deadlines(PoliciesInForce policies, WorkingCalendars calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    /**
     * Lays the county's procedure out from the day of acceptance.
     *
     * @throws Refusal NOT_FOUND where the county has no policy; UNPROCESSABLE where its procedure has no such track
     */
    @Permission
    public Schedule schedule(Actor actor, @County String county, DeadlineQuestion question) {
        CountyPolicy policy = policies.of(county, question.acceptedOn());
        Procedure procedure = policy.procedure();
        TrackLimit track = procedure.track(question.track()).orElseThrow(() -> noSuchTrack(policy, question));
        return new Scheduling(procedure, calendars.current(), null)
                .from(question.acceptedOn(), track, question.suspensions());
    }

    private static Refusal noSuchTrack(CountyPolicy policy, DeadlineQuestion question) {
        return Refusal.of(
                Refusal.Kind.UNPROCESSABLE,
                "%s的方案没有“%s”这一程序，可选：%s"
                        .formatted(
                                policy.name(),
                                question.track().term(),
                                policy.procedure().tracks().stream()
                                        .map(limit -> limit.track().term() + "（" + limit.track() + "）")
                                        .collect(Collectors.joining("、"))));
    }
}
