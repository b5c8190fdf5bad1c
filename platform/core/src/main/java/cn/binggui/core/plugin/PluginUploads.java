package cn.binggui.core.plugin;

import cn.binggui.core.Refusal;
import cn.binggui.core.Settings;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.plugin.jar.BadJarException;
import cn.binggui.core.plugin.jar.PluginJar;
import cn.binggui.core.plugin.jar.TrustedKeys;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.PolicyPlugin;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pf4j.DefaultVersionManager;

/** Looks uploaded jars through before anything of them is kept. */
@Singleton
class PluginUploads {
    private static final int LARGEST = 8 << 20;

    private final PluginStore store;
    private final CountyPolicies policies;
    private final AuditLog audit;
    private final Path folder;
    private final TrustedKeys keys;

    PluginUploads(PluginStore store, CountyPolicies policies, AuditLog audit, Settings settings) {
        this.store = store;
        this.policies = policies;
        this.audit = audit;
        folder = settings.installed();
        Path file = settings.pluginKeys();
        keys = file == null ? TrustedKeys.NONE : TrustedKeys.read(file);
    }

    List<String> signers() {
        return keys.certificates().stream()
                .map(each -> each.getSubjectX500Principal().getName())
                .toList();
    }

    PluginVersion take(byte[] content, Actor actor) {
        if (keys.certificates().isEmpty()) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "本平台没有设置规则包的签名证书（BINGGUI_PLUGIN_KEYS），不能安装规则包");
        }
        if (content.length > LARGEST) {
            throw refused(actor, content, "TOO_LARGE", "规则包不能超过 %d MB".formatted(LARGEST >> 20));
        }
        PluginJar jar = inspected(content, actor);
        requireFit(jar, content, actor);
        return store.add(jar, content, actor);
    }

    private PluginJar inspected(byte[] content, Actor actor) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "upload", ".part");
            try {
                Files.write(file, content);
                return PluginJar.inspect(file, keys);
            } finally {
                Files.delete(file);
            }
        } catch (BadJarException e) {
            throw refused(actor, content, e.fault().name(), e.words());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireFit(PluginJar jar, byte[] content, Actor actor) {
        if (!new DefaultVersionManager().checkVersionConstraint(PolicyPlugin.SYSTEM_VERSION, jar.requires())) {
            throw refused(
                    actor,
                    content,
                    "REQUIRES",
                    "规则包需要的规则接口版本是 %s，本平台是 %s，不能安装".formatted(jar.requires(), PolicyPlugin.SYSTEM_VERSION));
        }
        Stream.concat(
                        policies.loaded(jar.county()).stream(),
                        store.uploaded(jar.county()).stream().map(PluginVersion::version))
                .filter(there -> PolicyPlugin.compare(jar.version(), there) <= 0)
                .max(PolicyPlugin::compare)
                .ifPresent(there -> {
                    throw refused(
                            actor,
                            content,
                            "DOWNGRADE",
                            "规则包的版本 %s 不高于已有的版本 %s；新规则请用更高的版本号，要回到旧版本请用“退回上一版本”".formatted(jar.version(), there));
                });
    }

    private Refusal refused(Actor actor, byte[] content, String fault, String words) {
        audit.recordOnPlatform(
                actor,
                AuditAction.PLUGIN_REFUSED,
                "plugin:" + InstalledJars.digest(content).substring(0, 16),
                Map.of("fault", fault));
        return Refusal.badInput("file", words);
    }
}
