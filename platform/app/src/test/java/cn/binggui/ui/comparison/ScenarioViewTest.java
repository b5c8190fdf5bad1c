package cn.binggui.ui.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.comparison.Draft;
import cn.binggui.core.comparison.Scenario;
import cn.binggui.core.comparison.Scenarios;
import cn.binggui.core.comparison.Sharing;
import cn.binggui.ui.ViewTest;
import cn.binggui.ui.clause.ClauseButton;
import cn.binggui.ui.clause.ClausePanel;
import cn.binggui.ui.clause.ClauseView;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ViewPackages(packages = "cn.binggui.ui")
class ScenarioViewTest extends ViewTest {
    private final Scenarios scenarios = RunningApp.bean(Scenarios.class);
    private Actor actor = RunningApp.actor("province");

    @BeforeEach
    void logIn() {
        logInAs("province");
    }

    @AfterEach
    void leaveNothingBehind() {
        scenarios.list(actor).stream().filter(Scenario::mine).forEach(own -> scenarios.delete(actor, own.id()));
    }

    @Test
    void aNewScenarioSaysWhatToDoAndMarksNothingRed() {
        open("scenario/new");
        assertTrue(status().contains("示例家庭"));
        assertFalse(table().isVisible());
        assertFalse(birthDate().isInvalid());
    }

    @Test
    void computesWhenTheLastFieldIsFilled() {
        open("scenario/new");
        test(birthDate()).setValue(LocalDate.of(1970, 5, 1));
        assertTrue(table().isVisible());
        assertEquals(5, cells(row("结论与类别")).size());
        assertTrue(texts(row("结论与类别")).stream().allMatch(text -> text.contains("最低生活保障") || text.contains("低保")));
    }

    @Test
    void computingAnUnfinishedHouseholdLeadsToItsFields() {
        open("scenario/new");
        press("计算");
        assertTrue(birthDate().isInvalid());
        assertTrue(birthDate().getErrorMessage().contains("出生日期"));
        assertTrue(status().contains("1 处"));
    }

    @Test
    void aMistakeKeepsTheResultBeforeItAndSaysSo() {
        open("scenario/new?sample=conscript-husband");
        test(birthDate()).setValue(LocalDate.of(2050, 1, 1));
        assertTrue(birthDate().isInvalid());
        assertTrue(table().isVisible());
        assertTrue(status().contains("改动前的结果"));
    }

    @Test
    void theFirstDivergenceIsMarkedOnceAndStandsAtTheAnsweringRow() {
        open("scenario/new?sample=conscript-husband");
        List<NativeTableRow> first = rows().stream()
                .filter(row -> row.hasClassName("label-row") && row.hasClassName("first-divergence"))
                .toList();
        assertEquals(1, first.size());
        assertTrue(text(first.getFirst()).contains("夫 配偶"), text(first.getFirst()));
        List<String> answers = texts(row("夫 配偶"));
        assertTrue(answers.get(0).startsWith("计入"));
        assertTrue(answers.get(3).startsWith("不计入"));
        List<Set<String>> grounds = cells(row("夫 配偶")).stream()
                .map(cell -> Set.copyOf(cell.getClassNames()))
                .toList();
        assertEquals(grounds.get(0), grounds.get(4));
        assertFalse(grounds.get(0).equals(grounds.get(3)));
        assertEquals(
                rows().stream()
                        .filter(row ->
                                row.hasClassName("label-row") && text(row).contains("分歧"))
                        .count(),
                $(NativeButton.class).all().stream()
                        .filter(button -> button.hasClassName("divergence-jump"))
                        .count());
    }

    @Test
    void everyAnswerOpensItsSentencesTheAskedCountyFirst() {
        open("scenario/new?sample=conscript-husband");
        ClausePanel panel = find(getView(), ClausePanel.class);
        assertFalse(panel.isOpen());
        NativeTableCell shiquan = cells(row("夫 配偶")).get(3);
        test($(ClauseButton.class, shiquan).first()).click();
        assertTrue(panel.isOpen());
        assertEquals("石泉 · 不计入", $(H3.class, panel).first().getText());
        assertTrue($(ClauseView.class, panel).all().size() > 4);
        assertTrue(text(panel).contains("在县政策中查看原句"));
        press("关闭");
        assertFalse(panel.isOpen());
    }

    @Test
    void anAssumptionCanBeSwitchedOffAndOnAgain() {
        open("scenario/new?sample=conscript-husband");
        ParameterCell standard = parameter("huaishang", "allowance-standard");
        assertTrue(text(standard).contains("演示假设"));
        test($(Checkbox.class, standard).single()).click();
        assertTrue(texts(row("结论与类别")).get(1).startsWith("缺参数"));
        assertTrue(texts(row("结论与类别")).get(0).startsWith("认定"), "another county's answer stays");
        test(assume(cells(row("结论与类别")).get(1))).click();
        test($(BigDecimalField.class, standard).single()).setValue(new BigDecimal("30000"));
        assertTrue(texts(row("结论与类别")).get(1).startsWith("认定"));
        assertTrue(text(standard).contains("自设假设"));
    }

    @Test
    void anAssumptionOutOfItsRangeIsRefusedAtItsField() {
        open("scenario/new?sample=conscript-husband");
        ParameterCell standard = parameter("huaishang", "allowance-standard");
        BigDecimalField field = $(BigDecimalField.class, standard).single();
        test(field).setValue(new BigDecimal("100000.01"));
        assertTrue(field.isInvalid());
        assertTrue(field.getErrorMessage().contains("100000"));
        assertTrue(status().contains("假设"));
        test(field).setValue(new BigDecimal("7200.001"));
        assertTrue(field.isInvalid());
    }

    @Test
    void whatThePlanFixesCannotBeAssumed() {
        open("scenario/new?sample=conscript-husband");
        ParameterCell ratio = parameter("daye", "rigid-expenditure-ratio");
        assertTrue(text(ratio).contains("县文已定"));
        assertTrue($(Checkbox.class, ratio).all().isEmpty());
    }

    @Test
    void savesUnderANameAndOpensAgainByItsLinkWithItsAssumptions() {
        open("scenario/new?sample=conscript-husband");
        BigDecimalField field = $(BigDecimalField.class, parameter("didao", "allowance-standard"))
                .single();
        test(field).setValue(new BigDecimal("6666"));
        test(title()).setValue("义务兵一家");
        press("保存");
        Scenario saved = scenarios.list(actor).getFirst();
        assertEquals("义务兵一家", saved.draft().title());
        List<String> before = texts(row("结论与类别"));

        open("scenario/" + saved.id());
        assertEquals(before, texts(row("结论与类别")));
        assertEquals(
                new BigDecimal("6666"),
                $(BigDecimalField.class, parameter("didao", "allowance-standard"))
                        .single()
                        .getValue());
    }

    @Test
    void aScenarioWithoutANameIsNotSaved() {
        open("scenario/new");
        press("保存");
        assertTrue(title().isInvalid());
        assertTrue(scenarios.list(actor).stream().noneMatch(Scenario::mine));
    }

    @Test
    void savingOverSomebodyElsesSaveLosesNothing() {
        Scenario saved = create("原名");
        open("scenario/" + saved.id());
        scenarios.update(actor, saved.id(), saved.version(), draft("在别处改过"));
        test(title()).setValue("我的改名");
        press("保存");
        ConfirmDialog dialog = $(ConfirmDialog.class).single();
        assertEquals("我的改名", title().getValue());
        test(dialog).confirm();
        List<String> titles = scenarios.list(actor).stream()
                .map(scenario -> scenario.draft().title())
                .toList();
        assertTrue(titles.containsAll(List.of("在别处改过", "我的改名（另存）")), titles.toString());
    }

    @Test
    void leavingWithUnsavedChangesAsksFirst() {
        open("scenario/new");
        test(title()).setValue("还没保存");
        UI.getCurrent().navigate(ScenarioListView.class);
        assertInstanceOf(ScenarioView.class, getCurrentView());
        test($(ConfirmDialog.class).single()).reject();
        assertInstanceOf(ScenarioListView.class, getCurrentView());
    }

    @Test
    void leavingWithoutChangesDoesNotAsk() {
        open("scenario/new");
        UI.getCurrent().navigate(ScenarioListView.class);
        assertInstanceOf(ScenarioListView.class, getCurrentView());
    }

    @Test
    void sharesWithEverybodyOfTheProvince() {
        Scenario saved = create("给同事看");
        open("scenario/" + saved.id());
        press("共享");
        RadioButtonGroup<?> circle = $(RadioButtonGroup.class).single();
        test(circle).selectItem("全体省级人员");
        press("保存共享范围");
        assertTrue(scenarios
                .get(RunningApp.actor("province-admin"), saved.id())
                .sharing()
                .everyone());
        assertTrue($(Button.class).withText("保存").single().isVisible(), "sharing is no reason to reload");
    }

    @Test
    void somebodyElsesScenarioCanOnlyBeCopied() {
        Scenario saved = create("省厅样例");
        scenarios.share(actor, saved.id(), saved.version(), new Sharing(true, Set.of()));
        Actor owner = actor;
        actor = logInAs("province-admin");
        open("scenario/" + saved.id());
        assertTrue($(Button.class).withText("保存").all().isEmpty());
        press("另存一份");
        assertEquals(1, scenarios.list(actor).stream().filter(Scenario::mine).count());
        scenarios.delete(owner, saved.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"daye-admin", "shiquan-township", "didao-evaluator", "auditor"})
    void neitherACountyNorAnAuditorSeesTheProvincesComparison(String username) {
        logInAs(username);
        UI.getCurrent().navigate("scenario/new");
        assertFalse(getCurrentView() instanceof ScenarioView);
        UI.getCurrent().navigate("scenarios");
        assertFalse(getCurrentView() instanceof ScenarioListView);
    }

    @Test
    void anUnknownScenarioIsNotFound() {
        UI.getCurrent().navigate("scenario/7a1c4f0e-0000-4000-8000-000000000000");
        assertFalse(getCurrentView() instanceof ScenarioView);
        UI.getCurrent().navigate("scenario/not-an-id");
        assertFalse(getCurrentView() instanceof ScenarioView);
    }

    @Test
    void aTownshipCountsForItsOwnCountyOnly() {
        Draft draft = draft("保安镇");
        Scenario saved =
                scenarios.create(actor, new Draft(draft.title(), draft.facts(), draft.assumptions(), "daye", "保安镇"));
        open("scenario/" + saved.id());
        assertTrue(texts(row("结论与类别")).stream().noneMatch(text -> text.startsWith("不适用")));
        Scenario typed =
                scenarios.create(actor, new Draft(draft.title(), draft.facts(), draft.assumptions(), null, "不在试点的镇"));
        open("scenario/" + typed.id());
        assertTrue(texts(row("结论与类别")).stream().allMatch(text -> text.startsWith("不适用")));
    }

    private Scenario create(String title) {
        return scenarios.create(actor, draft(title));
    }

    private static Draft draft(String title) {
        return new Draft(
                title,
                Map.of(
                        "acceptedOn", "2025-10-15",
                        "residence", "RURAL",
                        "property", "WITHIN_ALLOWANCE_LIMIT",
                        "members", List.of(Map.of("id", "甲", "relation", "APPLICANT", "birthDate", "1970-01-01"))),
                Map.of(),
                null,
                null);
    }

    private void open(String address) {
        UI.getCurrent().navigate("login");
        go(address);
        roundTrip();
        assertInstanceOf(ScenarioView.class, getCurrentView());
    }

    private static void go(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private TextField title() {
        return $(TextField.class).all().stream()
                .filter(field -> field.hasClassName("scenario-title"))
                .findFirst()
                .orElseThrow();
    }

    private DatePicker birthDate() {
        return $(DatePicker.class).all().get(1);
    }

    private String status() {
        return $(Paragraph.class).all().stream()
                .filter(paragraph -> paragraph.hasClassName("workbench-status"))
                .map(Paragraph::getText)
                .collect(Collectors.joining());
    }

    private Component table() {
        return find(getView(), ComparisonTable.class);
    }

    private Component getView() {
        return (Component) getCurrentView();
    }

    private static <T extends Component> T find(Component within, Class<T> type) {
        return all(within, type).getFirst();
    }

    private static <T extends Component> List<T> all(Component within, Class<T> type) {
        List<T> found = new ArrayList<>();
        within.getChildren().forEach(child -> {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            }
            found.addAll(all(child, type));
        });
        return found;
    }

    private List<NativeTableRow> rows() {
        return all(table(), NativeTableRow.class);
    }

    /** Returns the cells' row below the label. */
    private NativeTableRow row(String label) {
        List<NativeTableRow> rows = rows();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).hasClassName("label-row") && text(rows.get(i)).startsWith(label)) {
                return rows.get(i + 1);
            }
        }
        throw new AssertionError("no row " + label);
    }

    private static List<NativeTableCell> cells(NativeTableRow row) {
        return all(row, NativeTableCell.class);
    }

    private static List<String> texts(NativeTableRow row) {
        return cells(row).stream().map(ScenarioViewTest::text).toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private ParameterCell parameter(String county, String parameter) {
        return all(getView(), ParameterCell.class).stream()
                .filter(cell -> cell.county().equals(county)
                        && cell.row().parameter().id().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    private static NativeButton assume(NativeTableCell cell) {
        return all(cell, NativeButton.class).stream()
                .filter(button -> button.hasClassName("assume-button"))
                .findFirst()
                .orElseThrow();
    }
}
