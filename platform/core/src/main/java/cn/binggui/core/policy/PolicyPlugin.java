package cn.binggui.core.policy;

import cn.binggui.policy.CountyPolicy;
import java.nio.file.Path;
import java.util.List;
import org.pf4j.DefaultVersionManager;
import org.pf4j.JarPluginManager;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginState;

/**
 * A county's policy out of one jar.
 *
 * <p>Each jar has a manager of its own, because a manager cannot hold two versions of one plugin.
 *
 * @param policy as the jar has it, without a guard
 * @param version the plugin's own version, for example {@code 1.0.0}
 */
public record PolicyPlugin(CountyPolicy policy, String version, JarPluginManager manager) {
    /** The version of the policy interface that this application offers, against which a plugin's requirement is checked. */
    public static final String SYSTEM_VERSION = "1.0.0";

    /**
     * Loads a jar.
     *
     * @throws IllegalArgumentException if it is not a plugin with exactly one policy that fits this application
     */
    public static PolicyPlugin load(Path jar) {
        JarPluginManager manager = new MeteredPlugins(jar.toAbsolutePath().resolveSibling("."));
        try {
            manager.setSystemVersion(SYSTEM_VERSION);
            return load(manager, jar);
        } catch (RuntimeException | LinkageError e) {
            manager.unloadPlugins();
            throw new IllegalArgumentException("no policy can be loaded from " + jar.getFileName(), e);
        }
    }

    private static PolicyPlugin load(JarPluginManager manager, Path jar) {
        String id = manager.loadPlugin(jar);
        PluginDescriptor descriptor = manager.getPlugin(id).getDescriptor();
        if (manager.startPlugin(id) != PluginState.STARTED) {
            throw new IllegalArgumentException("plugin %s requires version %s and cannot be started with %s"
                    .formatted(id, descriptor.getRequires(), SYSTEM_VERSION));
        }
        List<CountyPolicy> found = manager.getExtensions(CountyPolicy.class, id);
        if (found.size() != 1) {
            throw new IllegalArgumentException("plugin %s has %d policies, not one".formatted(id, found.size()));
        }
        CountyPolicy policy = found.getFirst();
        if (!policy.county().equals(id)) {
            throw new IllegalArgumentException("plugin %s is a policy for %s".formatted(id, policy.county()));
        }
        return new PolicyPlugin(policy, descriptor.getVersion(), manager);
    }

    /** Returns the jar that it came from. */
    public Path jar() {
        return manager.getPlugins().getFirst().getPluginPath();
    }

    /**
     * Orders versions as semantic versioning does: 1.9.0 before 1.10.0.
     *
     * @throws IllegalArgumentException if one is no such version
     */
    public static int compare(String version, String other) {
        try {
            return new DefaultVersionManager().compareVersions(version, other);
        } catch (RuntimeException e) {
            // the library's own exceptions are of its own kind
            throw new IllegalArgumentException("no semantic version: " + version + " or " + other, e);
        }
    }

    /** Lets go of the jar and its classes. */
    public void unload() {
        manager.unloadPlugins();
    }
}
