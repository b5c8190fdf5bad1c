package cn.binggui.policy.testkit.benchmark;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.testkit.JarContract;
import cn.binggui.policy.testkit.population.MixedHouseholds;
import cn.binggui.policy.testkit.population.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginManager;

/**
 * A county's policy from its jar, and different households of its townships, every number published.
 *
 * <p>The system property {@code binggui.plugins} names the folder of the jars.
 */
record LoadedCounty(PluginManager manager, CountyPolicy policy, List<Sample> households) {
    private static final long SEED = 20_251_122;
    private static final int HOUSEHOLDS = 4_000;

    static LoadedCounty of(String county) throws IOException {
        Path folder = Path.of(Objects.requireNonNull(
                System.getProperty("binggui.plugins"), "binggui.plugins must name the folder of the plugin jars"));
        PluginManager manager = new DefaultPluginManager(List.of());
        manager.setSystemVersion(JarContract.API_VERSION);
        manager.startPlugin(manager.loadPlugin(jar(folder, county)));
        CountyPolicy policy = manager.getExtensions(CountyPolicy.class, county).getFirst();
        return new LoadedCounty(
                manager, policy, MixedHouseholds.in(policy.plan().townships(), SEED, HOUSEHOLDS));
    }

    private static Path jar(Path folder, String county) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(county + "-"))
                    .filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no jar of " + county + " in " + folder));
        }
    }
}
