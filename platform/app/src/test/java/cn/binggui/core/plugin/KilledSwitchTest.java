package cn.binggui.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.app.RunningApp;
import cn.binggui.core.HeldTable;
import cn.binggui.core.MidwayNode;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditEntry;
import cn.binggui.core.audit.AuditQuery;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.policy.CountyPolicies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program dies while another version of 乡宁's plugin is put to service: it serves with its audit row, or the one before does. */
class KilledSwitchTest {
    private static final String COUNTY = "xiangning";
    private static final String VERSION = "1.6.0";

    private final Plugins plugins = RunningApp.bean(Plugins.class);
    private final CountyPolicies policies = RunningApp.bean(CountyPolicies.class);
    private final Actor one = RunningApp.actor("province-admin");
    private final Actor other = RunningApp.actor("province-admin2");
    private final String before = policies.version(COUNTY);

    @TempDir
    Path folder = Path.of("");

    @Test
    void eitherAllOfItIsThereOrNothing() throws Exception {
        PluginVersion version = tried();
        dies(version, "plugin_switch", "中途一");
        dies(version, "audit_entry", "中途二");

        plugins.serve(other, version.id(), version.rowVersion(), before, "重新启用");
        assertEquals(VERSION, policies.version(COUNTY));
        assertEquals(List.of("重新启用"), switched());
        assertEquals(1, audited());
        plugins.takeBack(one, COUNTY, VERSION, "先退回");

        try (MidwayNode node =
                MidwayNode.serving(other.username(), version.id(), version.rowVersion(), before, "答复之前")) {
            node.go();
            node.done();
        }
        assertEquals(List.of("答复之前", "重新启用"), switched());
        assertEquals(2, audited());
        assertEquals(VERSION, MidwayNode.serves(COUNTY), "whoever starts now serves it");
        plugins.serve(other, version.id(), version.rowVersion(), before, "再办一次");
        assertEquals(VERSION, policies.version(COUNTY));
        plugins.takeBack(one, COUNTY, VERSION, "测试结束");
        assertEquals(before, policies.version(COUNTY));
        assertEquals(before, MidwayNode.serves(COUNTY));
    }

    private void dies(PluginVersion version, String table, String words) throws Exception {
        long connection;
        try (MidwayNode node = MidwayNode.serving(other.username(), version.id(), version.rowVersion(), before, words);
                HeldTable _ = HeldTable.hold(table, "id")) {
            node.go();
            connection = node.standing(table);
            node.close();
        }
        HeldTable.gone(connection);
        assertEquals(List.of(), switched());
        assertEquals(0, audited());
        assertEquals(before, policies.version(COUNTY));
        assertEquals(before, MidwayNode.serves(COUNTY), "whoever starts now serves the old one");
    }

    private PluginVersion tried() throws IOException {
        Path plain = PluginVariant.of(COUNTY, VERSION).write(folder.resolve("plain.jar"));
        plugins.upload(
                one, Files.readAllBytes(RunningApp.PLUGIN_KEY.sign(plain, folder.resolve("signed.jar"), "OURS")));
        RunningApp.bean(PluginTrials.class).run(() -> false);
        PluginVersion tried = county().uploaded().getFirst();
        assertEquals(TrialState.PASSED, tried.trial());
        return tried;
    }

    /** Returns why the version was put to service, each time that it was. */
    private List<String> switched() {
        return county().switches().stream()
                .filter(each -> each.version().equals(VERSION))
                .map(PluginSwitch::words)
                .toList();
    }

    private long audited() {
        var query = new AuditQuery(null, null, null, AuditAction.PLUGIN_SERVED, PluginStore.subject(COUNTY, VERSION));
        List<AuditEntry> found = RunningApp.bean(AuditTrail.class)
                .ofPlatform(RunningApp.actor("auditor"), query, null, 50)
                .entries();
        return found.size();
    }

    private CountyPlugins county() {
        return plugins.list(one).stream()
                .filter(each -> each.county().equals(COUNTY))
                .findFirst()
                .orElseThrow();
    }
}
