package cn.binggui.ui.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.StoredJson;
import cn.binggui.core.access.Actor;
import cn.binggui.core.household.FactsWriter;
import cn.binggui.core.population.Laboratory;
import cn.binggui.core.population.PopulationInfo;
import cn.binggui.core.population.PopulationKind;
import cn.binggui.core.population.upload.Uploads;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The province's people try the demonstration's sample and households of their own. */
class LaboratoryViewTest extends ViewTest {
    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private Actor open(String user, String place) {
        Actor actor = logInAs(user);
        UI.getCurrent().navigate("");
        go(place);
        return actor;
    }

    /** Goes to an address with or without a query. */
    private static void go(String address) {
        int at = address.indexOf('?');
        if (at < 0) {
            UI.getCurrent().navigate(address);
        } else {
            UI.getCurrent().navigate(address.substring(0, at), QueryParameters.fromString(address.substring(at + 1)));
        }
    }

    private void press(String id) {
        test($(Button.class).id(id)).click();
    }

    private static PopulationInfo sample(Actor actor) {
        return RunningApp.bean(Laboratory.class).populations(actor).stream()
                .filter(info -> info.kind() == PopulationKind.SAMPLE)
                .reduce((_, earliest) -> earliest)
                .orElseThrow();
    }

    private void awaitResult() throws InterruptedException {
        await(() -> texts().contains("户，5 个县"), this::texts);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSampleIsTriedAndLookedInto() throws InterruptedException {
        Actor actor = open("province", "laboratory");
        PopulationInfo sample = sample(actor);
        $(Select.class).id("lab-population").setValue(sample);
        press("lab-run");
        awaitResult();
        assertTrue(texts().contains("%d 户，5 个县".formatted(sample.households())), texts());
        assertTrue(texts().contains("演示假设"), texts());
        assertTrue(texts().contains("在两县的结果不同，共"), texts());
        assertTrue(texts().contains("在各县的结果不完全相同"), texts());

        // any number leads to its households, and they to the bench
        NativeButton count = $(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getAttribute("aria-label").contains("低保"))
                .findFirst()
                .orElseThrow();
        test(count).click();
        assertTrue(texts().contains("共 %s 户".formatted(count.getText())), texts());
        Anchor first = $(Anchor.class).all().stream()
                .filter(anchor -> anchor.getHref().startsWith("scenario/new?")
                        && anchor.getHref().contains("population=" + sample.id()))
                .findFirst()
                .orElseThrow();

        // one number is moved
        Select<Parameter> parameter = $(Select.class).id("lab-parameter");
        assertTrue(parameter.getValue().isOpen());
        parameter.setValue(parameter
                .getListDataView()
                .getItems()
                .filter(each -> each.id().equals("allowance-standard"))
                .findFirst()
                .orElseThrow());
        press("lab-curve-compute");
        await(() -> texts().contains("时的构成（户）"), this::texts);
        assertTrue($(CurveFigure.class).all().size() == 1);

        go(first.getHref());
        assertTrue(texts().contains("成员1"), texts());
    }

    @Test
    void theMonitoringLineMovesToTheMarginLine() throws InterruptedException {
        open(
                "province",
                "laboratory?population=" + sample(RunningApp.actor("province")).id());
        awaitResult();
        press("lab-lines-compute");
        await(() -> texts().contains("监测线为 10800 元时的各乡镇"), this::texts);
        assertTrue(texts().contains("最终实现“两线合一”"), texts());
        assertTrue(texts().contains("样本乡镇"), texts());
        $(IntegerField.class).id("lab-lines-steps").setValue(99);
        press("lab-lines-compute");
        assertTrue(texts().contains("请分 1 至 20 步"), texts());
    }

    @Test
    @SuppressWarnings("unchecked")
    void aClosedTermSaysWhoClosedIt() throws InterruptedException {
        Actor actor = open(
                "province",
                "laboratory?population=" + sample(RunningApp.actor("province")).id());
        awaitResult();
        assertTrue(actor.isProvincial());
        Select<Parameter> parameter = $(Select.class).id("lab-parameter");
        parameter.setValue(parameter
                .getListDataView()
                .getItems()
                .filter(each -> each.id().equals("allowance-margin-multiple"))
                .findFirst()
                .orElseThrow());
        press("lab-curve-compute");
        await(() -> texts().contains("不能移动（") || texts().contains("），不能移动"), this::texts);
        assertTrue(texts().contains("由上位规定确定"), texts());
    }

    @Test
    @SuppressWarnings("unchecked")
    void commonNumbersStandInTheAddressAndAreChecked() throws InterruptedException {
        Actor actor = RunningApp.actor("province");
        open(
                "province",
                "laboratory?population=" + sample(actor).id()
                        + "&numbers=allowance-standard:7200,relapse-monitoring-line:8000,disposable-income:18000,rigid-expenditure-ratio:0.6");
        awaitResult();
        assertFalse(texts().contains("这些数值尚未公布"), "what all share is nobody's assumption");
        $(BigDecimalField.class).id("lab-number-allowance-standard").setValue(BigDecimal.ZERO);
        press("lab-run");
        await(() -> texts().contains("须在"), this::texts);
        RadioButtonGroup<Boolean> whose = $(RadioButtonGroup.class).id("lab-numbers");
        whose.setValue(true);
        press("lab-run");
        awaitResult();
        assertTrue(texts().contains("这些数值尚未公布"), texts());
    }

    @Test
    void householdsOfOnesOwnAreTriedKeptAndDeleted() throws InterruptedException {
        Actor actor = open("province-admin", "laboratory");
        HouseholdFacts facts =
                RunningApp.bean(Laboratory.class).household(actor, sample(actor).id(), 0);
        String one = StoredJson.write(RunningApp.bean(FactsWriter.class).write(facts));
        UploadPart part = $(UploadPart.class).all().getFirst();
        part.receive(("[" + one.replace("\"RURAL\"", "\"乡下\"").replace("\"URBAN\"", "\"乡下\"") + "]")
                .getBytes(StandardCharsets.UTF_8));
        assertTrue(texts().contains("有 1 处错误"), texts());
        part.receive(("[" + one + "," + one + "]").getBytes(StandardCharsets.UTF_8));
        assertTrue(texts().contains("可以保存：2 户"), texts());
        press("lab-keep");
        assertTrue(texts().contains("已保存 2 户"), texts());
        PopulationInfo own = RunningApp.bean(Laboratory.class).populations(actor).stream()
                .filter(info -> info.kind() == PopulationKind.UPLOAD)
                .findFirst()
                .orElseThrow();
        UI.getCurrent().navigate("");
        go("laboratory?population=" + own.id());
        awaitResult();
        assertTrue(texts().contains("2 户，5 个县"), texts());
        press("lab-delete-" + own.id());
        List<Long> left = new ArrayList<>();
        RunningApp.bean(Laboratory.class).populations(actor).forEach(info -> left.add(info.id()));
        assertFalse(left.contains(own.id()));
        assertTrue(RunningApp.bean(Uploads.class).template(actor).length > 1_000);
    }

    @Test
    void anAuditorReadsAndBringsNothingIn() throws InterruptedException {
        Actor auditor = open("auditor", "laboratory");
        press("lab-run");
        awaitResult();
        assertEquals(0, $(UploadPart.class).all().size());
        assertTrue($(Anchor.class).all().stream()
                .noneMatch(anchor -> anchor.getHref().startsWith("scenario/")));
        assertThrows(
                RuntimeException.class, () -> RunningApp.bean(Uploads.class).template(auditor));
        logInAs("daye-admin");
        assertThrows(RuntimeException.class, () -> navigate("laboratory", LaboratoryView.class));
    }
}
