package cn.binggui.ui.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.ui.ViewTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "cn.binggui.ui")
class AuditViewTest extends ViewTest {
    @Test
    void showsACountysRowsInWordsPageByPage() {
        write("household:7001", 60);
        logInAs("daye-admin");
        UI.getCurrent().navigate("audit", QueryParameters.of("subject", "household:7001"));
        List<NativeTableRow> rows = $(NativeTableRow.class).all();
        assertEquals(51, rows.size(), "the head and fifty rows");
        String first = rows.get(1).getElement().getTextRecursively();
        assertTrue(first.contains("变更家庭") && first.contains("家庭 7001") && first.contains("入户核对"), first);
        assertTrue(first.contains("未封存") || first.contains("已封存"), first);
        test(button("下一页（更早）")).click();
        assertEquals(11, $(NativeTableRow.class).all().size());
        assertTrue($(Button.class).all().stream()
                .anyMatch(button -> button.getText().equals("回到最新")));
    }

    @Test
    void saysInWordsThatTheChainIsWhole() {
        logInAs("daye-admin");
        UI.getCurrent().navigate("audit");
        test($(Button.class).id("verify")).click();
        Div verdict = $(Div.class).id("verdict");
        assertTrue(
                verdict.getElement().getTextRecursively().contains("大冶市审计链：完好"),
                verdict.getElement().getTextRecursively());
        assertTrue($(Button.class).id("verify").isEnabled());
    }

    @Test
    void saysThatNothingWasFound() {
        logInAs("province-admin");
        UI.getCurrent().navigate("audit", QueryParameters.of("actor", "nobody-of-this-name"));
        assertTrue($(Paragraph.class).all().stream()
                .anyMatch(words -> words.getText().equals("没有符合条件的记录。")));
    }

    @Test
    void theProvincesAdministratorHasNoCountyToChoose() {
        logInAs("province-admin");
        UI.getCurrent().navigate("audit");
        assertTrue($(Select.class).all().isEmpty());
    }

    @Test
    void anAuditorChoosesACounty() {
        logInAs("auditor");
        UI.getCurrent().navigate("audit", QueryParameters.of("county", "daye"));
        assertEquals("daye", $(Select.class).single().getValue());
    }

    @Test
    void isHiddenFromOthers() {
        logInAs("daye-operator");
        UI.getCurrent().navigate("audit");
        assertFalse(UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(AuditView.class::isInstance));
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void write(String subject, int count) {
        Actor admin = RunningApp.actor("daye-admin");
        AuditLog log = RunningApp.bean(AuditLog.class);
        TenantBinding.run("daye", () -> {
            for (int i = 0; i < count; i++) {
                log.record(admin, AuditAction.HOUSEHOLD_CHANGED, subject, Map.of(AuditLog.REASON, "入户核对"));
            }
        });
    }
}
