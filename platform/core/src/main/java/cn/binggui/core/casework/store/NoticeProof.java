package cn.binggui.core.casework.store;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Puts a picture of a posted list into one case's file and says what it shows, both or neither. */
@Singleton
class NoticeProof {
    private final CasePapers papers;
    private final CaseDesk desk;

    NoticeProof(CasePapers papers, CaseDesk desk) {
        this.papers = papers;
        this.desk = desk;
    }

    @Transactional(TenantDataSource.NAME)
    CaseFile add(Actor actor, CaseAct act, String step, String fileName, byte[] content) {
        long picture = papers.add(actor, act.id(), fileName, content).id();
        return desk.write(actor, act, new CaseEvent.NoticeProved(step, List.of(picture)));
    }
}
