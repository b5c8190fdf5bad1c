package cn.binggui.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.casework.CarriedCase;
import cn.binggui.core.casework.meeting.Meeting;
import cn.binggui.core.casework.meeting.MeetingCase;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A meeting is arranged, held and closed on its screens. */
class MeetingViewTest extends ViewTest {
    private static final LocalDate OPENED = LocalDate.of(2026, 3, 3);

    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String id) {
        test($(Button.class).id(id)).click();
    }

    private void type(String id, String text) {
        test($(TextField.class).id(id)).setValue(text);
    }

    private void fill(String name) {
        type("meeting-name", name);
        type("meeting-place", "二楼会议室");
        type("meeting-chair", "周主任");
        type("meeting-recorder", "郑干事");
        test($(TextArea.class).id("meeting-outsiders")).setValue("周主任 镇政府\n郑干事 农办");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<MeetingCase> cases() {
        return $(CheckboxGroup.class).id("meeting-cases");
    }

    private void tick(CarriedCase file) {
        Set<MeetingCase> own = cases().getListDataView()
                .getItems()
                .filter(each -> each.id() == file.id())
                .collect(Collectors.toSet());
        assertEquals(1, own.size());
        cases().setValue(own);
    }

    @Test
    void arrangesHoldsAndClosesAMeeting() {
        CarriedCase one = CarriedCase.of("daye", OPENED).to(StepKind.JOINT_ASSESSMENT, Category.ALLOWANCE_MARGIN);
        logInAs("daye-township");
        UI.getCurrent().navigate("cases/meetings");
        assertInstanceOf(MeetingListView.class, getCurrentView());
        UI.getCurrent().navigate("cases/meetings/new");
        fill("第2次集中研判会");
        tick(one);
        press("meeting-save");
        assertInstanceOf(MeetingPageView.class, getCurrentView());
        assertTrue(texts().contains("参会：周主任、郑干事"), texts());
        press("meeting-hold");
        assertTrue(texts().contains("应到 2 人，实到 0 人"), texts());
        @SuppressWarnings("unchecked")
        CheckboxGroup<Meeting.Member> present = $(CheckboxGroup.class).id("meeting-present");
        assertEquals(Set.of(), present.getValue());
        press("meeting-present-all");
        assertTrue(texts().contains("还没有结果"), texts());
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals("全部赞成"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertTrue(texts().contains("赞成 2"), texts());
        assertTrue(texts().contains("已自动保存"), texts());
        press("meeting-close");
        assertTrue(texts().contains("已写入案卷"), texts());
        assertEquals(StepKind.CONFIRMATION, one.open().kind());
    }

    @Test
    void keepsWhatIsArrangedUntilItIsSaved() {
        CarriedCase one = CarriedCase.of("daye", OPENED).to(StepKind.JOINT_ASSESSMENT, Category.ALLOWANCE_MARGIN);
        logInAs("daye-township");
        UI.getCurrent().navigate("cases/meetings/new");
        type("meeting-name", "第9次集中研判会");
        tick(one);
        // nobody chairs it
        press("meeting-save");
        assertTrue(texts().contains("主持人"), texts());
        UI.getCurrent().navigate("cases/meetings");
        UI.getCurrent().navigate("cases/meetings/new");
        assertEquals("第9次集中研判会", $(TextField.class).id("meeting-name").getValue());
        assertEquals(
                Set.of(one.id()),
                cases().getValue().stream().map(MeetingCase::id).collect(Collectors.toSet()));
        assertTrue($(Span.class).id("meeting-status").getText().contains("已恢复草稿"));
        press("meeting-discard");
        assertEquals("", $(TextField.class).id("meeting-name").getValue());
        assertEquals(Set.of(), cases().getValue());
        UI.getCurrent().navigate("cases/meetings");
        UI.getCurrent().navigate("cases/meetings/new");
        assertEquals("", $(TextField.class).id("meeting-name").getValue());
    }

    @Test
    void warnsWhereTheMeetingWasArrangedOtherwiseInTheMeantime() {
        CarriedCase one = CarriedCase.of("daye", OPENED).to(StepKind.JOINT_ASSESSMENT, Category.ALLOWANCE_MARGIN);
        logInAs("daye-township");
        UI.getCurrent().navigate("cases/meetings/new");
        fill("第10次集中研判会");
        tick(one);
        press("meeting-save");
        String page = UI.getCurrent().getActiveViewLocation().getPath();
        String id = page.substring(page.lastIndexOf('/') + 1);
        UI.getCurrent().navigate("cases/meetings/new", QueryParameters.of("meeting", id));
        type("meeting-place", "三楼");
        logInAs("daye-operator");
        UI.getCurrent().navigate("cases/meetings");
        UI.getCurrent().navigate("cases/meetings/new", QueryParameters.of("meeting", id));
        type("meeting-place", "四楼");
        press("meeting-save");
        assertInstanceOf(MeetingPageView.class, getCurrentView());
        logInAs("daye-township");
        UI.getCurrent().navigate("cases/meetings/new", QueryParameters.of("meeting", id));
        assertEquals("三楼", $(TextField.class).id("meeting-place").getValue());
        assertTrue($(Div.class).id("meeting-trouble").getText().contains("被修改之前"));
    }

    @Test
    void isNotForVillages() {
        logInAs("daye-village");
        assertThrows(RuntimeException.class, () -> navigate("cases/meetings", MeetingListView.class));
    }
}
