package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.spotcheck.SpotCheckDeed;
import cn.binggui.core.scoring.spotcheck.SpotCheckView;
import cn.binggui.ui.clause.ClausePanel;

/** What every part of a check's page works with. */
record SpotCheckContext(Actor actor, SpotCheckDesk desk, SpotCheckView view, ClausePanel panel, Acting acting) {
    /** How a part does something, after which the page shows what became of it. */
    interface Acting {
        void act(Runnable deed);
    }

    long id() {
        return view.check().id();
    }

    int version() {
        return view.check().version();
    }

    boolean may(SpotCheckDeed deed) {
        return view.deeds().contains(deed);
    }

    void act(Runnable deed) {
        acting.act(deed);
    }
}
