package cn.binggui.ui.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.policy.CountyReading;
import cn.binggui.core.policy.PolicyReading;
import cn.binggui.policy.plan.Coverage;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.ui.Texts;
import cn.binggui.ui.ViewTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "cn.binggui.ui")
class PolicyViewTest extends ViewTest {
    @Test
    void leadsToTheFirstCountyAndShowsItsPlanSentenceBySentence() {
        logInAs("province");
        navigate("policy", PolicyView.class);
        CountyReading daye = read("daye");
        assertEquals(daye.policy().plan().title(), $(H1.class).first().getText());
        assertEquals(
                daye.policy().plan().sentences().stream()
                        .map(sentence -> sentence.clause().text())
                        .toList(),
                rows().stream().map(row -> row.sentence().clause().text()).toList());
        assertEquals(5, $(Anchor.class, $(Nav.class).first()).all().size());
    }

    @Test
    void showsOnlySentencesOfAChosenCoverageAndAllAgain() {
        show("policy/daye");
        press(Coverage.HUMAN_DISCRETION.term());
        assertEquals(count("daye", Coverage.HUMAN_DISCRETION), rows().size());
        assertTrue(rows().stream().allMatch(row -> row.matches(Coverage.HUMAN_DISCRETION)));
        press(Coverage.HUMAN_DISCRETION.term());
        assertEquals(read("daye").policy().plan().sentences().size(), rows().size());
    }

    @Test
    void readsTheCoverageFromTheAddress() {
        show("policy/shiquan?coverage=PARAMETER");
        assertTrue(count("shiquan", Coverage.PARAMETER) > 0);
        assertEquals(count("shiquan", Coverage.PARAMETER), rows().size());
    }

    @Test
    void findsWordsInThePlanAndSaysWhenThereAreNone() {
        show("policy/daye");
        test($(TextField.class).first()).setValue("单人户");
        assertEquals(
                read("daye").policy().plan().sentences().stream()
                        .filter(sentence -> sentence.clause().text().contains("单人户"))
                        .count(),
                rows().size());
        test($(TextField.class).first()).setValue("没有这样的话");
        assertEquals(0, rows().size());
        assertTrue(text(page()).contains(Texts.text("policy.text.empty")));
    }

    @Test
    void showsWhatRestsOnASentence() {
        show("policy/daye");
        assertTrue(text(panel()).contains(Texts.text("policy.panel.hint")));
        click(row("II_1_1_1"));
        assertTrue(text(panel()).contains("夫妻之间无论是否一起居住"));
        assertTrue(text(panel()).contains("统一家庭人口认定"));
        assertTrue(row("II_1_1_1").hasClassName("sentence-selected"));
        test($(Button.class, panel()).first()).click();
        assertTrue(text(panel()).contains(Texts.text("policy.panel.hint")));
        assertFalse(row("II_1_1_1").hasClassName("sentence-selected"));
    }

    @Test
    void leadsFromASentenceToTheRulesThatRestOnIt() {
        show("policy/daye?at=II_1_1_1");
        assertTrue(row("II_1_1_1").hasClassName("sentence-selected"));
        press(Texts.text("policy.panel.totab", PolicyTab.RULES.title()));
        RulePart rules = $(RulePart.class).single();
        List<Component> marked = withClass(rules, "policy-citing");
        assertFalse(marked.isEmpty());
        assertTrue(marked.stream().allMatch(each -> text(each).contains("配偶")), marked::toString);
    }

    @Test
    void saysThatAnAddressNamesNoSentence() {
        show("policy/daye?at=NO_SUCH_SENTENCE");
        assertTrue(text(panel()).contains(Texts.text("policy.panel.unknown", "NO_SUCH_SENTENCE")));
    }

    @Test
    void showsPublishedNumbersWithTheirDayAndMarksAssumptions() {
        show("policy/daye?tab=parameters&on=2025-10-15");
        String words = text($(ParameterPart.class).single());
        assertTrue(words.contains("8532.00"), words);
        assertTrue(words.contains("2025-07-01 起"), words);
        assertTrue(words.contains("演示假设"), words);
        show("policy/daye?tab=parameters&on=2020-01-01");
        assertTrue(text($(ParameterPart.class).single()).contains(Texts.text("policy.parameter.missing")));
    }

    @Test
    void saysWhereThePublicNoticeStands() {
        show("policy/daye?tab=procedure");
        assertTrue(text($(ProcedurePart.class).single()).contains("在“审核确认”之前"));
        show("policy/huaishang?tab=procedure");
        assertTrue(text($(ProcedurePart.class).single()).contains("之后。"));
    }

    @Test
    void drawsEveryStepOnce() {
        for (String county : List.of("daye", "huaishang", "xiangning", "shiquan", "didao")) {
            show("policy/" + county + "?tab=procedure");
            assertEquals(
                    read(county).policy().procedure().steps().size(),
                    $(StepCard.class).all().size(),
                    county);
        }
    }

    @Test
    void saysThatAPlanHasNoSchemeAndShowsTheOneThatIs() {
        show("policy/daye?tab=evaluation");
        String said = text($(EvaluationPart.class).single());
        assertTrue(said.contains("本县方案未规定"), said);
        read("daye").policy().evaluation().clauses().forEach(clause -> assertTrue(said.contains(clause.text())));
        show("policy/shiquan?tab=evaluation");
        String words = text($(EvaluationPart.class).single());
        assertTrue(words.contains("摸排") && words.contains("帮扶效果"), words);
    }

    @Test
    void saysThatAPlanHasNoWarningRulesAndShowsThoseThatAre() {
        show("policy/daye?tab=warnings");
        assertTrue(text($(WarningPart.class).single()).contains(Texts.text("policy.warning.none")));
        show("policy/didao?tab=warnings");
        String words = text($(WarningPart.class).single());
        read("didao")
                .policy()
                .warnings()
                .forEach(warning -> assertTrue(words.contains(warning.rule()), warning.rule()));
    }

    @Test
    void showsMonitoringAndTheOtherProvisions() {
        show("policy/xiangning?tab=monitoring");
        String monitoring = text($(MonitoringPart.class).single());
        read("xiangning").policy().monitoring().forEach(cycle -> assertTrue(monitoring.contains(cycle.name())));
        show("policy/xiangning?tab=provisions");
        String provisions = text($(ProvisionPart.class).single());
        read("xiangning").policy().provisions().forEach(each -> assertTrue(provisions.contains(each.text())));
    }

    @Test
    void peopleOfACountySeeTheirOwnAndNoOther() {
        logInAs("daye-village");
        navigate("policy", PolicyView.class);
        assertEquals(read("daye").policy().plan().title(), $(H1.class).first().getText());
        assertTrue($(Nav.class, page()).all().isEmpty());
        assertThrows(RuntimeException.class, () -> navigate("policy/shiquan", PolicyView.class));
        assertFalse(
                text(getCurrentView() instanceof Component view ? view : page()).contains("石泉"));
    }

    @Test
    void aCountyThatDoesNotExistIsNotFound() {
        logInAs("province");
        assertThrows(RuntimeException.class, () -> navigate("policy/atlantis", PolicyView.class));
    }

    private void show(String address) {
        logInAs("province");
        int query = address.indexOf('?');
        if (query < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent()
                    .navigate(address.substring(0, query), QueryParameters.fromString(address.substring(query + 1)));
        }
        assertInstanceOf(PolicyView.class, getCurrentView());
    }

    private CountyReading read(String county) {
        return RunningApp.bean(PolicyReading.class)
                .read(RunningApp.actor("province"), county, LocalDate.of(2025, 10, 15));
    }

    private long count(String county, Coverage coverage) {
        return read(county).policy().plan().sentences().stream()
                .map(Sentence::coverage)
                .filter(coverage::equals)
                .count();
    }

    private List<SentenceRow> rows() {
        return $(SentenceRow.class).all();
    }

    private SentenceRow row(String id) {
        return rows().stream()
                .filter(row -> row.sentence().clause().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Component page() {
        return $(PolicyView.class).single();
    }

    private Component panel() {
        return $(Aside.class).single();
    }

    private void press(String label) {
        NativeButton button = $(NativeButton.class).all().stream()
                .filter(each -> text(each).startsWith(label))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    private static void click(SentenceRow row) {
        ComponentUtil.fireEvent(row, new ClickEvent<>(row));
    }

    private static List<Component> withClass(Component root, String style) {
        return descendants(root)
                .filter(each -> each.getElement().getClassList().contains(style))
                .toList();
    }

    private static Stream<Component> descendants(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(PolicyViewTest::descendants));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
