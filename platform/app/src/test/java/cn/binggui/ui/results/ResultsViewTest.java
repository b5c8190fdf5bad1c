package cn.binggui.ui.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.results.Measure;
import cn.binggui.core.results.MonthState;
import cn.binggui.core.results.MonthlyResults;
import cn.binggui.core.results.PublishedResults;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.TrendFigure;
import cn.binggui.ui.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The province compares what counties published; 淮上's administrator publishes the month that the demonstration left. */
class ResultsViewTest extends ViewTest {
    @BeforeAll
    static void awaitDelivery() throws InterruptedException {
        Actor analyst = RunningApp.actor("province");
        for (int i = 0; i < 600; i++) {
            if (RunningApp.bean(PublishedResults.class)
                    .counties(analyst, Measure.APPLICATIONS, "", false)
                    .lines()
                    .stream()
                    .noneMatch(line -> line.figures().isEmpty())) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("not every county's months were delivered");
    }

    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void open(String user, String address) {
        logInAs(user);
        UI.getCurrent().navigate("");
        go(address);
    }

    private static void go(String address) {
        String[] parts = address.split("\\?");
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    @Test
    void theProvinceComparesAndGoesDownToTownships() {
        open("province", "results");
        assertTrue(texts().contains("申请件数走势"), texts());
        assertTrue(texts().contains("变化排名"), texts());
        assertTrue(texts().contains("未发布"), "a month that nobody published is a gap");
        assertEquals(1, $(TrendFigure.class).all().size());
        String shiquan = links().stream()
                .filter(href -> href.contains("county=shiquan"))
                .findFirst()
                .orElseThrow();
        go(shiquan);
        assertTrue(texts().contains("成效比较 · 石泉"), texts());
        assertTrue(texts().contains("城关镇"), texts());
        assertTrue(texts().contains("不足5"), texts());
        assertFalse(texts().contains("null"), texts());
    }

    @Test
    void everyMeasureShowsInMonthsAndQuarters() {
        for (Measure measure : Measure.values()) {
            for (String by : List.of("month", "quarter")) {
                for (String county : List.of("", "&county=shiquan")) {
                    open("province-admin", "results?measure=" + measure + "&by=" + by + county);
                    assertTrue(texts().contains(measure.label() + "走势"), texts());
                }
            }
        }
        open("province", "results?measure=IN_TIME&by=quarter&county=shiquan");
        assertTrue(texts().contains("按季度只公布到全县"), texts());
        open("province", "results?measure=x&by=y&at=z&county=nowhere");
        assertTrue(texts().contains("申请件数走势"), "what makes no sense is left out");
    }

    @Test
    @SuppressWarnings("unchecked")
    void choicesStandInTheAddress() {
        open("province", "results?measure=CONFIRMATIONS");
        Select<Category> category = $(Select.class).id("results-category");
        test(category).selectItem(Category.ALLOWANCE_MARGIN.term());
        assertTrue(
                $(Select.class).id("results-category").getValue() == Category.ALLOWANCE_MARGIN,
                "it is shown as chosen");
        assertTrue(links().stream().anyMatch(href -> href.contains("category=ALLOWANCE_MARGIN")), links().toString());
    }

    @Test
    void aCountyPublishesAMonthForGood() {
        Actor admin = RunningApp.actor("huaishang-admin");
        MonthState ready = RunningApp.bean(MonthlyResults.class).months(admin).stream()
                .filter(state -> state.stage() == MonthState.Stage.READY)
                .findFirst()
                .orElseThrow();
        open("huaishang-operator", "monthly-results/" + ready.month());
        assertTrue(texts().contains("由县级管理员发布"), texts());
        assertTrue($(Button.class).all().stream()
                .noneMatch(button -> button.getId().orElse("").equals("publish")));
        open("huaishang-admin", "monthly-results");
        assertTrue(texts().contains("待发布"), texts());
        assertTrue(texts().contains("各县中位数"), texts());
        UI.getCurrent().navigate("monthly-results/" + ready.month());
        assertTrue(texts().contains("省里："), texts());
        test($(Button.class).id("publish")).click();
        test($(Button.class).id("publish-no")).click();
        assertEquals(MonthState.Stage.READY, state(admin, ready).stage());
        test($(Button.class).id("publish")).click();
        test($(Button.class).id("publish-yes")).click();
        assertTrue(texts().contains("发布后不再更改"), texts());
        assertTrue(state(admin, ready).isPublished());
        // a second person who had the page open
        open("huaishang-admin2", "monthly-results/" + ready.month());
        assertTrue($(Button.class).all().stream()
                .noneMatch(button -> button.getId().orElse("").equals("publish")));
    }

    private static MonthState state(Actor admin, MonthState of) {
        return RunningApp.bean(MonthlyResults.class).months(admin).stream()
                .filter(state -> state.month().equals(of.month()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMonthThatIsNotOverSaysWhenItWillBe() {
        open(
                "xiangning-admin",
                "monthly-results/" + RunningApp.today().toString().substring(0, 7));
        assertTrue(texts().contains("起可以发布"), texts());
    }

    @Test
    void othersDoNotSeeIt() {
        logInAs("daye-township");
        assertThrows(RuntimeException.class, () -> navigate("monthly-results", MonthListView.class));
        logInAs("daye-admin");
        assertThrows(RuntimeException.class, () -> navigate("results", ResultsView.class));
    }
}
