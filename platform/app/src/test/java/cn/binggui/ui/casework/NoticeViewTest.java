package cn.binggui.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.app.casework.CarriedCase;
import cn.binggui.core.access.Scope;
import cn.binggui.core.casework.store.CaseNotices;
import cn.binggui.core.casework.store.NoticeCandidate;
import cn.binggui.core.notice.Notice;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A village's list is put together, posted and looked at. */
class NoticeViewTest extends ViewTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 3, 3);

    private static CarriedCase waiting() {
        return CarriedCase.of("daye", OPENED).to(StepKind.PUBLIC_NOTICE, Category.ALLOWANCE_MARGIN);
    }

    private void open(String route, CarriedCase of) {
        logInAs("daye-village", new Scope(of.file().township(), of.file().village(), null));
        UI.getCurrent().navigate(route, QueryParameters.of("village", of.file().village()));
    }

    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @Test
    void postsWhatIsTickedAndShowsTheList() {
        CarriedCase one = waiting();
        open("cases/notices/new", one);
        assertInstanceOf(NoticePostView.class, getCurrentView());
        @SuppressWarnings("unchecked")
        CheckboxGroup<NoticeCandidate> cases = $(CheckboxGroup.class).id("notice-cases");
        NoticeCandidate own = cases.getValue().stream()
                .filter(each -> each.id() == one.id())
                .findFirst()
                .orElseThrow();
        cases.setValue(Set.of());
        assertFalse($(Button.class).id("notice-post").isEnabled(), "nobody is on the list");
        cases.setValue(Set.of(own));
        NoticeSheetPreview preview = $(NoticeSheetPreview.class).single();
        String sheet = preview.getElement().getTextRecursively();
        assertTrue(sheet.contains(own.line().name() + own.line().persons() + "人"), sheet);
        assertFalse(sheet.contains(one.file().number()), "the sheet says whose family it is by surname only");
        test($(Button.class).id("notice-post")).click();
        assertNotNull(one.file().state().notice());
        assertInstanceOf(NoticeListView.class, getCurrentView());
        assertTrue(texts().contains("缺照片 1 户"), texts());
        assertTrue(
                $(Anchor.class).all().stream().anyMatch(link -> link.getText().equals("打印公示单")));
        assertTrue(
                $(Anchor.class).all().stream().anyMatch(link -> link.getHref().equals("cases/" + one.id())));
    }

    @Test
    void provesAndEndsAWholeListTogether() throws InterruptedException {
        CarriedCase one = waiting();
        open("cases/notices/new", one);
        @SuppressWarnings("unchecked")
        CheckboxGroup<NoticeCandidate> cases = $(CheckboxGroup.class).id("notice-cases");
        cases.setValue(
                cases.getValue().stream().filter(each -> each.id() == one.id()).collect(Collectors.toSet()));
        test($(DayPicker.class).id("notice-day")).setValue(OPENED);
        test($(Button.class).id("notice-post")).click();
        Notice notice = RunningApp.bean(CaseNotices.class)
                .ofCase(RunningApp.actor("daye-operator"), one.id())
                .getFirst()
                .notice();
        UI.getCurrent()
                .navigate(
                        "cases/notices",
                        QueryParameters.fromString(
                                "part=ENDED&village=" + one.file().village()));

        test($(Button.class).id("end-" + notice.id())).click();
        looked("0 户可以办结公示，1 户不能");
        assertFalse($(Button.class).id("batch-confirm").isEnabled());
        assertEquals(
                "请先上传公示照片",
                $(Span.class).withClassName("batch-verdict").single().getText());
        test($(Button.class).id("batch-close")).click();

        test($(Button.class).id("pictures-" + notice.id())).click();
        NoticeProofDialog dialog = $(NoticeProofDialog.class).single();
        dialog.receive("说明.txt", "不是图片".getBytes(StandardCharsets.UTF_8));
        assertTrue(proved().contains("“说明.txt”没有上传"), proved());
        assertEquals(0, one.file().state().notice().pictures());
        dialog.receive("照片.jpg", CaseMaker.picture());
        assertEquals("照片.jpg 已存入 1 户案卷", proved());
        test($(Button.class).id("notice-picture-close")).click();
        assertFalse($(Button.class).withId("pictures-" + notice.id()).exists(), "none is awaited any more");

        test($(Button.class).id("end-" + notice.id())).click();
        looked("1 户可以办结公示，0 户不能");
        test($(Button.class).id("batch-confirm")).click();
        looked("已办结 1 户，未办结 0 户");
        assertNull(one.file().state().notice());
        test($(Button.class).id("batch-close")).click();
        assertFalse($(Button.class).withId("end-" + notice.id()).exists(), "nothing is left to be ended");
    }

    private String proved() {
        return $(Div.class).id("notice-proved").getElement().getTextRecursively();
    }

    private void looked(String state) throws InterruptedException {
        await(() -> state().equals(state), this::state);
    }

    private String state() {
        return $(Paragraph.class).id("batch-state").getText();
    }

    @Test
    void theListIsFilteredByTheAddress() {
        CarriedCase one = waiting();
        open("cases/notices", one);
        assertInstanceOf(NoticeListView.class, getCurrentView());
        assertTrue(
                $(Anchor.class).all().stream()
                        .anyMatch(link -> link.getHref()
                                .equals("cases/notices/new?village="
                                        + one.file().village())),
                "the village waits for its list");
        UI.getCurrent()
                .navigate(
                        "cases/notices",
                        QueryParameters.fromString(
                                "part=ENDED&village=" + one.file().village() + "&from=900000"));
        assertEquals(List.of(), $(NoticeCard.class).all());
    }

    @Test
    void saysThatNobodyWaits() {
        logInAs("daye-village", new Scope("420281104", "420281104999", null));
        UI.getCurrent().navigate("cases/notices/new");
        assertTrue($(Paragraph.class).all().stream()
                .filter(Component::isVisible)
                .anyMatch(words -> words.getText().contains("没有等待公示的案卷")));
        assertFalse($(Button.class).id("notice-post").isEnabled());
    }

    @Test
    void isNotForPeopleOfTheProvince() {
        logInAs("province");
        assertThrows(RuntimeException.class, () -> navigate("cases/notices", NoticeListView.class));
    }
}
