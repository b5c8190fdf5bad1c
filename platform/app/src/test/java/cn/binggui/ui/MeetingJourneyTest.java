package cn.binggui.ui;

import cn.binggui.app.RunningApp;
import cn.binggui.app.casework.CarriedCase;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.meeting.Meeting;
import cn.binggui.core.casework.meeting.MeetingPlan;
import cn.binggui.core.casework.meeting.Meetings;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A leading group votes on its cases in a real browser, by keyboard. */
class MeetingJourneyTest {
    @Test
    void votesByKeyboardAndClosesTheMeeting() {
        List<CarriedCase> cases = CarriedCase.several("xiangning", LocalDate.of(2026, 3, 3), 2);
        cases.forEach(each -> each.to(StepKind.CONFIRMATION, Category.ALLOWANCE_MARGIN));
        Actor township = RunningApp.actor("xiangning-township");
        Meetings meetings = RunningApp.bean(Meetings.class);
        long id = meetings.plan(
                township,
                cases.getFirst().file().township(),
                new MeetingPlan(
                        LocalDate.now(RunningApp.bean(Clock.class)),
                        new Meeting.Head("2026年第1次审核确认领导小组会议", "9:00 至 11:00", "政府三楼会议室", "周主任", "郑干事"),
                        List.of(
                                new MeetingPlan.Invited(null, "周主任", "乡镇政府"),
                                new MeetingPlan.Invited(null, "郑干事", "民政办"),
                                new MeetingPlan.Invited(null, "吴所长", "司法所")),
                        cases.stream().map(CarriedCase::id).toList()));
        try (var chromium = new Chromium()) {
            Page page = chromium.page(1280, 800);
            page.navigate(RunningApp.url() + "/cases/meetings/" + id);
            Chromium.logIn(page, "xiangning-township");
            page.locator("#meeting-hold").click();
            page.locator("#meeting-present-all").click();
            page.locator(".meeting-vote vaadin-radio-button input").first().focus();
            page.keyboard().press("Space");
            page.locator(".meeting-tally").first().getByText("赞成 1").waitFor();
            page.keyboard().press("ArrowDown");
            page.locator(".meeting-tally").first().getByText("反对 1").waitFor();
            Looks.both(page, "meeting-held");
            page.navigate(RunningApp.url() + "/cases/meetings/" + id);
            page.locator(".meeting-tally").first().getByText("反对 1").waitFor();
            page.navigate(RunningApp.url() + "/cases/meetings");
            page.locator(".meeting-card").first().waitFor();
            Looks.both(page, "meetings");
            page.navigate(RunningApp.url() + "/cases/meetings/new");
            page.locator("#meeting-save").waitFor();
            Looks.both(page, "meeting-new");
        }
    }
}
