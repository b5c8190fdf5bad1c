package cn.binggui.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Scope;
import cn.binggui.core.casework.list.CaseOrder;
import cn.binggui.core.casework.list.CaseQuery;
import cn.binggui.core.casework.list.CaseRow;
import cn.binggui.core.casework.list.Lamp;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.ViewTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 案卷 without a browser: parts, lamps, conditions, several at once. */
@ViewPackages(packages = "cn.binggui.ui")
class WorklistViewTest extends ViewTest {
    private static final String TOWNSHIP = "420281994";
    private static final String VILLAGE = TOWNSHIP + "201";
    private static final Actor CLERK = CasesAtHand.worker(TOWNSHIP, -21);
    private static final CaseFile LATE = CasesAtHand.accepted(VILLAGE, "案卷甲", 90, CLERK);
    private static final CaseFile FRESH = CasesAtHand.accepted(VILLAGE, "案卷乙", 0, CLERK);
    private static final CaseFile NOTICE = CasesAtHand.verified(TOWNSHIP + "202", "案卷丙", CLERK);

    @Test
    void showsWhatWaitsForTheTownshipTheMostUrgentFirst() {
        show("daye-township", "");
        assertEquals(List.of("待办", "办理中", "已办结", "全部"), tabs());
        List<CaseRow> rows = rows();
        assertEquals(
                List.of(LATE.number(), FRESH.number()),
                rows.stream().map(CaseRow::number).toList(),
                "the notice is the village's turn");
        assertEquals(Lamp.OVERDUE, rows.getFirst().lamp());
        assertEquals("案**", rows.getFirst().applicant());
        assertEquals("1", countOf("逾期"));
        assertEquals("0", countOf("不计时"));
    }

    @Test
    void aLampIsAFilter() {
        show("daye-township", "");
        test(chip("逾期")).click();
        assertEquals(List.of(LATE.id()), rows().stream().map(CaseRow::id).toList());
        assertEquals("true", chip("逾期").getElement().getAttribute("aria-pressed"));
        test(chip("逾期")).click();
        assertEquals(2, rows().size());
    }

    @Test
    void filtersByTheCountysOwnStep() {
        show("daye-township", "part=OPEN");
        @SuppressWarnings("unchecked")
        Select<String> step = $(Select.class).id("case-step");
        assertEquals("同期公示", step.getItemLabelGenerator().apply("public-notice"));
        step.setValue("public-notice");
        test($(Button.class).id("case-find")).click();
        assertEquals(List.of(NOTICE.id()), rows().stream().map(CaseRow::id).toList());
    }

    @Test
    void saysWhatIsWrongWithHalfANumber() {
        show("daye-township", "");
        TextField number = $(TextField.class).id("case-number");
        test(number).setValue("420281");
        test($(Button.class).id("case-find")).click();
        assertTrue(number.isInvalid());
        assertEquals(2, rows().size());
        test(number).setValue(FRESH.number());
        test($(Button.class).id("case-find")).click();
        assertFalse(number.isInvalid());
        assertEquals(List.of(FRESH.id()), rows().stream().map(CaseRow::id).toList());
    }

    @Test
    void hidesWhatWaitsFromWhoWorksOnNoCase() {
        logInAs("daye-admin", new Scope(TOWNSHIP, null, null));
        UI.getCurrent().navigate("cases");
        assertEquals(List.of("办理中", "已办结", "全部"), tabs());
        assertEquals(3, rows().size());
    }

    @Test
    void saysInWordsThatNothingIsThrough() {
        logInAs("daye-township", new Scope("420281981", null, null));
        UI.getCurrent().navigate("cases", QueryParameters.fromString("part=ENDED"));
        assertTrue($(Paragraph.class).all().stream()
                .anyMatch(words -> words.isVisible() && words.getText().equals("还没有办结的案卷。")));
    }

    @Test
    void anAddressIsReadAsItIsWritten() {
        var query = new CaseQuery(
                CaseQuery.Part.ALL,
                FRESH.number(),
                7L,
                TOWNSHIP,
                VILLAGE,
                null,
                "home-visit",
                Lamp.RED,
                Category.SUBSISTENCE_ALLOWANCE,
                CasesAtHand.TODAY,
                null);
        var place = new WorklistPlace(query, new CaseOrder(CaseOrder.By.DUE, true));
        String address = place.address();
        assertEquals(place, WorklistPlace.of(QueryParameters.fromString(address.substring(address.indexOf('?') + 1))));
        assertEquals("cases", new WorklistPlace(CaseQuery.MINE, CaseOrder.URGENT).address());
        assertEquals(
                CaseQuery.MINE,
                WorklistPlace.of(QueryParameters.fromString("part=x&lamp=PINK&number=1&from=soon&step=A"))
                        .query());
    }

    @Test
    void severalCasesAreConfirmedTogetherAndEachRefusalIsTold() throws InterruptedException {
        String township = "420281985";
        Actor decider = logInAs("daye-township2", new Scope(township, null, null));
        CaseFile first = CasesAtHand.decidable(township + "201", "批量甲", CLERK);
        CaseFile second = CasesAtHand.decidable(township + "202", "批量乙", CLERK);
        CaseFile own = CasesAtHand.decidable(township + "202", "批量丙", decider);
        UI.getCurrent().navigate("cases");
        assertEquals(3, rows().size());
        assertFalse($(Button.class).withId("confirm-all").exists());
        test($(Button.class).id("select-all")).click();
        Button confirmAll = $(Button.class).id("confirm-all");
        assertTrue(confirmAll.isVisible());
        test(confirmAll).click();
        waitFor("2 件可以确认，1 件不能一起确认");
        assertTrue(
                verdicts().contains("经办或调查过这个案卷的人员不能参加研判、作出决定，请由其他人员办理"),
                verdicts().toString());
        assertEquals(2, verdicts().stream().filter("低保"::equals).count() + lowIncome());
        test($(Button.class).id("batch-confirm")).click();
        waitFor("已确认 2 件，未确认 1 件");
        assertEquals(
                Category.SUBSISTENCE_ALLOWANCE, CasesAtHand.now(first).state().category());
        assertEquals(
                Category.SUBSISTENCE_ALLOWANCE, CasesAtHand.now(second).state().category());
        assertEquals(own.state(), CasesAtHand.now(own).state());
        test($(Button.class).id("batch-close")).click();
        assertEquals(
                Set.of(own.id(), first.id(), second.id()),
                Set.copyOf(rows().stream().map(CaseRow::id).toList()),
                "those confirmed wait for their filing now");
        test($(Button.class).id("select-all")).click();
        assertFalse($(Button.class).withId("confirm-all").exists(), "no longer at one step");
        assertTrue(
                $(Span.class).all().stream().anyMatch(words -> words.getText().contains("当前环节不同")));
    }

    private long lowIncome() {
        return verdicts().stream().filter("最低生活保障对象"::equals).count();
    }

    @Test
    void casesOfOneVillageArePostedTogether() {
        logInAs("daye-village", new Scope(TOWNSHIP, TOWNSHIP + "202", null));
        UI.getCurrent().navigate("cases");
        assertEquals(List.of(NOTICE.id()), rows().stream().map(CaseRow::id).toList());
        test($(Button.class).id("select-all")).click();
        assertTrue($(Button.class).id("post-notice").isVisible());
        assertFalse($(Button.class).withId("confirm-all").exists());
    }

    private void show(String user, String query) {
        logInAs(user, new Scope(TOWNSHIP, null, null));
        UI.getCurrent().navigate("cases", QueryParameters.fromString(query));
        assertInstanceOf(WorklistView.class, getCurrentView());
    }

    private void waitFor(String state) throws InterruptedException {
        await(() -> batchState().equals(state), this::batchState);
    }

    private String batchState() {
        return $(Paragraph.class).id("batch-state").getText();
    }

    private List<String> verdicts() {
        return $(Span.class).withClassName("batch-verdict").all().stream()
                .map(Span::getText)
                .toList();
    }

    private List<String> tabs() {
        return $(Tab.class).all().stream().map(Tab::getLabel).toList();
    }

    private String countOf(String label) {
        return chip(label).getElement().getTextRecursively().substring(label.length());
    }

    private NativeButton chip(String label) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private List<CaseRow> rows() {
        @SuppressWarnings("unchecked")
        Grid<CaseRow> grid = $(Grid.class).single();
        return IntStream.range(0, test(grid).size())
                .mapToObj(index -> test(grid).getRow(index))
                .toList();
    }
}
