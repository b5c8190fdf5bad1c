package cn.binggui.core.casework.store;

import cn.binggui.core.access.Actor;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseFold;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.notice.NewNotice;
import cn.binggui.core.notice.NoticeStore;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Hangs up what the demonstration's cases have posted, and takes down what they have taken back. */
@Singleton
class DemoNotices {
    private final CaseStore store;
    private final NoticeStore notices;
    private final NoticeLines lines;
    private final NoticePoster poster;
    private final NoticeFollowing following;
    private final WorkingCalendars calendars;

    DemoNotices(
            CaseStore store,
            NoticeStore notices,
            NoticeLines lines,
            NoticePoster poster,
            NoticeFollowing following,
            WorkingCalendars calendars) {
        this.store = store;
        this.notices = notices;
        this.lines = lines;
        this.poster = poster;
        this.following = following;
        this.calendars = calendars;
    }

    /**
     * Follows a case that is stored already.
     *
     * @param recorders who recorded, by user's key
     */
    void follow(CountyPolicy policy, CaseImport.Past past, LongFunction<Actor> recorders) {
        CaseFile stored = store.find(past.id()).orElseThrow();
        CaseState state = CaseState.EMPTY;
        Grounds decided = null;
        for (CaseEntry entry : past.entries()) {
            CaseState before = state;
            state = CaseFold.next(policy.procedure(), before, entry);
            Actor recorder = recorders.apply(entry.actor());
            switch (entry.event()) {
                case CaseEvent.Confirmed confirmed -> decided = confirmed.grounds();
                case CaseEvent.NoticePosted _ -> post(policy, at(stored, before), entry, decided, recorder);
                default -> following.recorded(at(stored, state), entry, policy, recorder);
            }
        }
    }

    private void post(CountyPolicy policy, CaseFile file, CaseEntry entry, @Nullable Grounds decided, Actor recorder) {
        NoticeTerms terms = NoticeTerms.of(policy.procedure(), calendars.current(), file.state(), entry.on());
        notices.post(new NewNotice(
                file.village(),
                file.township(),
                entry.on(),
                terms.until(),
                terms.days(),
                poster.of(terms.step(), recorder, file),
                terms.source(),
                Map.of(file.id(), lines.of(policy, file, decided, entry.on()))));
    }

    private static CaseFile at(CaseFile file, CaseState state) {
        return new CaseFile(
                file.id(),
                file.number(),
                file.household(),
                file.township(),
                file.village(),
                file.pluginVersion(),
                file.openedOn(),
                state);
    }
}
