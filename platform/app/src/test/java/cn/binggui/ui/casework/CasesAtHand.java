package cn.binggui.ui.casework;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.Ballot;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseRules;
import cn.binggui.core.casework.Evidenced;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.Participant;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.casework.VisitMethod;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.register.RegisteredHouseholds;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Track;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Cases of 大冶 in a township that no division has, so that nobody else's lie in it. */
public final class CasesAtHand {
    public static final String COUNTY = "daye";
    public static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final AtomicInteger NEXT = new AtomicInteger(101);
    private static final String WINDOW = "试点镇社会事务办窗口";

    private CasesAtHand() {}

    /** Returns a person who works on that township and is nobody's user. */
    public static Actor worker(String township, long key) {
        return new Actor(
                key,
                "carrier" + key,
                "经办人",
                Set.of(Role.TOWNSHIP_WORKER),
                COUNTY,
                new Scope(township, null, null),
                1,
                false);
    }

    /** Registers a household and returns its key. */
    public static long household(String village, String name) {
        return RegisteredHouseholds.found(
                        COUNTY, village, name, "42028119470203" + NEXT.getAndAdd(2), LocalDate.of(2026, 3, 1), 4_000)
                .household();
    }

    public static CaseFile open(long household, LocalDate day, Actor by) {
        return TenantBinding.call(COUNTY, () -> store().open(household, day, new CaseEvent.Opened(WINDOW, false), by));
    }

    public static CaseFile write(CaseFile before, LocalDate day, CaseEvent event, Actor by) {
        return TenantBinding.call(
                COUNTY, () -> store().append(before.id(), before.state().seq(), day, event, by));
    }

    public static CaseFile now(CaseFile file) {
        return TenantBinding.call(COUNTY, () -> store().find(file.id()).orElseThrow());
    }

    /** Opens and accepts a case on the first working day of so many days ago, or soon after. */
    public static CaseFile accepted(String village, String name, int daysAgo, Actor by) {
        LocalDate day = working(daysAgo);
        return write(
                open(household(village, name), day, by),
                day,
                new CaseEvent.Accepted(Track.STANDARD, evidence("书面申请", "家庭情况书面承诺", "申请材料", "受理凭证")),
                by);
    }

    /** Returns a case whose next step is the notice. */
    public static CaseFile verified(String village, String name, Actor by) {
        CaseFile file = accepted(village, name, 25, by);
        LocalDate day = Objects.requireNonNull(file.state().lastOn());
        Participant clerk = new Participant(by.userId(), "经办人");
        file = write(
                file,
                day,
                new CaseEvent.StepDone(
                        "financial-verification",
                        List.of(clerk),
                        new StepReport.Verified("未发现异常", evidence("核对报告"), 1L)),
                by);
        return write(
                file,
                day,
                new CaseEvent.StepDone(
                        "home-visit",
                        List.of(clerk, new Participant(null, "农办人员")),
                        new StepReport.Visit("与申报一致", evidence("调查组成员名单", "实地调查记录"), Set.of(VisitMethod.HOME))),
                by);
    }

    /** Returns a case that is to be confirmed next; whoever carried it there cannot. */
    public static CaseFile decidable(String village, String name, Actor by) {
        CaseFile file = verified(village, name, by);
        LocalDate day = Objects.requireNonNull(file.state().lastOn());
        Procedure procedure = procedure(file);
        LocalDate until = Objects.requireNonNull(new CaseRules(procedure, calendar())
                .noticeUntil(file.state(), OpenSteps.step(procedure, "public-notice"), day));
        file = write(file, day, new CaseEvent.NoticePosted("public-notice", until), by);
        file = write(file, day, new CaseEvent.NoticeProved("public-notice", List.of(1L)), by);
        file = write(file, until.plusDays(1), new CaseEvent.NoticeEnded("public-notice"), by);
        return write(
                file,
                until.plusDays(1),
                new CaseEvent.StepDone(
                        "joint-assessment",
                        List.of(new Participant(null, "专班成员")),
                        new StepReport.Vote("符合条件", evidence("集中研判记录"), new Ballot(7, 5, 5, 0, 0), null)),
                by);
    }

    private static Procedure procedure(CaseFile file) {
        return TenantBinding.call(COUNTY, () -> store().policy(file)).procedure();
    }

    private static LocalDate working(int daysAgo) {
        LocalDate day = TODAY.minusDays(daysAgo);
        while (!calendar().isWorking(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static List<Evidenced> evidence(String... names) {
        return Arrays.stream(names)
                .map(name -> new Evidenced(name, List.of(1L)))
                .toList();
    }

    private static WorkingCalendar calendar() {
        return RunningApp.bean(WorkingCalendars.class).current();
    }

    private static CaseStore store() {
        return RunningApp.bean(CaseStore.class);
    }
}
