package cn.binggui.core.policy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The counties' real policies, loaded from their jars as the application loads them. */
public final class PluginJars {
    /** Counties in the order of lists. */
    public static final List<String> COUNTIES = List.of("daye", "huaishang", "xiangning", "shiquan", "didao");

    private static final Path FOLDER = Path.of("..", "..", "plugins", "all", "target", "plugins");

    private PluginJars() {}

    /** Loads all five; the build packages the plugins before this module's tests. */
    public static CountyPolicies load() {
        if (!Files.isDirectory(FOLDER)) {
            throw new IllegalStateException("package plugins/all first: no jars in " + FOLDER.toAbsolutePath());
        }
        CountyPolicies policies =
                new CountyPolicies(FOLDER, () -> COUNTIES, PolicyJars.NONE, new Quarantine(Clock.systemUTC()));
        if (policies.all().size() != COUNTIES.size()) {
            throw new IllegalStateException("not all plugins load from " + FOLDER.toAbsolutePath());
        }
        return policies;
    }
}
