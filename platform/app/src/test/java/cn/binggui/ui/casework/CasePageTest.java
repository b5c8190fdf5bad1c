package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMaker.DAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Scope;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.casework.VisitMethod;
import cn.binggui.core.casework.store.CaseDocument;
import cn.binggui.core.casework.store.CaseDocuments;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.UploadInput;
import cn.binggui.ui.ViewTest;
import cn.binggui.ui.clause.ClausePanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of one case, as those who work on it use it. */
class CasePageTest extends ViewTest {
    @BeforeEach
    void logIn() {
        logInAs("daye-township");
    }

    @Test
    void drawsTheProcedureWithItsSources() {
        open(CaseMaker.accepted());
        assertEquals("step", node("home-visit").getElement().getAttribute("aria-current"));
        assertEquals("step", node("financial-verification").getElement().getAttribute("aria-current"));
        assertTrue(node("acceptance").hasClassName("case-node-done"));
        assertTrue(page().contains("有异议退回：同步调查"), page());
        test(node("public-notice")).click();
        assertTrue(page().contains("本县公示期") && page().contains("自张贴起 5 个自然日"), page());
        assertTrue(page().contains("特困供养、最低生活保障：自张贴起 7 个") || page().contains("自张贴起 7 个自然日"), page());
        NativeButton clause = $(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("clause-button"))
                .findFirst()
                .orElseThrow();
        test(clause).click();
        assertTrue($(ClausePanel.class).single().isOpen());
    }

    @Test
    void explainsTheClockDayByDay() {
        open(CaseMaker.accepted());
        assertTrue(page().contains("应于 2026-08-03 前办结"), page());
        assertTrue(page().contains("2026-07-06（周一） 受理，当日不计"), page());
    }

    @Test
    void acceptsWithEveryPaperOnAWorkingDay() {
        long id = CaseMaker.opened();
        open(id);
        day(LocalDate.of(2026, 7, 11));
        assertTrue(paragraph("rest-day").getText().contains("下一个工作日是 2026-07-13"), page());
        day(DAY);
        save();
        assertTrue(page().contains("还缺：书面申请、家庭情况书面承诺、申请材料"), page());
        tick("纸质存档");
        save();
        assertEquals(CasePhase.RUNNING, CaseMaker.file(id).state().phase());
        assertEquals(Track.STANDARD, CaseMaker.file(id).state().track());
        assertEquals(DAY, CaseMaker.file(id).state().acceptedOn());
        printed(id, CaseDocument.ACCEPTANCE_NOTICE);
    }

    @Test
    void tellsOnceWhatIsMissingAndTakesItIn() {
        long id = CaseMaker.opened();
        open(id);
        choose("ASK_SUPPLEMENT");
        save();
        assertTrue(page().contains("请至少选择或填写一项材料"), page());
        group("papers").setValue(Set.of("书面申请"));
        area("other-papers", "户口簿复印件\n残疾证");
        day(DAY);
        save();
        assertEquals(new CaseEvent.SupplementAsked(List.of("书面申请", "户口簿复印件", "残疾证")), CaseMaker.last(id));
        printed(id, CaseDocument.SUPPLEMENT_NOTICE);
        group("papers").setValue(Set.of("残疾证"));
        day(DAY);
        save();
        assertEquals(new CaseEvent.Supplemented(List.of("残疾证")), CaseMaker.last(id));
    }

    @Test
    void recordsAVisitOfTwo() {
        long id = CaseMaker.verified();
        open(id);
        area("text", "住房两间，收入与申报一致");
        methods().setValue(Set.of(VisitMethod.HOME, VisitMethod.NEIGHBOURS));
        day(DAY);
        save();
        assertTrue(page().contains("须由不少于 2 人办理"), page());
        test($(TextField.class).id("others")).setValue("测试农办、测试驻村");
        save();
        CaseEvent.StepDone done = (CaseEvent.StepDone) CaseMaker.last(id);
        assertEquals(3, done.people().size());
        assertEquals(Set.of(VisitMethod.HOME, VisitMethod.NEIGHBOURS), ((StepReport.Visit) done.report()).methods());
        assertTrue(page().contains("住房两间"), page());
    }

    @Test
    void checksAVoteWhileItIsTyped() {
        long id = CaseMaker.proposedToRefuse();
        logInAs("daye-township2");
        open(id);
        number("invited", 7);
        number("present", 3);
        number("agree", 3);
        number("against", 0);
        number("abstain", 0);
        assertTrue(paragraph("vote-check").getText().contains("未过半数"), page());
        number("present", 5);
        number("agree", 1);
        number("against", 4);
        assertTrue(paragraph("vote-check").getText().contains("未通过"), page());
        area("text", "超过标准");
        day(DAY);
        save();
        assertTrue(CaseMaker.file(id).state().done().containsKey("joint-assessment"), page());
    }

    @Test
    void asksThePlatformWithConsentOnly() {
        long id = CaseMaker.accepted();
        open(id);
        test($(Button.class).id("verify")).click();
        assertTrue(page().contains("尚未取得全体成员签署的承诺授权书"), page());
        test($(Checkbox.class).id("consent")).click();
        test($(Button.class).id("verify")).click();
        assertTrue(page().contains("“乙”没有登记身份信息"), "of two people one has no number: " + page());
        area("text", "无异常");
        day(DAY);
        save();
        assertTrue(
                page().contains("请先") && !CaseMaker.file(id).state().done().containsKey("financial-verification"),
                page());
    }

    @Test
    void provesANoticeHearsAnObjectionAndLooksIntoIt() {
        long id = CaseMaker.posted();
        logInAs("daye-village", new Scope("420281104", "420281104200", null));
        open(id);
        UploadInput uploads = $(UploadInput.class).single();
        uploads.receive("说明.txt", "没有图片".getBytes(StandardCharsets.UTF_8));
        assertTrue(page().contains("“说明.txt”没有上传：只能上传照片"), page());
        uploads.receive("公示栏.jpg", CaseMaker.picture());
        assertFalse(page().contains("没有上传"), page());
        day(DAY);
        save();
        assertEquals(1, ((CaseEvent.NoticeProved) CaseMaker.last(id)).pictures().size());
        choose("OBJECT");
        area("text", "有经营性收入");
        day(DAY);
        save();
        assertTrue(page().contains("请填写异议人，或勾选匿名"), page());
        test($(Checkbox.class).id("anonymous")).click();
        save();
        assertEquals(new CaseEvent.Objected("有经营性收入", ""), CaseMaker.last(id));
        choose("REOPEN");
        area("text", "下周入户");
        day(DAY);
        save();
        assertEquals(new CaseEvent.Reopened(StepKind.HOME_VISIT, "下周入户"), CaseMaker.last(id));
        assertTrue(page().contains("退回重办") || page().contains("同步调查"), page());
    }

    @Test
    void endsANoticeNotBeforeItsTime() {
        long id = CaseMaker.posted();
        CaseMaker.write(CaseMaker.worker(), id, new CaseEvent.NoticeProved("public-notice", List.of(1L)));
        logInAs("daye-village", new Scope("420281104", "420281104200", null));
        open(id, "END_NOTICE");
        day(DAY.plusDays(1));
        assertTrue(paragraph("consequence").getText().contains("期满次日起才能办结"), page());
        save();
        assertTrue(page().contains("期满后才能办结"), page());
        day(LocalDate.of(2026, 7, 20));
        save();
        assertEquals(new CaseEvent.NoticeEnded("public-notice"), CaseMaker.last(id));
    }

    @Test
    void confirmsOnWhatTheDeterminationSupports() {
        long id = CaseMaker.assessed();
        logInAs("daye-township2");
        open(id);
        assertTrue(page().contains("核定依据"), page());
        day(LocalDate.of(2026, 7, 21));
        save();
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, ((CaseEvent.Confirmed) CaseMaker.last(id)).category(), page());
        printed(id, CaseDocument.CONFIRMATION);
    }

    @Test
    void refusesWithReasonsAndDelivers() {
        long id = CaseMaker.assessedToRefuse();
        logInAs("daye-township2");
        open(id);
        day(DAY);
        save();
        assertTrue(page().contains("请写明不予确认的理由"), page());
        area("text", "人均收入超过低保标准二倍");
        save();
        assertEquals(CasePhase.REFUSED, CaseMaker.file(id).state().phase());
        printed(id, CaseDocument.REFUSAL);
        area("text", "直接送达，本人签收");
        day(DAY);
        save();
        assertEquals(CasePhase.CLOSED_REFUSED, CaseMaker.file(id).state().phase());
        assertTrue(page().contains("没有需要您办理的事项"), page());
    }

    @Test
    void saysWhatBecomesOfTheDueDayBeforeTheClockStops() {
        long id = CaseMaker.accepted();
        open(id, "SUSPEND");
        day(LocalDate.of(2026, 7, 8));
        assertTrue(paragraph("consequence").getText().contains("现在应于 2026-08-03 前办结"), page());
        save();
        assertTrue(page().contains("请写明中止的理由"), page());
        area("text", "申请人住院");
        save();
        assertEquals(CasePhase.SUSPENDED, CaseMaker.file(id).state().phase());
        day(LocalDate.of(2026, 7, 15));
        assertTrue(paragraph("consequence").getText().contains("恢复后应于 2026-08-10 前办结"), page());
        save();
        assertEquals(CasePhase.RUNNING, CaseMaker.file(id).state().phase());
        assertTrue(page().contains("2026-07-08 起中止，2026-07-15 恢复：申请人住院"), page());
        choose("EXTEND");
        assertTrue(paragraph("consequence").getText().contains("延长为 45 个工作日"), page());
        area("text", "人户分离，调查困难");
        day(LocalDate.of(2026, 7, 15));
        save();
        assertEquals(Track.EXTENDED, CaseMaker.file(id).state().track());
    }

    @Test
    void declaresKinshipProposesRefusalAndWithdraws() {
        long id = CaseMaker.investigated();
        open(id, "DECLARE_KINSHIP");
        words("与村书记系兄弟");
        assertTrue(page().contains("近亲属备案") && page().contains("县级入户核查"), page());
        choose("PROPOSE_REFUSAL");
        words("人均收入超过标准");
        assertEquals(new CaseEvent.RefusalProposed("人均收入超过标准"), CaseMaker.last(id));
        choose("WITHDRAW");
        words("本人书面撤回");
        assertEquals(CasePhase.WITHDRAWN, CaseMaker.file(id).state().phase());
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyWasFaster() {
        long id = CaseMaker.accepted();
        open(id, "SUSPEND");
        area("text", "等待补充证明");
        day(DAY);
        CaseMaker.write(CaseMaker.colleague(), id, new CaseEvent.KinshipDeclared("表兄弟"));
        save();
        assertTrue(page().contains("刚被别人办理过"), page());
        assertEquals("等待补充证明", $(TextArea.class).id("text").getValue());
        assertFalse(page().contains("表兄弟"), page());
        test($(Button.class).id("load")).click();
        assertTrue(page().contains("表兄弟") && page().contains("已载入最新状态"), page());
        assertEquals("等待补充证明", $(TextArea.class).id("text").getValue());
        save();
        assertEquals(new CaseEvent.Suspended("等待补充证明"), CaseMaker.last(id));
    }

    @Test
    void aSecondClickOfTheSameButtonWritesNothing() {
        long id = CaseMaker.accepted();
        open(id, "SUSPEND");
        area("text", "等待补充证明");
        day(DAY);
        Button save = $(Button.class).id("save");
        assertTrue(save.isDisableOnClick());
        save.click();
        int seq = CaseMaker.file(id).state().seq();
        save.click();
        assertEquals(seq, CaseMaker.file(id).state().seq());
    }

    @Test
    void restoresADraftOfTheSameTaskForItsOwnerOnly() {
        long id = CaseMaker.accepted();
        open(id, "SUSPEND");
        area("text", "等待补充证明");
        open(id, "WITHDRAW");
        assertEquals("", $(TextArea.class).id("text").getValue());
        open(id, "SUSPEND");
        assertEquals("等待补充证明", $(TextArea.class).id("text").getValue());
        assertTrue(page().contains("已恢复草稿"), page());
        UI.getCurrent().navigate("");
        logInAs("daye-township2");
        open(id, "SUSPEND");
        assertEquals("", $(TextArea.class).id("text").getValue());
        UI.getCurrent().navigate("");
        logInAs("daye-township");
        open(id, "SUSPEND");
        test($(Button.class).id("discard")).click();
        assertEquals("", $(TextArea.class).id("text").getValue());
    }

    @Test
    void refusesADayBeforeTheLastEntryOrAfterToday() {
        long id = CaseMaker.accepted();
        open(id, "SUSPEND");
        area("text", "等待补充证明");
        $(DayPicker.class).id("day").setValue(DAY.minusDays(1));
        save();
        assertTrue(page().contains("办理日期应在上一步的 2026-07-06 至今天"), page());
    }

    @Test
    void theCountysAdministratorReadsOnly() {
        long id = CaseMaker.accepted();
        logInAs("daye-admin");
        open(id);
        assertTrue(page().contains("现在由") && page().contains("没有需要您办理的事项"), page());
        assertFalse($(Button.class).withId("save").exists());
    }

    @Test
    void whatLiesOutsideOfTheScopeDoesNotExist() {
        long id = CaseMaker.accepted();
        logInAs("shiquan-township");
        open(id);
        assertTrue(page().contains("没有这个页面"), page());
        logInAs("daye-evaluator");
        open(id);
        assertTrue(page().contains("没有这个页面"), page());
    }

    private void printed(long id, CaseDocument kind) {
        var documents = RunningApp.bean(CaseDocuments.class);
        Map<Integer, CaseDocument> all = documents.list(CaseMaker.worker(), id);
        int seq = all.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .findFirst()
                .orElseThrow()
                .getKey();
        assertTrue($(Anchor.class).withId("document-" + seq).exists(), page());
        byte[] pdf = documents.print(CaseMaker.worker(), id, seq);
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
    }

    private static void open(long id) {
        UI.getCurrent().navigate("cases/" + id);
    }

    private static void open(long id, String task) {
        UI.getCurrent().navigate("cases/" + id, QueryParameters.of("do", task));
    }

    private void choose(String task) {
        test($(Button.class).id("do-" + task)).click();
    }

    private void words(String words) {
        area("text", words);
        day(DAY);
        save();
    }

    private void save() {
        test($(Button.class).id("save")).click();
    }

    private void day(LocalDate day) {
        test($(DayPicker.class).id("day")).setValue(day);
    }

    private void area(String id, String words) {
        test($(TextArea.class).id(id)).setValue(words);
    }

    private void number(String id, int number) {
        test($(IntegerField.class).id(id)).setValue(number);
    }

    private void tick(String label) {
        $(Checkbox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()) && !box.getValue())
                .forEach(box -> test(box).click());
    }

    private Paragraph paragraph(String id) {
        return $(Paragraph.class).id(id);
    }

    private NativeButton node(String step) {
        return $(NativeButton.class).id("step-" + step);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> group(String id) {
        return $(CheckboxGroup.class).id(id);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<VisitMethod> methods() {
        return $(CheckboxGroup.class).id("methods");
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
