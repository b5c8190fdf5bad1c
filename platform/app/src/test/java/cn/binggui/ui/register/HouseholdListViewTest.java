package cn.binggui.ui.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.access.Scope;
import cn.binggui.core.register.RegisterRow;
import cn.binggui.core.register.RegisteredHouseholds;
import cn.binggui.ui.ViewTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "cn.binggui.ui")
class HouseholdListViewTest extends ViewTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    /** A township that no division has: nobody else's households lie in it. */
    private static final String TOWNSHIP = "420281993";

    private static final String VILLAGE = TOWNSHIP + "201";

    static {
        RegisteredHouseholds.found("daye", VILLAGE, "名单甲", "42028119510203701", SPRING, 4_000);
        RegisteredHouseholds.found("daye", VILLAGE, "名单乙", "42028119510203703", SPRING, 90_000);
        RegisteredHouseholds.found("daye", TOWNSHIP + "202", "名单丙", "42028119510203705", SPRING, 50_000);
    }

    @Test
    void showsTheHouseholdsOfThePersonsTownshipWithMaskedHeads() {
        show("");
        assertEquals(
                List.of("名**", "名**", "名**"),
                rows().stream().map(row -> row.head().name()).toList());
        assertTrue(texts().contains("共 3 户"));
    }

    @Test
    void filtersByTheAddressAndByChips() {
        show("category=SUBSISTENCE_ALLOWANCE");
        assertEquals(1, rows().size());
        assertEquals("true", chip("低保").getElement().getAttribute("aria-pressed"));
        test(chip("无类别")).click();
        assertEquals(3, rows().size());
        test(chip("低保")).click();
        assertEquals(2, rows().size());
        test(chip("全部")).click();
        assertEquals("true", chip("全部").getElement().getAttribute("aria-pressed"));
        assertEquals(3, rows().size());
    }

    @Test
    void ordersAsTheAddressSays() {
        show("sort=-PER_CAPITA");
        List<RegisterRow> rows = rows();
        assertEquals(90_000 / 2, rows.getFirst().perCapita().number().intValueExact());
        assertEquals(4_000 / 2, rows.getLast().perCapita().number().intValueExact());
    }

    @Test
    void searchesAPersonAndForgetsHimAgain() {
        show("");
        search("名单乙");
        assertEquals(1, rows().size());
        press("取消");
        assertEquals(3, rows().size());
        assertEquals("", $(TextField.class).id("register-search").getValue());
        search("无此人");
        assertTrue($(Paragraph.class).all().stream()
                .anyMatch(words -> words.getText().contains("没有查到此人")));
    }

    @Test
    void saysWhatIsWrongWithHalfANumber() {
        show("");
        search("42028119600101");
        TextField field = $(TextField.class).id("register-search");
        assertTrue(field.isInvalid());
        assertTrue(field.getErrorMessage().contains("18位"), field.getErrorMessage());
        assertEquals(3, rows().size());
    }

    @Test
    void leadsToTheRegistrationThoseWhoMayRegister() {
        show("");
        assertEquals("household/new", $(Anchor.class).id("register-new").getHref());
    }

    @Test
    void leadsNobodyElseToTheRegistration() {
        logInAs("daye-admin");
        UI.getCurrent().navigate("households");
        assertInstanceOf(HouseholdListView.class, getCurrentView());
        assertTrue(
                $(Anchor.class).all().stream().noneMatch(link -> link.getHref().equals("household/new")));
    }

    @Test
    void keepsTheWordsForCommitteesOutOfTheList() {
        assertEquals("大洪村", RegisterWords.village("大洪村村民委员会"));
        assertEquals("团结街社区", RegisterWords.village("团结街社区居民委员会"));
        assertEquals("高峰村民委员会", RegisterWords.village("高峰村民委员会"));
    }

    @Test
    void saysInWordsThatNothingFits() {
        show("people-from=9");
        assertTrue($(Paragraph.class).all().stream()
                .filter(Component::isVisible)
                .anyMatch(words -> words.getText().contains("没有符合条件的家庭")));
    }

    @Test
    void isNotForPeopleOfTheProvince() {
        logInAs("province");
        assertThrows(RuntimeException.class, () -> navigate("households", HouseholdListView.class));
    }

    private void show(String query) {
        logInAs("daye-township", new Scope(TOWNSHIP, null, null));
        UI.getCurrent().navigate("households", QueryParameters.fromString(query));
        assertInstanceOf(HouseholdListView.class, getCurrentView());
    }

    private void search(String typed) {
        TextField field = $(TextField.class).id("register-search");
        test(field).setValue(typed);
        test($(Button.class).id("register-find")).click();
    }

    private void press(String label) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals(label))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private NativeButton chip(String label) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getElement().getTextRecursively().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private List<RegisterRow> rows() {
        @SuppressWarnings("unchecked")
        Grid<RegisterRow> grid = $(Grid.class).single();
        int size = test(grid).size();
        return IntStream.range(0, size)
                .mapToObj(index -> test(grid).getRow(index))
                .toList();
    }

    private String texts() {
        return String.join(" ", $(Span.class).all().stream().map(Span::getText).toList());
    }
}
