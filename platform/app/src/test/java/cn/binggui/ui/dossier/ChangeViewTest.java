package cn.binggui.ui.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.ChangeKind;
import cn.binggui.core.household.CloseReason;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.LeaveReason;
import cn.binggui.core.household.store.ChangeRequest;
import cn.binggui.core.household.store.DraftKind;
import cn.binggui.core.household.store.Drafts;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.core.household.store.Households;
import cn.binggui.core.household.store.Registration;
import cn.binggui.core.household.store.Revision;
import cn.binggui.policy.Term;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.ui.ViewTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of change on the screen, and what is refused. */
@ViewPackages(packages = "cn.binggui.ui")
class ChangeViewTest extends ViewTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String VILLAGE = "420281104200";
    private static final AtomicInteger NEXT = new AtomicInteger(500);

    private final Households households = RunningApp.bean(Households.class);
    private final Drafts drafts = RunningApp.bean(Drafts.class);
    private Actor actor;

    @BeforeEach
    void logIn() {
        actor = logInAs("daye-township");
    }

    @Test
    void offersEveryKindAndLeadsToIt() {
        long household = family();
        open(household, "");
        for (ChangeChoice choice : ChangeChoice.values()) {
            assertTrue(page().contains(choice.label()), choice.name());
        }
        UI.getCurrent().navigate("household/" + household);
        assertTrue(page().contains("办理变更"));
    }

    @Test
    void aMemberLeavesAfterThePreviewHasShownWhatBecomesOfTheHousehold() {
        long household = family();
        open(household, "kind=leave");
        choose("who-leaves", "丙");
        select("leave-reason", LeaveReason.DIED);
        reason("凭死亡证明办理");
        click("preview");
        assertTrue(page().contains("减少人员：丙（死亡）"), page());
        assertTrue(page().contains("计入人口4人3人"), page());
        assertTrue(page().contains("1625.00元/年2166.67元/年"), page());
        assertTrue(page().contains("尚未保存"), page());
        assertEquals(1, latest(household).seq(), "a preview stores nothing");
        click("save");
        assertEquals(ChangeKind.MEMBER_LEFT, latest(household).kind());
        assertEquals("减少人员：丙（死亡）：凭死亡证明办理", latest(household).note());
        assertEquals(List.of("甲", "乙", "丁"), ids(household));
        assertTrue(page().contains("家庭 420281104"), "the household's page follows");
        assertTrue(drafts.find(actor, DraftKind.CHANGE, household).isEmpty());
    }

    @Test
    void whoServesATermMayStayListedForTheRulesToDecide() {
        long household = family();
        open(household, "kind=leave");
        assertFalse($(Checkbox.class).withId("stays-listed").exists());
        choose("who-leaves", "丙");
        select("leave-reason", LeaveReason.IMPRISONED);
        test($(Checkbox.class).id("stays-listed")).click();
        reason("凭判决书办理");
        click("preview");
        click("save");
        assertEquals(List.of("甲", "乙", "丙", "丁"), ids(household));
        assertEquals(ChangeKind.UPDATED, latest(household).kind());
    }

    @Test
    void theHeadDoesNotLeaveWithoutAnotherAndTheLastDoesNotLeaveAtAll() {
        long household = family();
        open(household, "kind=leave");
        choose("who-leaves", "甲");
        select("leave-reason", LeaveReason.DIED);
        reason("凭死亡证明办理");
        click("preview");
        assertEquals("“甲”是户主，请先办理“变更户主”，再减少此人", radio("who-leaves").getErrorMessage());
        assertTrue(page().contains("没有保存"), page());

        long alone = register("""
                [{"id": "甲", "relation": "APPLICANT", "birthDate": "1960-01-01"}]""", "[]", "[]");
        open(alone, "kind=leave");
        choose("who-leaves", "甲");
        select("leave-reason", LeaveReason.DIED);
        reason("凭死亡证明办理");
        click("preview");
        assertEquals("“甲”是该户唯一的人员，请办理“注销”", radio("who-leaves").getErrorMessage());
        assertEquals(1, latest(alone).seq());
    }

    @Test
    void tellsEverythingThatIsMissingAtOnce() {
        open(family(), "kind=leave");
        test($(DatePicker.class).id("change-on")).setValue(null);
        click("preview");
        assertTrue(page().contains("有 4 处需要改正"), page());
        assertTrue($(DatePicker.class).id("change-on").isInvalid());
        assertTrue(radio("who-leaves").isInvalid());
        assertTrue($(Select.class).id("leave-reason").isInvalid());
        assertTrue($(TextField.class).id("change-reason").isInvalid());
    }

    @Test
    void refusesADayBeforeTheHouseholdStoodSoAndOneToCome() {
        long household = family();
        open(household, "kind=close");
        select("close-reason", CloseReason.MOVED_AWAY);
        reason("整户迁出");
        for (LocalDate day : List.of(Registered.SPRING.minusDays(1), TODAY.plusDays(1))) {
            test($(DatePicker.class).id("change-on")).setValue(day);
            click("preview");
            assertTrue($(DatePicker.class).id("change-on").isInvalid(), day.toString());
            assertTrue($(DatePicker.class).id("change-on").getErrorMessage().contains(day.toString()));
        }
        assertEquals(1, latest(household).seq());
    }

    @Test
    void aMemberJoinsWithACheckedIdNumberAndIncome() {
        long household = family();
        open(household, "kind=join");
        field("name-戊", "测试新人");
        field("id-number-戊", "420281200105061230");
        assertTrue($(TextField.class).id("id-number-戊").isInvalid(), "the last character is wrong");
        field(
                "id-number-戊",
                IdNumber.of("42028120010506" + NEXT.incrementAndGet()).value());
        assertTrue(page().contains("2001-05-06出生"), page());
        reason("婚入本户");
        click("preview");
        assertTrue(page().contains("增加人员：戊（子女）"), page());
        click("save");
        assertEquals(List.of("甲", "乙", "丙", "丁", "戊"), ids(household));
        assertEquals("测***", households.get(actor, household).people().get("戊").name());
    }

    @Test
    void nobodyJoinsTwice() {
        long household = family();
        String number =
                households.reveal(actor, household, "核对身份").get("甲").idNumber().value();
        open(household, "kind=join");
        field("name-戊", "测试户主");
        field("id-number-戊", number);
        reason("婚入本户");
        click("preview");
        click("save");
        assertEquals(1, latest(household).seq());
        assertEquals(
                "此人已是该户人员，不能重复登记，请核对身份证号", $(TextField.class).id("id-number-戊").getErrorMessage());
        assertEquals("婚入本户", $(TextField.class).id("change-reason").getValue(), "nothing entered is lost");
    }

    @Test
    void anotherBecomesTheHeadAndOpenRelationsAreAsked() {
        long household = family();
        open(household, "kind=head");
        choose("new-head", "乙");
        reason("户主外出");
        click("preview");
        assertTrue($(Select.class).id("relation-丙").isInvalid(), "the spouse's child may be a stepchild");
        select("relation-丙", Relation.CHILD);
        assertTrue($(Select.class).id("duty-丁").isInvalid(), "the head's mother owes the spouse nothing by law");
        test($(Select.class).id("duty-丁")).selectItem("没有");
        click("preview");
        assertTrue(page().contains("变更户主：由甲变更为乙"), page());
        click("save");
        assertEquals(Relation.APPLICANT, member(household, "乙").relation());
        assertEquals(Relation.SPOUSE, member(household, "甲").relation());
        assertEquals(Relation.OTHER, member(household, "丁").relation());
        assertFalse(member(household, "丁").legalSupportDuty());
    }

    @Test
    void someSplitOffWithAPartOfTheExpenses() {
        long household = family();
        open(household, "kind=split");
        CheckboxGroup<Member> going = going();
        test(going).selectItem("丙 子女");
        test($(BigDecimalField.class).id("expense-0")).setValue(new BigDecimal("1000.00"));
        reason("子女成年分户");
        click("preview");
        assertTrue(page().contains("影响 2 户") && page().contains("分出的新户"), page());
        assertTrue(page().contains("医疗支出 3000.00元2000.00元") || page().contains("医疗支出3000.00元2000.00元"), page());
        click("save");
        assertEquals(List.of("甲", "乙", "丁"), ids(household));
        assertEquals(ChangeKind.SPLIT, latest(household).kind());
    }

    @Test
    void refusesASplitOfMoreThanThereIs() {
        long household = family();
        open(household, "kind=split");
        CheckboxGroup<Member> going = going();
        test(going).selectItem("丙 子女");
        test($(BigDecimalField.class).id("expense-0")).setValue(new BigDecimal("3000.01"));
        reason("子女成年分户");
        click("preview");
        assertTrue($(BigDecimalField.class).id("expense-0").isInvalid());
        test($(BigDecimalField.class).id("expense-0")).setValue(new BigDecimal("1.001"));
        click("preview");
        assertEquals("金额最多两位小数", $(BigDecimalField.class).id("expense-0").getErrorMessage());
    }

    @Test
    void anotherHouseholdJoinsAndEnds() {
        long household = family();
        long other = register("""
                [{"id": "甲", "relation": "APPLICANT", "birthDate": "1958-01-01"}]""", "[]", "[]");
        String number = households.get(actor, other).number();
        open(household, "kind=merge");
        reason("合并居住");
        click("preview");
        assertEquals("请查找并选择要并入的户", $(TextField.class).id("other-household").getErrorMessage());
        field("other-household", "420281104999999");
        click("find-household");
        assertTrue(page().contains("没有这样的家庭"), page());
        field("other-household", number);
        click("find-household");
        test($(Button.class).withClassName("finder-row").single()).click();
        assertTrue(page().contains("已选择 家庭 " + number), page());
        select("head-relation", Relation.PARENT);
        click("preview");
        assertTrue(page().contains("并入的户 · 家庭 " + number) && page().contains("并入本户"), page());
        click("save");
        assertEquals(List.of("甲", "乙", "丙", "丁", "甲2"), ids(household));
        assertTrue(households.get(actor, other).closed());
    }

    @Test
    @SuppressWarnings("unchecked")
    void theHouseholdMovesWithinTheWorkersReach() {
        long household = family();
        open(household, "kind=move");
        ComboBox<EditorDesk.VillageChoice> village = $(ComboBox.class).id("village");
        assertTrue(village.getListDataView()
                .getItems()
                .noneMatch(each -> each.code().equals(VILLAGE)));
        EditorDesk.VillageChoice to =
                village.getListDataView().getItems().findFirst().orElseThrow();
        test(village).selectItem(to.label());
        reason("搬迁安置");
        click("preview");
        assertTrue(page().contains("居住地") && page().contains(to.label()), page());
        click("save");
        assertEquals(to.code(), latest(household).state().village());
        assertEquals(ChangeKind.MOVED, latest(household).kind());
    }

    @Test
    void aHouseholdIsClosedAndThenChangesNoMore() {
        long household = family();
        open(household, "kind=close");
        select("close-reason", CloseReason.WITHDRAWN);
        reason("本人申请");
        click("preview");
        assertTrue(page().contains("注销：本户申请注销"), page());
        click("save");
        assertTrue(households.get(actor, household).closed());
        open(household, "kind=leave");
        assertTrue(page().contains("该户已注销"), page());
        assertFalse($(Button.class).withId("preview").exists());
    }

    @Test
    void keepsWhatWasEnteredOnTheWayBackAndForNobodyElse() {
        long household = family();
        open(household, "kind=leave");
        choose("who-leaves", "丁");
        select("leave-reason", LeaveReason.MOVED_OUT);
        reason("户口迁出");
        click("preview");
        click("back");
        assertEquals("丁", radio("who-leaves").getValue().id());
        open(household, "kind=move");
        reason("户口迁出了");
        open(household, "");
        assertTrue(page().contains("有未完成的草稿"), page());
        open(household, "kind=leave");
        assertEquals("丁", radio("who-leaves").getValue().id(), "another choice forgets nothing");
        UI.getCurrent().navigate("household/" + household);
        open(household, "kind=leave&step=preview");
        assertTrue(page().contains("已恢复草稿"), page());
        assertTrue(page().contains("减少人员：丁（户口迁出）"), "a reload of the preview shows it again");
        click("discard");
        assertEquals("", $(TextField.class).id("change-reason").getValue());
        open(household, "kind=leave");
        reason("只有我看得到");
        UI.getCurrent().navigate("household/" + household);
        logInAs("daye-operator");
        open(household, "kind=leave");
        assertEquals("", $(TextField.class).id("change-reason").getValue());
    }

    @Test
    void theSecondWhoSavesSeesWhatTheFirstChangedAndLosesNothing() {
        long household = family();
        open(household, "kind=leave");
        choose("who-leaves", "丙");
        select("leave-reason", LeaveReason.MARRIED_OUT);
        reason("出嫁");
        click("preview");
        households.change(
                RunningApp.actor("daye-operator"),
                new ChangeRequest(
                        household,
                        1,
                        new Change.Leave(Registered.SUMMER, "丁", LeaveReason.DIED, false),
                        null,
                        Map.of(),
                        "他人先办"));
        click("save");
        assertEquals(2, latest(household).seq(), "nothing is stored over the other's");
        assertTrue(page().contains("保存第2版（减少人员：丁（死亡）：他人先办）"), page());
        assertTrue(page().contains("计入人口3人2人"), "the preview stands on the other's revision: " + page());
        click("save");
        assertEquals(List.of("甲", "乙"), ids(household));
        assertEquals(3, latest(household).seq());
    }

    @Test
    void onlyThoseWhoMayWriteComeHere() {
        long household = family();
        logInAs("daye-admin");
        UI.getCurrent().navigate("household/" + household);
        assertFalse(page().contains("办理变更"));
        open(household, "kind=close");
        assertFalse($(Select.class).withId("close-reason").exists());
        logInAs("shiquan-township");
        open(household, "kind=close");
        assertFalse($(Select.class).withId("close-reason").exists());
    }

    @Test
    void whoHasLookedAtAnIdentityMayPutItRightWithAReason() {
        long household = family();
        UI.getCurrent().navigate("household/" + household);
        assertFalse($(Button.class).withId("correct-甲").exists(), "nobody corrects what he has not seen");
        click("reveal");
        field("reveal-reason", "核对身份证");
        click("reveal-confirm");
        click("correct-甲");
        IdNumber right = IdNumber.of("42028119600101" + NEXT.incrementAndGet());
        assertEquals("测试户主", $(TextField.class).id("name-甲").getValue());
        field("name-甲", "测试更名");
        field("id-number-甲", right.value());
        click("correct-confirm");
        assertTrue($(TextField.class).id("correct-reason").isInvalid(), "no correction without a reason");
        field("correct-reason", "身份证号录入有误");
        click("correct-confirm");
        assertTrue(page().contains("测试更名") && page().contains(right.value()), page());
        Identity stored = households.reveal(actor, household, "核对更正").get("甲");
        assertEquals("测试更名", stored.name());
        assertEquals(right, stored.idNumber());
    }

    private long family() {
        return register("""
                [{"id": "甲", "relation": "APPLICANT", "birthDate": "1960-01-01", "maritalStatus": "MARRIED"},
                 {"id": "乙", "relation": "SPOUSE", "birthDate": "1961-01-01", "maritalStatus": "MARRIED"},
                 {"id": "丙", "relation": "CHILD", "birthDate": "1990-01-01"},
                 {"id": "丁", "relation": "PARENT", "birthDate": "1935-01-01", "maritalStatus": "WIDOWED"}]""", """
                [{"memberId": "甲", "source": "WAGES", "annualAmount": 5000},
                 {"memberId": "乙", "source": "TRANSFER_NET", "annualAmount": 1500}]""", """
                [{"kind": "MEDICAL", "annualAmount": 3000}]""");
    }

    private long register(String members, String income, String expenses) {
        var facts = FactsCodec.read("""
                {"acceptedOn": "%s", "township": "还地桥镇", "residence": "RURAL", "members": %s, "income": %s,
                 "necessaryExpenses": %s, "property": "WITHIN_ALLOWANCE_LIMIT"}
                """.formatted(Registered.SPRING, members, income, expenses));
        IdNumber number = IdNumber.of("42028119600101" + NEXT.incrementAndGet());
        return households.register(
                RunningApp.actor("daye-township"),
                new Registration(VILLAGE, facts, Map.of("甲", new Identity("测试户主", number, null)), "入户核查"));
    }

    private static void open(long household, String query) {
        UI.getCurrent().navigate("household/" + household + "/change", QueryParameters.fromString(query));
    }

    private void choose(String id, String member) {
        RadioButtonGroup<Member> group = radio(id);
        Member chosen = group.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(member))
                .findFirst()
                .orElseThrow();
        test(group).selectItem(Choices.label(chosen));
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Member> radio(String id) {
        return $(RadioButtonGroup.class).id(id);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Member> going() {
        return $(CheckboxGroup.class).id("who-goes");
    }

    @SuppressWarnings("unchecked")
    private <T extends Term> void select(String id, T item) {
        Select<T> select = $(Select.class).id(id);
        test(select).selectItem(item.term());
    }

    private void reason(String words) {
        field("change-reason", words);
    }

    private void field(String id, String value) {
        test($(TextField.class).id(id)).setValue(value);
    }

    private void click(String id) {
        test($(Button.class).id(id)).click();
    }

    private Revision latest(long household) {
        return view(household).revision();
    }

    private HouseholdView view(long household) {
        return households.get(actor, household);
    }

    private List<String> ids(long household) {
        return latest(household).state().facts().members().stream()
                .map(Member::id)
                .toList();
    }

    private Member member(long household, String id) {
        return latest(household).state().facts().members().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
