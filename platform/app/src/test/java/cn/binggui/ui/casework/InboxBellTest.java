package cn.binggui.ui.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Scope;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.ui.ViewTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bell in the frame, without a browser. */
@ViewPackages(packages = "cn.binggui.ui")
class InboxBellTest extends ViewTest {
    private static final String TOWNSHIP = "420281987";
    private static final Actor CLERK = CasesAtHand.worker(TOWNSHIP, -41);

    @Test
    void countsListsAndForgets() {
        CaseFile first = CasesAtHand.open(CasesAtHand.household(TOWNSHIP + "201", "铃一"), CasesAtHand.TODAY, CLERK);
        CaseFile second = CasesAtHand.open(CasesAtHand.household(TOWNSHIP + "201", "铃二"), CasesAtHand.TODAY, CLERK);
        logInAs("daye-township2", new Scope(TOWNSHIP, null, null));
        UI.getCurrent().navigate("cases");
        assertEquals("2", badge());
        test($(NativeButton.class).id("inbox-bell")).click();
        assertEquals(2, lines().size());
        assertTrue(lines().getFirst().getElement().getTextRecursively().contains("轮到您办理"));
        assertTrue(lines().getFirst().getElement().getTextRecursively().contains(second.number()), "the newest first");
        test(lines().getFirst()).click();
        assertInstanceOf(CasePage.class, getCurrentView());
        assertFalse($(Aside.class).withId("inbox-panel").exists());
        assertEquals("1", badge());
        test($(NativeButton.class).id("inbox-bell")).click();
        assertTrue(lines().getLast().getElement().getTextRecursively().contains(first.number()));
        test($(Button.class).id("inbox-seen")).click();
        assertFalse($(Span.class).withClassName("inbox-badge").exists());
        assertFalse($(Button.class).id("inbox-seen").isEnabled());
    }

    @Test
    void isNotForWhoHasNoBusinessWithCases() {
        logInAs("province");
        UI.getCurrent().navigate("");
        assertFalse($(NativeButton.class).withId("inbox-bell").exists());
    }

    private String badge() {
        return $(Span.class).withClassName("inbox-badge").single().getText();
    }

    private List<NativeButton> lines() {
        return $(NativeButton.class).withClassName("inbox-line").all();
    }
}
