package cn.binggui.core.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRulesTest {
    private static void refused(String words, Executable act) {
        Refusal refusal = assertThrows(Refusal.class, act);
        assertTrue(refusal.getMessage().contains(words), refusal.getMessage());
    }

    /** 各县自己的次序，从受理到最后一步。 */
    @ParameterizedTest
    @CsvSource({
        "daye, FINANCIAL_VERIFICATION HOME_VISIT PUBLIC_NOTICE JOINT_ASSESSMENT CONFIRMATION FILING STANDING_NOTICE",
        "huaishang, FINANCIAL_VERIFICATION COMMUNITY_REVIEW HOME_VISIT CONFIRMATION PUBLIC_NOTICE FILING REGISTRATION",
        "xiangning, HOME_VISIT FINANCIAL_VERIFICATION COMMUNITY_REVIEW CONFIRMATION PUBLIC_NOTICE FILING REGISTRATION",
        "shiquan, FINANCIAL_VERIFICATION HOME_VISIT TOWNSHIP_REVIEW PUBLIC_NOTICE CONFIRMATION REGISTRATION",
        "didao, FINANCIAL_VERIFICATION HOME_VISIT TOWNSHIP_REVIEW PUBLIC_NOTICE CONFIRMATION REGISTRATION STANDING_NOTICE"
    })
    void aCaseGoesTheCountysOwnWay(String county, String way) {
        Desk desk = new Desk(county, "2025-10-15").accepted(Track.STANDARD).through(Category.ALLOWANCE_MARGIN);
        assertEquals(CasePhase.COMPLETE, desk.state.phase());
        assertEquals(Category.ALLOWANCE_MARGIN, desk.state.category());
        assertEquals(
                List.of(way.split(" ")),
                desk.file.stream()
                        .map(CaseEntry::event)
                        .flatMap(event -> switch (event) {
                            case CaseEvent.StepDone step -> List.of(step.step()).stream();
                            case CaseEvent.NoticeEnded ended -> List.of(ended.step()).stream();
                            case CaseEvent.Confirmed confirmed -> List.of(confirmed.step()).stream();
                            default -> List.<String>of().stream();
                        })
                        .map(id -> OpenSteps.step(desk.procedure, id).kind().name())
                        .toList());
        assertEquals(desk.state, CaseFold.of(desk.procedure, desk.file));
    }

    /** 大冶公示：低保、特困七天，其他五天；类别未定时按七天张贴。乡宁在确认之后公示，类别已定。 */
    @ParameterizedTest
    @CsvSource({
        "xiangning, SUBSISTENCE_ALLOWANCE, 7",
        "xiangning, ALLOWANCE_MARGIN, 5",
        "huaishang, ALLOWANCE_MARGIN, 7"
    })
    void aNoticeStandsAsLongAsTheCategoryDemands(String county, Category category, int days) {
        Desk desk = new Desk(county, "2025-10-13").accepted(Track.STANDARD);
        while (desk.state.category() == null) {
            StepKind next =
                    OpenSteps.step(desk.procedure, desk.open().getFirst()).kind();
            if (next == StepKind.CONFIRMATION) {
                desk.confirmed(category);
            } else {
                desk.done(next);
            }
        }
        assertEquals(
                LocalDate.of(2025, 10, 13 + days) // 10-18 是周六，顺延到 10-20
                        .plusDays(days == 5 ? 2 : 0),
                desk.until(desk.step(StepKind.PUBLIC_NOTICE)));
    }

    @Test
    void supplementIsAskedOnceAndComesBeforeAcceptance() {
        Desk desk = new Desk("daye", "2025-10-15").write(Desk.CLERK, new CaseEvent.Opened("窗口", false));
        desk.write(Desk.CLERK, new CaseEvent.SupplementAsked(List.of("病历")));
        refused("补正的材料还没有收到", () -> desk.write(Desk.CLERK, Papers.accepted(desk.procedure, Track.STANDARD)));
        refused("一次性", () -> desk.write(Desk.CLERK, new CaseEvent.SupplementAsked(List.of("户口簿"))));
        desk.write(Desk.CLERK, new CaseEvent.Supplemented(List.of("病历")));
        desk.write(Desk.CLERK, Papers.accepted(desk.procedure, Track.STANDARD));
        refused("已经受理", () -> desk.write(Desk.CLERK, new CaseEvent.SupplementAsked(List.of("户口簿"))));
    }

    @Test
    void whatComesOnARestDayIsAcceptedOnTheNextWorkingDay() {
        Desk desk = new Desk("daye", "2025-10-01").write(Desk.CLERK, new CaseEvent.Opened("“困难群众”APP", false));
        refused("请在 2025-10-09 受理", () -> desk.write(Desk.CLERK, Papers.accepted(desk.procedure, Track.STANDARD)));
        desk.on("2025-10-11").write(Desk.CLERK, Papers.accepted(desk.procedure, Track.COMMITMENT)); // 补班的周六
        assertEquals(LocalDate.of(2025, 10, 11), desk.state.acceptedOn());
    }

    @Test
    void aVisitNeedsTwoPeople() {
        Desk desk = new Desk("daye", "2025-10-15").accepted(Track.STANDARD);
        String visit = desk.step(StepKind.HOME_VISIT).id();
        refused("不少于 2 人", () -> desk.write(Desk.CLERK, Papers.done(desk.procedure, visit, Desk.CLERK, Desk.CLERK)));
    }

    @Test
    void nothingIsDoneOutOfOrder() {
        Desk desk = new Desk("shiquan", "2025-10-15").accepted(Track.STANDARD);
        refused("现在应办理：家庭经济核对", () -> desk.done(StepKind.TOWNSHIP_REVIEW));
        refused("现在应办理", desk::posted);
        refused("现在应办理", () -> desk.confirmed(Category.SUBSISTENCE_ALLOWANCE));
        refused("日期不能早于", () -> desk.on("2025-10-14").done(StepKind.FINANCIAL_VERIFICATION));
    }

    @Test
    void aNoticeEndsAfterItsLastDayWithAPictureAndNoOpenObjection() {
        Desk desk = new Desk("daye", "2025-10-15").accepted(Track.STANDARD);
        desk.done(StepKind.FINANCIAL_VERIFICATION).done(StepKind.HOME_VISIT).posted();
        var end = new CaseEvent.NoticeEnded(desk.step(StepKind.PUBLIC_NOTICE).id());
        desk.on("2025-10-22");
        refused("公示到 2025-10-22 止", () -> desk.write(Desk.CLERK, end));
        desk.on("2025-10-23");
        refused("公示照片", () -> desk.write(Desk.CLERK, end));
        refused("不再受理异议", () -> desk.write(Desk.CLERK, new CaseEvent.Objected("收入不实", "")));
        desk.write(Desk.CLERK, new CaseEvent.NoticeProved(end.step(), List.of(1L, 2L)))
                .write(Desk.CLERK, end);
        assertEquals(List.of("joint-assessment"), desk.open());
    }

    /** W02：公示第三天有异议，重新调查，再次公示。 */
    @Test
    void anObjectionLeadsToANewInvestigationAndANewNotice() {
        Desk desk = new Desk("daye", "2025-10-15").accepted(Track.STANDARD);
        desk.done(StepKind.FINANCIAL_VERIFICATION).done(StepKind.HOME_VISIT).posted();
        desk.on("2025-10-18").write(Desk.CLERK, new CaseEvent.Objected("有车未报", ""));
        refused("1 条异议", () -> desk.on("2025-10-30").write(Desk.CLERK, new CaseEvent.NoticeEnded("public-notice")));
        refused("重新调查", () -> desk.write(Desk.CLERK, new CaseEvent.Reopened(StepKind.COMMUNITY_REVIEW, "评议")));
        desk.write(Desk.CLERK, new CaseEvent.Reopened(StepKind.HOME_VISIT, "核实车辆"));
        assertEquals(List.of("home-visit"), desk.open());
        desk.done(StepKind.HOME_VISIT);
        assertEquals(List.of("public-notice"), desk.open());
        assertEquals(
                CasePhase.COMPLETE,
                desk.through(Category.ALLOWANCE_MARGIN).state.phase());
    }

    /** 石泉没有民主评议这一步；异议后选择评议的，评议之后重新初审、重新公示。 */
    @Test
    void anObjectionMayLeadToAStepThatTheCountyDoesNotArrange() {
        Desk desk = new Desk("shiquan", "2025-10-15").accepted(Track.STANDARD);
        desk.done(StepKind.FINANCIAL_VERIFICATION).done(StepKind.HOME_VISIT).done(StepKind.TOWNSHIP_REVIEW);
        desk.posted().write(Desk.CLERK, new CaseEvent.Objected("人口不实", "同村村民，电话在卷"));
        desk.write(Desk.CLERK, new CaseEvent.Reopened(StepKind.COMMUNITY_REVIEW, "村里评议"));
        assertEquals(List.of(OpenSteps.EXTRA), desk.open());
        desk.write(Desk.CLERK, Papers.voted(OpenSteps.EXTRA, new Ballot(7, 5, 4, 1, 0), Desk.COLLEAGUE));
        assertEquals(List.of("township-review"), desk.open());
    }

    /** 淮上先确定后公示：异议之后须重新确定。 */
    @Test
    void aTentativeConfirmationFallsWithAnObjection() {
        Desk desk = new Desk("huaishang", "2025-10-15").accepted(Track.STANDARD);
        desk.done(StepKind.FINANCIAL_VERIFICATION)
                .done(StepKind.COMMUNITY_REVIEW)
                .done(StepKind.HOME_VISIT);
        desk.confirmed(Category.SUBSISTENCE_ALLOWANCE).posted();
        desk.write(Desk.CLERK, new CaseEvent.Objected("人口不实", "同村村民，电话在卷"));
        desk.write(Desk.CLERK, new CaseEvent.Reopened(StepKind.HOME_VISIT, "核实"));
        assertNull(desk.state.category());
        desk.done(StepKind.HOME_VISIT);
        assertEquals(List.of("confirmation"), desk.open());
    }

    @Test
    void whoHandledTheCaseDecidesNothing() {
        Desk desk = new Desk("daye", "2025-10-15").accepted(Track.STANDARD);
        desk.done(StepKind.FINANCIAL_VERIFICATION).done(StepKind.HOME_VISIT).noticed();
        Refusal assessing = assertThrows(
                Refusal.class,
                () -> desk.write(
                        Desk.HEAD, Papers.done(desk.procedure, "joint-assessment", Desk.HEAD, Desk.COLLEAGUE)));
        assertEquals(Refusal.Kind.FORBIDDEN, assessing.kind());
        desk.done(StepKind.JOINT_ASSESSMENT);
        Refusal deciding = assertThrows(
                Refusal.class,
                () -> desk.write(Desk.CLERK, Papers.confirmed("confirmation", Category.SUBSISTENCE_ALLOWANCE)));
        assertEquals(Refusal.Kind.FORBIDDEN, deciding.kind());
        desk.confirmed(Category.SUBSISTENCE_ALLOWANCE);
    }

    @Test
    void aFamilyThatDoesNotQualifyIsRefusedWithoutANotice() {
        Desk desk = new Desk("daye", "2025-10-15").accepted(Track.STANDARD);
        desk.done(StepKind.FINANCIAL_VERIFICATION);
        refused("请先完成同步调查", () -> desk.write(Desk.CLERK, new CaseEvent.RefusalProposed("收入超标")));
        desk.done(StepKind.HOME_VISIT).write(Desk.CLERK, new CaseEvent.RefusalProposed("收入超标"));
        desk.done(StepKind.JOINT_ASSESSMENT);
        refused("不能确认", () -> desk.confirmed(Category.SUBSISTENCE_ALLOWANCE));
        desk.write(Desk.HEAD, Papers.refused("confirmation", "人均收入超过低保标准二倍"));
        assertEquals(CasePhase.REFUSED, desk.state.phase());
        assertEquals(
                CasePhase.CLOSED_REFUSED,
                desk.write(Desk.CLERK, new CaseEvent.Delivered("直接送达")).state.phase());
        refused("不能再办理", () -> desk.write(Desk.CLERK, new CaseEvent.Suspended("等材料")));
    }

    /** 拟确认之后跳过公示就会未经公示而备案。 */
    @Test
    void aTentativeConfirmationCannotBeTurnedIntoARefusalBeforeItsNotice() {
        Desk desk = new Desk("xiangning", "2025-10-15").accepted(Track.STANDARD);
        desk.done(StepKind.HOME_VISIT).done(StepKind.FINANCIAL_VERIFICATION).done(StepKind.COMMUNITY_REVIEW);
        desk.confirmed(Category.ALLOWANCE_MARGIN);
        refused("已经拟确认", () -> desk.write(Desk.CLERK, new CaseEvent.RefusalProposed("收入超标")));
    }

    /** W05：第14工作日申请延期允许，过了期限不能。 */
    @Test
    void aCaseIsExtendedBeforeItIsLate() {
        Desk desk = new Desk("shiquan", "2025-10-15").accepted(Track.STANDARD);
        assertEquals(LocalDate.of(2025, 11, 5), desk.rules.dueOn(desk.state));
        refused("已超过 2025-11-05", () -> desk.on("2025-11-06").write(Desk.CLERK, new CaseEvent.Extended("情况复杂")));
        desk.on("2025-11-04").write(Desk.CLERK, new CaseEvent.Extended("情况复杂"));
        assertEquals(LocalDate.of(2025, 11, 12), desk.rules.dueOn(desk.state));
        refused("已经延长过", () -> desk.write(Desk.CLERK, new CaseEvent.Extended("再延")));
    }

    @Test
    void aStoppedCaseWaits() {
        Desk desk = new Desk("daye", "2025-09-26").accepted(Track.STANDARD);
        desk.on("2025-10-09").write(Desk.CLERK, new CaseEvent.Suspended("等待补充核对"));
        assertNull(desk.rules.dueOn(desk.state));
        refused("请先恢复", () -> desk.done(StepKind.FINANCIAL_VERIFICATION));
        desk.on("2025-10-13").write(Desk.CLERK, new CaseEvent.Resumed());
        assertEquals(LocalDate.of(2025, 11, 4), desk.rules.dueOn(desk.state));
    }

    @Test
    void theSecondOfTwoPeopleIsTold() {
        Desk desk = new Desk("daye", "2025-10-15").accepted(Track.STANDARD);
        CaseState seen = desk.state;
        desk.done(StepKind.HOME_VISIT);
        CaseEntry late = new CaseEntry(seen.seq() + 1, desk.today, Desk.COLLEAGUE, new CaseEvent.Suspended("等材料"));
        Refusal refusal = assertThrows(Refusal.class, () -> desk.rules.admit(desk.state, late));
        assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
    }

    @Test
    void aVoteWithoutMoreThanHalfIsNone() {
        Desk desk = new Desk("huaishang", "2025-10-15").accepted(Track.STANDARD).done(StepKind.FINANCIAL_VERIFICATION);
        String review = desk.step(StepKind.COMMUNITY_REVIEW).id();
        refused(
                "应到 8 人、实到 4 人，未过半数",
                () -> desk.write(Desk.CLERK, Papers.voted(review, new Ballot(8, 4, 4, 0, 0), Desk.CLERK)));
        refused(
                "合计 4 票，与实到 5 人不符",
                () -> desk.write(Desk.CLERK, Papers.voted(review, new Ballot(8, 5, 4, 0, 0), Desk.CLERK)));
        refused("还缺：评议记录", () -> desk.write(Desk.CLERK, Papers.voted(review, new Ballot(8, 5, 4, 1, 0), Desk.CLERK)));
    }

    /** 近亲属备案的，决定之前由县级入户核查（民发〔2021〕57号第十一条、第二十条）。 */
    @Test
    void aRelativesCaseIsVisitedByTheCountyBeforeTheDecision() {
        Desk desk = new Desk("shiquan", "2025-10-15").accepted(Track.STANDARD);
        desk.write(Desk.CLERK, new CaseEvent.KinshipDeclared("村委会主任之兄"));
        desk.done(StepKind.FINANCIAL_VERIFICATION)
                .done(StepKind.HOME_VISIT)
                .done(StepKind.TOWNSHIP_REVIEW)
                .noticed();
        assertEquals(List.of(OpenSteps.COUNTY_VISIT), desk.open());
        refused("县级入户核查", () -> desk.confirmed(Category.ALLOWANCE_MARGIN));
        refused("不少于 2 人", () -> desk.write(11, Papers.investigated(OpenSteps.COUNTY_VISIT, 11)));
        desk.write(11, Papers.investigated(OpenSteps.COUNTY_VISIT, 11, 12));
        desk.confirmed(Category.ALLOWANCE_MARGIN);
        assertTrue(desk.state.handled().containsAll(List.of(11L, 12L)));
    }
}
