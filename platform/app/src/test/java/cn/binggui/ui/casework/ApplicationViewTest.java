package cn.binggui.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Scope;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.household.store.DraftKind;
import cn.binggui.core.household.store.Drafts;
import cn.binggui.policy.declared.Channel;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.ViewTest;
import cn.binggui.ui.clause.ClauseButton;
import cn.binggui.ui.dossier.Registered;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 新建申请 without a browser. */
@ViewPackages(packages = "cn.binggui.ui")
class ApplicationViewTest extends ViewTest {
    private final Cases cases = RunningApp.bean(Cases.class);
    private final Drafts drafts = RunningApp.bean(Drafts.class);

    private void show(long household) {
        UI.getCurrent().navigate("cases/new", QueryParameters.of("household", Long.toString(household)));
        assertInstanceOf(ApplicationView.class, getCurrentView());
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Channel> channel() {
        return $(RadioButtonGroup.class).id("channel");
    }

    private void save() {
        test($(Button.class).id("save")).click();
    }

    private String alerts() {
        return String.join(" ", $(Span.class).all().stream().map(Span::getText).toList());
    }

    @Test
    void anApplicationBecomesACase() {
        Actor actor = logInAs("daye-township");
        long household = Registered.household();
        show(household);
        assertEquals(
                List.of("试点镇社会事务办窗口", "村（居）委会协助线下申请", "村（居）委会或驻村工作队代为申请", "“困难群众”APP", "“湖北省救助通”APP"),
                channel().getListDataView().getItems().map(Channel::name).toList());
        assertTrue($(ClauseButton.class).all().size() >= 5, "every way says on what it rests");
        assertTrue(alerts().contains("无此类人的由村（居）委会或驻村工作队代为提出"), alerts());
        channel().setValue(channel().getListDataView().getItems().toList().get(2));
        $(Checkbox.class).id("by-agent").setValue(true);
        save();
        List<CaseFile> files = cases.ofHousehold(actor, household);
        assertEquals(1, files.size());
        assertEquals(CasesAtHand.TODAY, files.getFirst().openedOn());
        assertEquals(
                new CaseEvent.Opened("村（居）委会或驻村工作队代为申请", true),
                cases.get(actor, files.getFirst().id())
                        .entries()
                        .getFirst()
                        .entry()
                        .event());
        assertInstanceOf(CasePage.class, getCurrentView());

        show(household);
        assertTrue(alerts().contains("已有正在办理的案卷"), alerts());
        assertFalse($(Button.class).id("save").isEnabled());

        UI.getCurrent().navigate("household/" + household);
        Section listed = $(Section.class).id("household-cases");
        assertTrue(listed.getElement().getTextRecursively().contains("待受理"));
        assertFalse($(Anchor.class).withId("apply").exists());
    }

    @Test
    void withoutAWayOrWithADayToComeNothingIsOpened() {
        Actor actor = logInAs("daye-township");
        long household = Registered.household();
        show(household);
        save();
        assertTrue(channel().isInvalid());
        channel().setValue(channel().getListDataView().getItems().findFirst().orElseThrow());
        DayPicker on = $(DayPicker.class).id("applied-on");
        on.setValue(CasesAtHand.TODAY.plusDays(1));
        save();
        assertTrue(on.isInvalid());
        assertEquals(List.of(), cases.ofHousehold(actor, household));
        on.setValue(CasesAtHand.TODAY);
        save();
        assertEquals(1, cases.ofHousehold(actor, household).size());
    }

    @Test
    void whatIsEnteredIsKeptUntilItIsSubmittedOrDiscarded() {
        Actor actor = logInAs("daye-township");
        long household = Registered.household();
        show(household);
        test($(Checkbox.class).id("by-agent")).click();
        assertEquals("草稿已自动保存", $(Span.class).id("draft-state").getText());
        show(household);
        assertTrue($(Checkbox.class).id("by-agent").getValue());
        test($(Button.class).id("discard")).click();
        assertFalse($(Checkbox.class).id("by-agent").getValue());
        assertTrue(drafts.find(actor, DraftKind.APPLY, household).isEmpty());
    }

    @Test
    void leadsFromTheHouseholdAndFindsOneByItsNumber() {
        logInAs("daye-township");
        long household = Registered.household();
        UI.getCurrent().navigate("household/" + household);
        assertEquals(
                "cases/new?household=" + household, $(Anchor.class).id("apply").getHref());
        UI.getCurrent().navigate("cases/new");
        assertFalse($(Button.class).id("save").isEnabled());
        TextField words = $(TextField.class).id("other-household");
        test(words).setValue("4202");
        test($(Button.class).id("find-household")).click();
        assertTrue(words.isInvalid());
    }

    @Test
    void aStrangersHouseholdDoesNotExist() {
        long household = Registered.household();
        logInAs("daye-township", new Scope("420281981", null, null));
        show(household);
        assertFalse($(Button.class).id("save").isEnabled());
        assertTrue(alerts().contains("没有这个家庭"), alerts());
    }
}
