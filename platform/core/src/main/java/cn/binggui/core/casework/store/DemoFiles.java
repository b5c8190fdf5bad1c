package cn.binggui.core.casework.store;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.attachment.AttachmentStore;
import cn.binggui.core.attachment.DemoPicture;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Writes the files of the demonstration's cases, with the pictures they name. */
@Singleton
class DemoFiles {
    private final CountyPolicies policies;
    private final WorkingCalendars calendars;
    private final CaseImport imports;
    private final Grounding grounding;
    private final AttachmentStore attachments;

    DemoFiles(
            CountyPolicies policies,
            WorkingCalendars calendars,
            CaseImport imports,
            Grounding grounding,
            AttachmentStore attachments) {
        this.policies = policies;
        this.calendars = calendars;
        this.imports = imports;
        this.grounding = grounding;
        this.attachments = attachments;
    }

    /** Returns on what decisions about a household rest, by day of acceptance. */
    Function<LocalDate, Grounds> grounds(CountyPolicy policy, long household) {
        Map<LocalDate, Grounds> known = new HashMap<>();
        String version = policies.version(policy.county());
        return on -> known.computeIfAbsent(
                on, day -> grounding.of(policy, version, household, day).grounds());
    }

    /** Returns a walk that has no picture to show. */
    DemoWalk walk(
            CountyPolicy policy,
            DemoDestiny destiny,
            DemoPace pace,
            Function<LocalDate, Grounds> grounds,
            LocalDate start) {
        return walk(policy, destiny, pace, grounds, start, 0);
    }

    /** Returns the past of a case that begins on that day; its pictures are stored. */
    CaseImport.Past past(
            CountyPolicy policy,
            DemoDestiny destiny,
            DemoPace pace,
            long household,
            Function<LocalDate, Grounds> grounds,
            LocalDate start) {
        long id = imports.nextKey();
        List<CaseEntry> plain = walk(policy, destiny, pace, grounds, start).walk();
        boolean pictured = plain.stream().anyMatch(entry -> entry.event() instanceof CaseEvent.NoticeProved);
        return new CaseImport.Past(
                id,
                household,
                pictured
                        ? walk(policy, destiny, pace, grounds, start, picture(policy, id))
                                .walk()
                        : plain);
    }

    private DemoWalk walk(
            CountyPolicy policy,
            DemoDestiny destiny,
            DemoPace pace,
            Function<LocalDate, Grounds> grounds,
            LocalDate start,
            long picture) {
        return new DemoWalk(policy.procedure(), calendars.current(), destiny, pace, start, picture, grounds);
    }

    private long picture(CountyPolicy policy, long id) {
        return attachments
                .add(id, "公示栏照片（演示）.png", DemoPicture.board(), recorder(policy, DemoWalk.VILLAGE))
                .id();
    }

    /** Returns one of those who work in the demonstration. */
    static Actor recorder(CountyPolicy policy, long id) {
        String name = DemoWalk.recorder(id);
        return new Actor(id, name, name, Set.of(Role.TOWNSHIP_WORKER), policy.county(), Scope.ALL, 0, false);
    }
}
