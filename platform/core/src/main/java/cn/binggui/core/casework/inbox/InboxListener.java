package cn.binggui.core.casework.inbox;

import cn.binggui.core.Ids;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CaseAuthority;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.CaseListener;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Tells people of what was written into a case's file, in the transaction that writes it. */
@Singleton
class InboxListener implements CaseListener {
    private final InboxRows rows;
    private final Ids ids;
    private final Clock clock;

    InboxListener(InboxRows rows, Ids ids, Clock clock) {
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void recorded(CaseFile after, CaseEntry entry, CountyPolicy policy, Actor recorder) {
        int last = rows.lastTurn(after.id());
        int turn = Audience.of(new CaseAuthority(policy.procedure()).turn(after.state()));
        List<InboxRows.Stored> news = new ArrayList<>();
        switch (entry.event()) {
            case CaseEvent.Objected _ -> news.add(row(after, entry, NotificationKind.OBJECTED, turn));
            case CaseEvent.Confirmed _ ->
                news.add(row(after, entry, NotificationKind.CONFIRMED, Audience.of(Audience.LOCAL)));
            case CaseEvent.Refused _ ->
                news.add(row(after, entry, NotificationKind.REFUSED, Audience.of(Audience.LOCAL)));
            case CaseEvent.Withdrawn _ ->
                news.add(row(after, entry, NotificationKind.WITHDRAWN, last | Audience.of(Audience.LOCAL)));
            case CaseEvent.Opened _,
                    CaseEvent.SupplementAsked _,
                    CaseEvent.Supplemented _,
                    CaseEvent.Accepted _,
                    CaseEvent.KinshipDeclared _,
                    CaseEvent.StepDone _,
                    CaseEvent.RefusalProposed _,
                    CaseEvent.NoticePosted _,
                    CaseEvent.NoticeProved _,
                    CaseEvent.Reopened _,
                    CaseEvent.NoticeEnded _,
                    CaseEvent.Delivered _,
                    CaseEvent.Suspended _,
                    CaseEvent.Resumed _,
                    CaseEvent.Extended _ -> {
                // who comes next is told below
            }
        }
        if (turn != 0 && turn != last) {
            news.add(row(after, entry, NotificationKind.TURN, turn));
        }
        if (!news.isEmpty()) {
            rows.add(news);
        }
    }

    private InboxRows.Stored row(CaseFile file, CaseEntry entry, NotificationKind kind, int audience) {
        return new InboxRows.Stored(
                ids.next(),
                file.id(),
                file.township(),
                file.village(),
                audience,
                kind,
                entry.on(),
                entry.seq(),
                entry.actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
