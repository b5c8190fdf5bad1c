package cn.binggui.ui.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.store.ChangeRequest;
import cn.binggui.core.household.store.Drafts;
import cn.binggui.core.household.store.Households;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.ui.ViewTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "cn.binggui.ui")
class EditorViewTest extends ViewTest {
    private Actor actor;

    @BeforeEach
    void logIn() {
        // this worker has one village, so that it is chosen already
        actor = logInAs("daye-village");
        RunningApp.bean(Drafts.class).remove(actor, null);
    }

    @Test
    void registersAHouseholdAndFillsTheBirthDateFromTheIdNumber() {
        open("household/new");
        field("name-甲", "测试孙李");
        field("id-number-甲", IdNumber.of("42028119700305711").value().toLowerCase());
        assertEquals(LocalDate.of(1970, 3, 5), birthDate().getValue());
        assertTrue(page().contains("男，1970-03-05出生"), page());
        test($(Button.class).id("save")).click();
        assertTrue(page().contains("家庭 420281104") && page().contains("测***"), page());
        assertTrue(RunningApp.bean(Drafts.class).find(actor, null).isEmpty(), "the draft is gone");
    }

    @Test
    void tellsWhatIsWrongWithAnIdNumberAndKeepsEverything() {
        open("household/new");
        field("name-甲", "测试周吴");
        field("id-number-甲", "420281197003057110");
        assertTrue($(TextField.class).id("id-number-甲").isInvalid());
        test($(Button.class).id("save")).click();
        assertTrue(page().contains("没有保存"), page());
        assertEquals("测试周吴", $(TextField.class).id("name-甲").getValue());
    }

    @Test
    void tellsThatBirthDatesDiffer() {
        open("household/new");
        test(birthDate()).setValue(LocalDate.of(1971, 1, 1));
        field("id-number-甲", IdNumber.of("42028119700305712").value());
        assertEquals(LocalDate.of(1971, 1, 1), birthDate().getValue(), "what was entered stays");
        assertTrue(page().contains("与所填出生日期不一致"), page());
    }

    @Test
    void restoresWhatWasEnteredForItsOwnerOnly() {
        open("household/new");
        field("name-甲", "测试郑王");
        field("note", "未完成");
        open("household/" + Registered.household());
        open("household/new");
        assertEquals("测试郑王", $(TextField.class).id("name-甲").getValue());
        assertEquals("未完成", $(TextField.class).id("note").getValue());
        assertTrue(page().contains("已恢复草稿"), page());
        open("household/" + Registered.household());
        logInAs("daye-township");
        open("household/new");
        assertEquals("", $(TextField.class).id("name-甲").getValue());
    }

    @Test
    void restoresADraftOfTwentyNineDaysWithoutAsking() throws SQLException {
        leaveADraftFor(29);
        open("household/new");
        assertTrue($(ConfirmDialog.class).all().isEmpty());
        assertEquals("测试褚卫", $(TextField.class).id("name-甲").getValue());
    }

    @Test
    void offersToDeleteADraftOfMoreThanThirtyDays() throws SQLException {
        leaveADraftFor(31);
        open("household/new");
        ConfirmDialog ask = $(ConfirmDialog.class).single();
        assertTrue(ask.isOpened());
        assertEquals("", $(TextField.class).id("name-甲").getValue(), "nothing is filled in before the answer");
        test(ask).confirm();
        assertEquals("", $(TextField.class).id("name-甲").getValue());
        assertTrue(RunningApp.bean(Drafts.class).find(actor, null).isEmpty());
    }

    @Test
    void goesOnWithADraftOfMoreThanThirtyDaysWhenAsked() throws SQLException {
        leaveADraftFor(31);
        open("household/new");
        test($(ConfirmDialog.class).single()).cancel();
        assertEquals("测试褚卫", $(TextField.class).id("name-甲").getValue());
        assertTrue(page().contains("已恢复草稿"), page());
        assertTrue(RunningApp.bean(Drafts.class).find(actor, null).isPresent());
    }

    /** Enters something and leaves, that many days ago. */
    private void leaveADraftFor(int days) throws SQLException {
        open("household/new");
        field("name-甲", "测试褚卫");
        open("household/" + Registered.household());
        int changed = TenantBinding.call("daye", () -> {
            try (var connection = RunningApp.bean(Connections.class).county();
                    var update = connection.prepareStatement("UPDATE draft SET updated_at = updated_at - INTERVAL ? DAY"
                            + " WHERE owner_id = ? AND subject_id IS NULL")) {
                update.setInt(1, days);
                update.setLong(2, actor.userId());
                return update.executeUpdate();
            }
        });
        assertEquals(1, changed);
    }

    @Test
    void theSecondWhoSavesSeesWhatTheFirstChangedAndSavesAgain() {
        long household = Registered.household();
        open("household/" + household + "/edit");
        field("note", "我的核查");
        RunningApp.bean(Households.class)
                .change(
                        RunningApp.actor("daye-township"),
                        new ChangeRequest(
                                household,
                                2,
                                new Change.Update(
                                        Registered.SUMMER, Registered.facts(Registered.SUMMER, 7_000), Map.of()),
                                null,
                                Map.of(),
                                "他人的核查"));
        test($(Button.class).id("save")).click();
        assertTrue(page().contains("保存第3版") && page().contains("6000.00元7000.00元"), page());
        assertEquals("我的核查", $(TextField.class).id("note").getValue());
        test($(Button.class).id("save")).click();
        List<Integer> seqs = RunningApp.bean(Households.class).history(actor, household).stream()
                .map(revision -> revision.seq())
                .toList();
        assertEquals(List.of(1, 2, 3, 4), seqs);
        assertTrue(RunningApp.bean(Drafts.class).find(actor, household).isEmpty());
    }

    @Test
    void asksBeforeAPersonIsEnteredTwice() {
        IdNumber number = IdNumber.of("42028119700305713");
        for (int i = 0; i < 2; i++) {
            open("household/new");
            field("name-甲", "测试冯陈");
            field("id-number-甲", number.value());
            test($(Button.class).id("save")).click();
        }
        assertTrue($(DuplicateDialog.class).single().isOpened());
        assertFalse(page().contains("测***"), "nothing is saved before the answer");
    }

    private void field(String id, String value) {
        test($(TextField.class).id(id)).setValue(value);
    }

    private DatePicker birthDate() {
        return $(DatePicker.class).all().stream()
                .filter(field -> "出生日期".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
