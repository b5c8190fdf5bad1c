package cn.binggui.ui.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditQuery;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.determination.HouseholdDeterminations;
import cn.binggui.core.determination.NearestChange;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.ViewTest;
import cn.binggui.ui.clause.ClausePanel;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "cn.binggui.ui")
class DossierViewTest extends ViewTest {
    @Test
    void showsHowAHouseholdStandsAndWhatMadeItSo() {
        logInAs("daye-township");
        open(Registered.household(), QueryParameters.empty());
        assertEquals("最低生活保障对象", $(Span.class).id("category").getText());
        String page = page();
        assertTrue(page.contains("还地桥镇") && page.contains("3750.00元/年"), page);
        String past = $(Section.class).id("timeline").getElement().getTextRecursively();
        assertTrue(past.contains("第2版：更新情况：工资增加") && past.contains("首次认定"), past);
        String difference = $(Div.class).id("difference").getElement().getTextRecursively();
        assertEquals("项目变更前变更后甲 工资性收入4000.00元6000.00元", difference);
    }

    @Test
    void showsHowItStoodOnAnotherDay() {
        logInAs("daye-township");
        open(Registered.household(), QueryParameters.of("on", Registered.SPRING.toString()));
        assertTrue(page().contains("2750.00元/年") && page().contains("第1版（2026-03-01起）"), page());
    }

    @Test
    void hidesWhoThePeopleAreUntilAReasonIsGiven() {
        logInAs("daye-township");
        long household = Registered.household();
        open(household, QueryParameters.empty());
        assertFalse(page().contains(Registered.NAME));
        assertTrue(page().contains("测***"), page());
        test($(Button.class).id("reveal")).click();
        test($(Button.class).id("reveal-confirm")).click();
        assertTrue($(TextField.class).id("reveal-reason").isInvalid(), "a reason is needed");
        test($(TextField.class).id("reveal-reason")).setValue("电话核实收入");
        test($(Button.class).id("reveal-confirm")).click();
        assertTrue(page().contains(Registered.NAME) && page().contains("19900000001"), page());
        var seen = RunningApp.bean(AuditTrail.class)
                .ofCounty(
                        RunningApp.actor("daye-admin"),
                        "daye",
                        new AuditQuery(null, null, null, null, "household:" + household),
                        null,
                        10);
        assertTrue(seen.entries().stream().anyMatch(entry -> "电话核实收入".equals(entry.reason())));
        open(household, QueryParameters.of("on", Registered.SPRING.toString()));
        assertFalse(page().contains(Registered.NAME), "hidden again when another page is shown");
    }

    @Test
    void opensTheSentencesThatAStepRestsOn() {
        logInAs("daye-township");
        open(Registered.household(), QueryParameters.empty());
        NativeButton first = $(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("clause-button"))
                .findFirst()
                .orElseThrow();
        test(first).click();
        assertTrue($(ClausePanel.class).single().isOpen());
        assertEquals("true", first.getElement().getAttribute("aria-expanded"));
    }

    @Test
    void whatLiesOutsideOfTheScopeOrCountyDoesNotExist() {
        long household = Registered.household();
        logInAs("shiquan-township");
        open(household, QueryParameters.empty());
        assertTrue(page().contains("没有这个页面"), page());
        logInAs("daye-evaluator");
        open(household, QueryParameters.empty());
        assertTrue(page().contains("没有这个页面"), page());
    }

    @Test
    void theNearestAmountMovesTheResultAndAFenLessDoesNot() {
        Actor actor = RunningApp.actor("daye-township");
        var determinations = RunningApp.bean(HouseholdDeterminations.class);
        HouseholdFacts facts = Registered.facts(Registered.SUMMER, 6_000);
        List<NearestChange> found = determinations.nearest(actor, facts);
        NearestChange more = found.stream()
                .filter(change -> change.words().startsWith("全家计入收入再增加"))
                .findFirst()
                .orElseThrow();
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, more.before().category());
        assertFalse(more.bases().isEmpty());
        Money amount = Objects.requireNonNull(more.amount());
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, category(actor, with(facts, amount.fen() - 1)));
        assertEquals(more.after().category(), category(actor, with(facts, amount.fen())));
        long begin = System.nanoTime();
        determinations.nearest(actor, facts);
        long millis = (System.nanoTime() - begin) / 1_000_000;
        assertTrue(millis < 2_000, "the page waits for it: " + millis + " ms");
    }

    private static Category category(Actor actor, HouseholdFacts facts) {
        return Objects.requireNonNull(RunningApp.bean(HouseholdDeterminations.class)
                        .determine(actor, facts)
                        .determination()
                        .finding())
                .category();
    }

    private static HouseholdFacts with(HouseholdFacts facts, long fen) {
        List<IncomeItem> income = new ArrayList<>(facts.income());
        income.add(new IncomeItem("乙", IncomeSource.TRANSFER_NET, new Money(fen)));
        return new HouseholdFacts(
                facts.acceptedOn(),
                facts.township(),
                facts.residence(),
                facts.members(),
                income,
                facts.assessedSupport(),
                facts.necessaryExpenses(),
                facts.property(),
                facts.extremeHardship(),
                facts.suddenHardship());
    }

    private static void open(long household, QueryParameters parameters) {
        UI.getCurrent().navigate("household/" + household, parameters);
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
