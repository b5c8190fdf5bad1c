package cn.binggui.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.casework.store.CaseVerifications;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.register.RegisteredHouseholds;
import cn.binggui.core.verification.Verification;
import cn.binggui.policy.declared.Track;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The county's platform is asked from the case's page, and its answer read there before it is recorded. */
class CaseVerificationTest extends ViewTest {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final String STEP = "financial-verification";

    @BeforeEach
    void logIn() {
        logInAs("daye-township");
    }

    private static long accepted(String name, String last) {
        String village =
                Objects.requireNonNull(RunningApp.actor("daye-village").scope().village());
        long household = RegisteredHouseholds.alone(
                        "daye",
                        village,
                        new Identity(name, IdNumber.of("42028119630506" + last), null),
                        CaseMaker.DAY.minusDays(30),
                        4_000)
                .household();
        long id = CaseMaker.cases()
                .open(CaseMaker.worker(), household, CaseMaker.DAY, new CaseEvent.Opened(CaseMaker.CHANNEL, false));
        CaseMaker.write(
                CaseMaker.worker(),
                id,
                new CaseEvent.Accepted(Track.STANDARD, CaseMaker.given("书面申请", "家庭情况书面承诺", "申请材料", "受理凭证")));
        return id;
    }

    @Test
    void isAskedWithConsentWaitedForReadAndRecorded() throws InterruptedException {
        long id = accepted("核对甲", "711");
        open(id);
        ask();
        assertTrue(page().contains("尚未取得全体成员签署的承诺授权书"), page());
        consentAndAsk();
        assertFalse($(Button.class).withId("verify").exists(), "nobody asks twice");
        assertTrue(page().contains("由大冶乡镇工作人员提请"), page());
        fill();
        save();
        assertTrue(page().contains("请先发起核对，待平台反馈后再记录"), page());

        answered();
        assertTrue($(Div.class).id("report").getElement().getTextRecursively().contains("模拟数据"), page());
        save();
        assertTrue(page().contains("请先逐项查看核对报告"), page());
        test($(Checkbox.class).id("report-seen")).click();
        save();
        StepReport.Verified report = (StepReport.Verified) ((CaseEvent.StepDone) CaseMaker.last(id)).report();
        Verification asked = RunningApp.bean(CaseVerifications.class)
                .of(CaseMaker.worker(), id)
                .getFirst();
        assertEquals(asked.id(), report.verification());
        assertNotNull(asked.report());
    }

    @Test
    void isRefusedForAHouseholdOfWhichSomebodyIsUnknown() {
        open(CaseMaker.accepted());
        consentAndAsk();
        assertTrue(page().contains("“乙”没有登记身份信息，请先补登，再提请核对"), page());
        assertTrue($(Button.class).withId("verify").exists(), "it can be asked once that is mended");
    }

    @Test
    void isRecordedWithoutAnAnswerWhereThePaperIsKept() {
        long id = accepted("核对乙", "712");
        open(id);
        fill();
        test($(Checkbox.class).id("report-on-paper")).click();
        save();
        StepReport.Verified report = (StepReport.Verified) ((CaseEvent.StepDone) CaseMaker.last(id)).report();
        assertEquals(null, report.verification());
        assertEquals("未发现异常", report.text());
    }

    private void consentAndAsk() {
        test($(Checkbox.class).id("consent")).click();
        ask();
    }

    private void ask() {
        test($(Button.class).id("verify")).click();
    }

    /** The platform answers when it likes; the person looks again and again. */
    private void answered() throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!$(Div.class).withId("report").exists() && System.nanoTime() < deadline) {
            Thread.sleep(200);
            test($(Button.class).id("verification-refresh")).click();
        }
    }

    private void fill() {
        test($(TextArea.class).id("text")).setValue("未发现异常");
        $(Checkbox.class).all().stream()
                .filter(box -> "纸质存档".equals(box.getLabel()) && !box.getValue())
                .forEach(box -> test(box).click());
        test($(DayPicker.class).id("day")).setValue(CaseMaker.DAY);
    }

    private void save() {
        test($(Button.class).id("save")).click();
    }

    private static void open(long id) {
        UI.getCurrent().navigate("cases/" + id, QueryParameters.of("do", "DO_STEP." + STEP));
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
