package cn.binggui.core.policy;

import cn.binggui.core.Refusal;
import cn.binggui.core.Settings;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantFiles;
import cn.binggui.policy.CountyPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The counties' policies, loaded from the jars of the plugins folder.
 *
 * <p>Of several versions of one county's policy the newest that can be loaded serves. A jar that cannot be loaded is
 * reported and leaves the other counties running.
 */
@Singleton
public class CountyPolicies {
    private static final Logger LOG = LoggerFactory.getLogger(CountyPolicies.class);

    private final Map<String, PolicyPlugin> plugins;

    @Inject
    CountyPolicies(Settings settings, TenantFiles files) {
        this(
                settings.plugins(),
                files.all().stream()
                        .map(TenantFile::tenant)
                        .map(tenant -> tenant.id())
                        .toList());
    }

    /**
     * @param folder folder of the plugin jars
     * @param counties the counties of this deployment, in the order of lists
     */
    CountyPolicies(Path folder, List<String> counties) {
        Map<String, PolicyPlugin> newest = newest(folder);
        plugins = new LinkedHashMap<>();
        for (String county : counties) {
            PolicyPlugin plugin = newest.remove(county);
            if (plugin == null) {
                LOG.error("no policy for {} among the jars in {}", county, folder);
            } else {
                LOG.info("policy of {}: version {}", county, plugin.version());
                plugins.put(county, plugin);
            }
        }
        newest.forEach((county, plugin) -> {
            LOG.warn("the policy for {} is left out: the tenants folder has no such county", county);
            plugin.unload();
        });
    }

    /** Returns every county's policy, in the order of lists. */
    public List<CountyPolicy> all() {
        return plugins.values().stream().map(PolicyPlugin::policy).toList();
    }

    /** Returns the county's policy; empty where there is no such county or its policy could not be loaded. */
    public Optional<CountyPolicy> find(String county) {
        return Optional.ofNullable(plugins.get(county)).map(PolicyPlugin::policy);
    }

    /**
     * Returns the county's policy.
     *
     * @throws Refusal NOT_FOUND where there is none
     */
    public CountyPolicy get(String county) {
        return plugin(county).policy();
    }

    /**
     * Returns the version of the plugin that serves the county, for example {@code 1.0.0}.
     *
     * @throws Refusal NOT_FOUND where there is none
     */
    public String version(String county) {
        return plugin(county).version();
    }

    private PolicyPlugin plugin(String county) {
        PolicyPlugin plugin = plugins.get(county);
        if (plugin == null) {
            throw Refusal.notFound("没有这个县的政策，或您无权查看：" + county);
        }
        return plugin;
    }

    @PreDestroy
    void close() {
        plugins.values().forEach(PolicyPlugin::unload);
    }

    private static Map<String, PolicyPlugin> newest(Path folder) {
        Map<String, PolicyPlugin> newest = new HashMap<>();
        for (Path jar : jars(folder)) {
            PolicyPlugin plugin = tryLoading(jar);
            if (plugin != null) {
                String county = plugin.policy().county();
                PolicyPlugin known = newest.get(county);
                boolean better = known == null || plugin.isNewerThan(known);
                PolicyPlugin left = better ? known : plugin;
                if (better) {
                    newest.put(county, plugin);
                }
                if (left != null) {
                    LOG.info("version {} of the policy of {} is not the newest", left.version(), county);
                    left.unload();
                }
            }
        }
        return newest;
    }

    private static @Nullable PolicyPlugin tryLoading(Path jar) {
        try {
            return PolicyPlugin.load(jar);
        } catch (IllegalArgumentException e) {
            LOG.error("{}; the other policies are not affected", e.getMessage(), e);
            return null;
        }
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            LOG.error("no plugins folder at {}: no county has a policy", folder);
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the plugins folder " + folder, e);
        }
    }
}
