package cn.binggui.ui.casework;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.Ballot;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseRules;
import cn.binggui.core.casework.Evidenced;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.Participant;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.casework.VisitMethod;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Track;
import cn.binggui.ui.dossier.Registered;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;

/** Cases of new households, carried as far as a test needs them. */
final class CaseMaker {
    static final LocalDate DAY = LocalDate.of(2026, 7, 6);
    static final String CHANNEL = "试点镇社会事务办窗口";

    private CaseMaker() {}

    static Cases cases() {
        return RunningApp.bean(Cases.class);
    }

    static Actor worker() {
        return RunningApp.actor("daye-township");
    }

    static Actor colleague() {
        return RunningApp.actor("daye-township2");
    }

    static long opened() {
        return cases().open(worker(), Registered.household(), DAY, new CaseEvent.Opened(CHANNEL, false));
    }

    static long accepted() {
        long id = opened();
        write(worker(), id, new CaseEvent.Accepted(Track.STANDARD, given("书面申请", "家庭情况书面承诺", "申请材料", "受理凭证")));
        return id;
    }

    static long verified() {
        long id = accepted();
        write(
                worker(),
                id,
                new CaseEvent.StepDone(
                        "financial-verification",
                        List.of(new Participant(worker().userId(), "乡镇工作人员")),
                        new StepReport.Verified("未发现异常", given("核对报告"), 1L)));
        return id;
    }

    static long investigated() {
        long id = verified();
        write(
                worker(),
                id,
                new CaseEvent.StepDone(
                        "home-visit",
                        List.of(new Participant(worker().userId(), "乡镇工作人员"), new Participant(null, "农办人员")),
                        new StepReport.Visit("住房、收入与申报一致", given("调查组成员名单", "实地调查记录"), Set.of(VisitMethod.HOME))));
        return id;
    }

    /** Posts as the screen for notices does, which belongs to others. */
    static long posted() {
        long id = investigated();
        post(id);
        return id;
    }

    static void post(long id) {
        CaseView view = cases().get(worker(), id);
        Procedure procedure = view.policy().procedure();
        CaseRules rules =
                new CaseRules(procedure, RunningApp.bean(WorkingCalendars.class).current());
        LocalDate until = Objects.requireNonNull(
                rules.noticeUntil(view.file().state(), OpenSteps.step(procedure, "public-notice"), DAY));
        TenantBinding.run(
                "daye",
                () -> RunningApp.bean(CaseStore.class)
                        .append(
                                id,
                                view.file().state().seq(),
                                DAY,
                                new CaseEvent.NoticePosted("public-notice", until),
                                worker()));
    }

    static long proposedToRefuse() {
        long id = investigated();
        write(worker(), id, new CaseEvent.RefusalProposed("人均收入超过标准"));
        return id;
    }

    static long assessedToRefuse() {
        long id = proposedToRefuse();
        write(
                colleague(),
                id,
                new CaseEvent.StepDone(
                        "joint-assessment",
                        List.of(new Participant(colleague().userId(), "专班成员")),
                        new StepReport.Vote("不符合条件", given("集中研判记录"), new Ballot(7, 5, 0, 5, 0), null)));
        return id;
    }

    /** The notice has ended and the meeting agreed. */
    static long assessed() {
        long id = posted();
        LocalDate after = LocalDate.of(2026, 7, 20);
        write(worker(), id, after, new CaseEvent.NoticeProved("public-notice", List.of(1L)));
        write(RunningApp.actor("daye-village"), id, after, new CaseEvent.NoticeEnded("public-notice"));
        write(
                colleague(),
                id,
                after,
                new CaseEvent.StepDone(
                        "joint-assessment",
                        List.of(new Participant(colleague().userId(), "专班成员")),
                        new StepReport.Vote("符合条件", given("集中研判记录"), new Ballot(7, 5, 5, 0, 0), null)));
        return id;
    }

    static CaseFile write(Actor actor, long id, CaseEvent event) {
        return write(actor, id, DAY, event);
    }

    static CaseFile write(Actor actor, long id, LocalDate on, CaseEvent event) {
        int seq = file(id).state().seq();
        return TenantBinding.call("daye", () -> RunningApp.bean(CaseStore.class).append(id, seq, on, event, actor));
    }

    static CaseFile file(long id) {
        return cases().get(worker(), id).file();
    }

    static CaseEvent last(long id) {
        return cases().get(worker(), id).entries().getLast().entry().event();
    }

    static CaseAct act(long id) {
        return new CaseAct(id, file(id).state().seq(), DAY);
    }

    static List<Evidenced> given(String... names) {
        return List.of(names).stream()
                .map(name -> new Evidenced(name, List.of()))
                .toList();
    }

    static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
