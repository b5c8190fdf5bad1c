package cn.binggui.ui.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.comparison.Draft;
import cn.binggui.core.comparison.SampleFamilies;
import cn.binggui.core.comparison.Scenario;
import cn.binggui.core.comparison.Scenarios;
import cn.binggui.ui.ViewTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "cn.binggui.ui")
class ScenarioListViewTest extends ViewTest {
    private final Scenarios scenarios = RunningApp.bean(Scenarios.class);
    private final Actor actor = RunningApp.actor("province");

    @BeforeEach
    void logIn() {
        logInAs("province");
    }

    @AfterEach
    void leaveNothingBehind() {
        scenarios.list(actor).stream().filter(Scenario::mine).forEach(own -> scenarios.delete(actor, own.id()));
    }

    @Test
    void offersEverySampleFamilyByALinkWithoutFacts() {
        navigate(ScenarioListView.class);
        List<String> links = $(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(link -> link.startsWith("scenario/new?sample="))
                .toList();
        assertEquals(RunningApp.bean(SampleFamilies.class).all(actor).size(), links.size());
    }

    @Test
    void saysThatNothingIsSavedYet() {
        navigate(ScenarioListView.class);
        assertTrue(words().contains("还没有保存的方案"));
        assertTrue($(Grid.class).all().isEmpty(), "an empty grid stays hidden");
    }

    @Test
    void findsByNameAndSaysWhenNothingIsFound() {
        create("义务兵一家");
        create("外嫁女");
        search("外嫁");
        assertEquals(1, test($(Grid.class).single()).size());
        search("没有的");
        assertTrue(words().contains("没有符合条件的方案"));
    }

    @Test
    void deletesOnlyAfterAsking() {
        create("要删的");
        navigate(ScenarioListView.class);
        Button delete = (Button) test($(Grid.class).single()).getCellComponent(0, 4);
        test(delete).click();
        assertFalse(scenarios.list(actor).isEmpty());
        test($(ConfirmDialog.class).single()).confirm();
        assertTrue(scenarios.list(actor).stream().noneMatch(Scenario::mine));
        assertTrue(words().contains("还没有保存的方案"));
    }

    private static void search(String words) {
        UI.getCurrent().navigate("scenarios", QueryParameters.of("q", words));
    }

    private String words() {
        return $(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList()
                .toString();
    }

    private void create(String title) {
        scenarios.create(actor, new Draft(title, Map.of(), Map.of(), null, null));
    }
}
