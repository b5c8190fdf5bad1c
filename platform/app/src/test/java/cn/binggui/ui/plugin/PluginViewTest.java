package cn.binggui.ui.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.plugin.CountyPlugins;
import cn.binggui.core.plugin.PluginVariant;
import cn.binggui.core.plugin.PluginVersion;
import cn.binggui.core.plugin.Plugins;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.ui.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 淮上 gets a new version on the screen, and goes back to the one before. */
class PluginViewTest extends ViewTest {
    private static final String COUNTY = "huaishang";

    @TempDir
    Path folder = Path.of("");

    private String texts() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void open(String user) {
        logInAs(user);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("plugins");
    }

    private void press(String id) {
        test($(Button.class).id(id)).click();
    }

    private byte[] signed(PluginVariant variant) throws IOException {
        Path plain = variant.write(folder.resolve("plain.jar"));
        return Files.readAllBytes(RunningApp.PLUGIN_KEY.sign(plain, folder.resolve("signed.jar"), "OURS"));
    }

    private static PluginVersion latest() {
        return RunningApp.bean(Plugins.class).list(RunningApp.actor("province")).stream()
                .filter(each -> each.county().equals(COUNTY))
                .map(CountyPlugins::uploaded)
                .findFirst()
                .orElseThrow()
                .getFirst();
    }

    @Test
    void oneUploadsAnotherPutsToServiceAndEitherGoesBack() throws IOException, InterruptedException {
        open("province-admin");
        assertTrue(texts().contains("滴政办发〔2025〕10号"), texts());
        Path plain = PluginVariant.of(COUNTY, "1.4.0").write(folder.resolve("plain.jar"));
        $(PluginUploadPart.class).single().receive(Files.readAllBytes(plain));
        assertTrue(texts().contains("规则包没有签名"), texts());

        $(PluginUploadPart.class).single().receive(signed(PluginVariant.of(COUNTY, "1.4.0")));
        assertTrue(texts().contains("正在检验"), texts());
        await(() -> texts().contains("规则契约全部通过"), this::texts);
        assertTrue(texts().contains("与现行版本相比，规则和方案没有不同"), texts());
        assertTrue(texts().contains("由另一名省级管理员启用"), texts());

        open("province-admin2");
        String id = String.valueOf(latest().id());
        press("serve-" + id);
        assertTrue(texts().contains("请写明理由"), texts());
        test($(TextField.class).id("serve-words-" + id)).setValue("方案修订");
        press("serve-" + id);
        assertTrue(texts().contains("正在使用 1.4.0"), texts());

        open("province-admin");
        test($(TextField.class).id("back-words-" + COUNTY)).setValue("先退回核对");
        press("back-" + COUNTY);
        assertFalse(texts().contains("正在使用 1.4.0"), texts());
        assertTrue(texts().contains("先退回核对"), texts());
        assertEquals("1.0.0", RunningApp.bean(CountyPolicies.class).version(COUNTY));
    }

    @Test
    void newCountiesAreLookedFor() {
        open("province-admin");
        press("look");
        assertTrue(texts().contains("没有新放入的县"), texts());
    }

    @Test
    void analystsReadAndCountiesDoNot() {
        open("province");
        assertTrue(texts().contains("正在使用"), texts());
        assertFalse(texts().contains("上传规则包"), texts());
        logInAs("daye-admin");
        assertThrows(RuntimeException.class, () -> navigate("plugins", PluginView.class));
    }
}
