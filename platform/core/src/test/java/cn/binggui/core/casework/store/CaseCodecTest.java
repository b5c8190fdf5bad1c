package cn.binggui.core.casework.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.binggui.core.calendar.Suspension;
import cn.binggui.core.casework.Ballot;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseNotice;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.Evidenced;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.casework.Participant;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.casework.VisitMethod;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseCodecTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
    private static final List<Evidenced> EVIDENCE = List.of(new Evidenced("照片", List.of(7L, 8L)));
    private static final List<Participant> PEOPLE = List.of(new Participant(3L, "甲"), new Participant(null, "乙"));
    private static final Grounds GROUNDS = new Grounds(
            4,
            "1.0.0",
            Outcome.DETERMINED,
            Category.ALLOWANCE_MARGIN,
            Set.of(Category.ALLOWANCE_MARGIN),
            "低保边缘家庭",
            3,
            900_033L,
            true,
            List.of(new Grounds.Reason(
                    "人均不超过2倍", List.of(new Grounds.Cited("冶政办函〔2025〕7号", "二（一）2（3）", "COUNTY", "高于低保标准但不超过2倍")))));
    private static final List<CaseEvent> EVENTS = List.of(
            new CaseEvent.Opened("窗口", true),
            new CaseEvent.SupplementAsked(List.of("病历", "户口簿")),
            new CaseEvent.Supplemented(List.of("病历")),
            new CaseEvent.Accepted(Track.COMMITMENT, EVIDENCE),
            new CaseEvent.KinshipDeclared("村委会主任之弟"),
            new CaseEvent.StepDone("a", PEOPLE, new StepReport.Note("已办", EVIDENCE)),
            new CaseEvent.StepDone(
                    "b", PEOPLE, new StepReport.Visit("一致", EVIDENCE, Set.of(VisitMethod.HOME, VisitMethod.VIDEO))),
            new CaseEvent.StepDone("c", PEOPLE, new StepReport.Vote("同意", EVIDENCE, new Ballot(7, 5, 4, 1, 0), null)),
            new CaseEvent.StepDone("c", PEOPLE, new StepReport.Vote("同意", EVIDENCE, new Ballot(7, 5, 4, 1, 0), 12L)),
            new CaseEvent.StepDone("d", PEOPLE, new StepReport.Verified("无异常", EVIDENCE, 99L)),
            new CaseEvent.RefusalProposed("收入超标"),
            new CaseEvent.NoticePosted("e", DAY),
            new CaseEvent.NoticeProved("e", List.of(1L)),
            new CaseEvent.Objected("有车", "同村村民"),
            new CaseEvent.Reopened(StepKind.COMMUNITY_REVIEW, "核实"),
            new CaseEvent.NoticeEnded("e"),
            new CaseEvent.Confirmed("f", Category.ALLOWANCE_MARGIN, "", GROUNDS, null),
            new CaseEvent.Confirmed("f", Category.ALLOWANCE_MARGIN, "经会议", GROUNDS, 5L),
            new CaseEvent.Refused("f", "收入超标", GROUNDS, null),
            new CaseEvent.Delivered("直接送达"),
            new CaseEvent.Suspended("等核对结果"),
            new CaseEvent.Resumed(),
            new CaseEvent.Extended("人户分离"),
            new CaseEvent.Withdrawn("不再申请"));

    @Test
    void everyKindOfEventIsReadAsItWasWritten() {
        EVENTS.forEach(event -> assertEquals(event, CaseCodec.event(CaseCodec.write(event))));
        assertEquals(
                Arrays.stream(CaseEvent.class.getPermittedSubclasses()).collect(Collectors.toSet()),
                EVENTS.stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void aStateIsReadAsItWasWritten() {
        CaseState state = new CaseState(
                9,
                CasePhase.RUNNING,
                Track.EXTENDED,
                DAY,
                DAY.minusDays(3),
                CaseState.Supplement.HANDED_IN,
                true,
                List.of(new Suspension(DAY, DAY.plusDays(1)), new Suspension(DAY.plusDays(2), null)),
                Map.of("b", DAY, "a", DAY),
                StepKind.HOME_VISIT,
                true,
                new CaseNotice("e", DAY, DAY.plusDays(7), 1, 2),
                Category.SUBSISTENCE_ALLOWANCE,
                Set.of("照片"),
                Set.of(1L, 2L));
        assertEquals(state, CaseCodec.state(CaseCodec.write(state)));
        assertEquals(CaseState.EMPTY, CaseCodec.state(CaseCodec.write(CaseState.EMPTY)));
    }

    @Test
    void whatIsUnknownIsAnErrorThatTellsNothingOfTheFile() {
        byte[] unknown = "{\"is\":\"Withdrawn\",\"reasons\":\"张三不再申请\",\"more\":1}".getBytes(StandardCharsets.UTF_8);
        IllegalStateException error = assertThrows(IllegalStateException.class, () -> CaseCodec.event(unknown));
        assertFalse(String.valueOf(error.getCause()).contains("张三"));
    }
}
