package cn.binggui.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditQuery;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.policy.CountyPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Versions of 滴道's plugin that come into the running program one after another, as time goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginsTest {
    private static final String COUNTY = "didao";

    private final Plugins plugins = RunningApp.bean(Plugins.class);
    private final CountyPolicies policies = RunningApp.bean(CountyPolicies.class);
    private final Actor one = RunningApp.actor("province-admin");
    private final Actor other = RunningApp.actor("province-admin2");

    @TempDir
    Path folder = Path.of("");

    @Test
    @Order(1)
    void aVersionIsTriedThenServesOnceAnotherPersonSaysSo() throws IOException {
        String before = policies.version(COUNTY);
        CountyPolicy old = policies.get(COUNTY);
        PluginVersion tried = passed(PluginVariant.of(COUNTY, "1.1.0"));
        TrialReport report = tried.report().orElseThrow();
        assertEquals(List.of(), report.broken());
        assertTrue(report.canary().cases() > 0, "the demonstration's cases are asked");
        assertEquals(0, report.canary().shifted() + report.canary().otherwise());
        assertEquals(before, policies.version(COUNTY), "nothing serves before somebody says so");

        assertEquals(
                Refusal.Kind.FORBIDDEN,
                refusal(() -> plugins.serve(one, tried.id(), tried.rowVersion(), before, "升级"))
                        .kind());
        plugins.serve(other, tried.id(), tried.rowVersion(), before, "升级");
        assertEquals("1.1.0", policies.version(COUNTY));
        assertNotSame(old, policies.get(COUNTY));
        assertSame(old, policies.pinned(COUNTY, before), "what began under it goes on under it");
        assertEquals("1.1.0", county().serving().version());
        assertEquals(before, county().serving().fallback());
    }

    @Test
    @Order(2)
    void oneStepBackIsOneCall() {
        String before = county().serving().fallback();
        assertEquals(before, plugins.takeBack(one, COUNTY, "1.1.0", "结果有疑问"));
        assertEquals(before, policies.version(COUNTY));
        assertTrue(county().switches().getFirst().back());
        assertEquals(
                Refusal.Kind.CONFLICT,
                refusal(() -> plugins.takeBack(other, COUNTY, "1.1.0", "结果有疑问")).kind());
        assertEquals(
                Refusal.Kind.UNPROCESSABLE,
                refusal(() -> plugins.takeBack(other, COUNTY, before, "再退")).kind());
        PluginVersion back = county().uploaded().getFirst();
        plugins.serve(one, back.id(), back.rowVersion(), before, "查明无误");
        assertEquals("1.1.0", policies.version(COUNTY));
    }

    @Test
    @Order(3)
    void noVersionIsLowerThanOneThatIsThere() {
        assertRefused("不高于已有的版本", PluginVariant.of(COUNTY, "1.0.9"));
        assertRefused("不高于已有的版本", PluginVariant.of(COUNTY, "1.1.0"));
        assertRefused("规则接口版本", PluginVariant.of(COUNTY, "1.2.0").saying("Plugin-Requires", ">=2.0.0"));
    }

    @Test
    @Order(4)
    void whatIsRefusedIsTakenDown() throws IOException {
        int before = refusals();
        Path unsigned = PluginVariant.of(COUNTY, "1.2.0").write(folder.resolve("unsigned.jar"));
        Refusal refused = refusal(() -> plugins.upload(one, Files.readAllBytes(unsigned)));
        assertTrue(refused.mistakes().getFirst().message().contains("没有签名"));
        assertEquals(before + 1, refusals());
    }

    @Test
    @Order(5)
    void oneThatBreaksTheContractIsNotServed() throws IOException {
        PluginVariant wrong = PluginVariant.of(COUNTY, "1.2.0").throwing();
        PluginVersion tried = tried(wrong);
        assertEquals(TrialState.FAILED, tried.trial());
        assertFalse(tried.report().orElseThrow().broken().isEmpty());
        assertEquals(
                Refusal.Kind.UNPROCESSABLE,
                refusal(() -> plugins.serve(other, tried.id(), tried.rowVersion(), "1.1.0", "试试"))
                        .kind());
        plugins.discard(one, tried.id(), tried.rowVersion());
        assertEquals(TrialState.DISCARDED, county().uploaded().getFirst().trial());
    }

    @Test
    @Order(6)
    void ofTwoAtOnceOneWins() throws Exception {
        PluginVersion higher = passed(PluginVariant.of(COUNTY, "1.3.0"));
        Callable<Integer> serving = () -> {
            try {
                plugins.serve(other, higher.id(), higher.rowVersion(), "1.1.0", "升级");
                return 1;
            } catch (Refusal e) {
                assertEquals(Refusal.Kind.CONFLICT, e.kind());
                return 0;
            }
        };
        Callable<Integer> goingBack = () -> {
            try {
                plugins.takeBack(one, COUNTY, "1.1.0", "退回");
                return 1;
            } catch (Refusal e) {
                assertEquals(Refusal.Kind.CONFLICT, e.kind());
                return 0;
            }
        };
        int switches = county().switches().size();
        try (var people = Executors.newFixedThreadPool(2)) {
            int won = people.invokeAll(List.of(serving, goingBack)).stream()
                    .mapToInt(PluginsTest::result)
                    .sum();
            assertEquals(1, won);
        }
        assertEquals(switches + 1, county().switches().size());
        assertEquals(county().switches().getFirst().version(), policies.version(COUNTY));
    }

    @Test
    @Order(7)
    void theWayItCameIsHowItEnds() {
        while (county().serving().fallback() != null) {
            plugins.takeBack(one, COUNTY, policies.version(COUNTY), "测试结束");
        }
        assertEquals("1.0.0", policies.version(COUNTY));
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private PluginVersion passed(PluginVariant variant) throws IOException {
        PluginVersion tried = tried(variant);
        assertEquals(
                TrialState.PASSED,
                tried.trial(),
                () -> tried.report().orElseThrow().broken().toString());
        return tried;
    }

    /** Uploads and waits for the trial, which this node or this call does. */
    private PluginVersion tried(PluginVariant variant) throws IOException {
        PluginVersion uploaded = plugins.upload(one, Files.readAllBytes(signed(variant)));
        assertEquals(TrialState.CHECKING, uploaded.trial());
        RunningApp.bean(PluginTrials.class).run(() -> false);
        return county().uploaded().getFirst();
    }

    private Path signed(PluginVariant variant) {
        return RunningApp.PLUGIN_KEY.sign(
                variant.write(folder.resolve("plain.jar")), folder.resolve("signed.jar"), "OURS");
    }

    private void assertRefused(String words, PluginVariant variant) {
        Refusal refused = refusal(() -> plugins.upload(one, Files.readAllBytes(signed(variant))));
        assertTrue(refused.mistakes().getFirst().message().contains(words), refused.mistakes()::toString);
    }

    private CountyPlugins county() {
        return plugins.list(one).stream()
                .filter(each -> each.county().equals(COUNTY))
                .findFirst()
                .orElseThrow();
    }

    private static Refusal refusal(Executable call) {
        return assertThrows(Refusal.class, call);
    }

    private static int refusals() {
        var query = new AuditQuery(null, null, null, AuditAction.PLUGIN_REFUSED, null);
        return RunningApp.bean(AuditTrail.class)
                .ofPlatform(RunningApp.actor("auditor"), query, null, 500)
                .entries()
                .size();
    }
}
