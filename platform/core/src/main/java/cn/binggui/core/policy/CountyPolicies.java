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
import java.util.ArrayList;
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
 * <p>Of several versions of one county's policy the newest that can be loaded serves; the others serve the cases that began under
 * them. A jar that cannot be loaded is
 * reported and leaves the other counties running.
 */
@Singleton
public class CountyPolicies {
    private static final Logger LOG = LoggerFactory.getLogger(CountyPolicies.class);

    /** Every county's versions, the newest one first. */
    private final Map<String, List<PolicyPlugin>> plugins;

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
        Map<String, List<PolicyPlugin>> loaded = loaded(folder);
        plugins = new LinkedHashMap<>();
        for (String county : counties) {
            List<PolicyPlugin> versions = loaded.remove(county);
            if (versions == null) {
                LOG.error("no policy for {} among the jars in {}", county, folder);
            } else {
                LOG.info("policy of {}: version {}", county, versions.getFirst().version());
                plugins.put(county, versions);
            }
        }
        loaded.forEach((county, versions) -> {
            LOG.warn("the policy for {} is left out: the tenants folder has no such county", county);
            versions.forEach(PolicyPlugin::unload);
        });
    }

    /** Returns every county's policy, in the order of lists. */
    public List<CountyPolicy> all() {
        return plugins.values().stream()
                .map(List::getFirst)
                .map(PolicyPlugin::policy)
                .toList();
    }

    /** Returns the county's policy; empty where there is no such county or its policy could not be loaded. */
    public Optional<CountyPolicy> find(String county) {
        return Optional.ofNullable(plugins.get(county)).map(List::getFirst).map(PolicyPlugin::policy);
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

    /**
     * Returns the county's policy of a version, for what was begun under it.
     *
     * @throws Refusal NOT_FOUND where the county has no policy; UNAVAILABLE where its jar of that version is no longer there
     */
    public CountyPolicy pinned(String county, String version) {
        return versions(county).stream()
                .filter(plugin -> plugin.version().equals(version))
                .findFirst()
                .map(PolicyPlugin::policy)
                .orElseThrow(() ->
                        Refusal.of(Refusal.Kind.UNAVAILABLE, "办理所依据的政策版本 %s 没有安装，请联系省级管理员装回该版本".formatted(version)));
    }

    private PolicyPlugin plugin(String county) {
        return versions(county).getFirst();
    }

    private List<PolicyPlugin> versions(String county) {
        List<PolicyPlugin> versions = plugins.get(county);
        if (versions == null) {
            throw Refusal.notFound("没有这个县的政策，或您无权查看：" + county);
        }
        return versions;
    }

    @PreDestroy
    void close() {
        plugins.values().forEach(versions -> versions.forEach(PolicyPlugin::unload));
    }

    private static Map<String, List<PolicyPlugin>> loaded(Path folder) {
        Map<String, List<PolicyPlugin>> loaded = new HashMap<>();
        for (Path jar : jars(folder)) {
            PolicyPlugin plugin = tryLoading(jar);
            if (plugin != null) {
                loaded.computeIfAbsent(plugin.policy().county(), county -> new ArrayList<>())
                        .add(plugin);
            }
        }
        loaded.values().forEach(versions -> versions.sort((one, other) -> other.compareVersion(one)));
        return loaded;
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
