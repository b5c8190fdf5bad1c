package cn.binggui.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.comparison.PolicyMatrix;
import cn.binggui.core.determination.DeterminationService;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.policy.CountyPolicies;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version comes, serves, is taken back and goes, a hundred times, in the program with everything that remembers policies. */
class PluginCyclesTest {
    private static final String COUNTY = "xiangning";
    private static final int CYCLES = 100;
    private static final int PATIENCE = 200;

    private final CountyPolicies policies = RunningApp.bean(CountyPolicies.class);
    private final DeterminationService determinations = RunningApp.bean(DeterminationService.class);
    private final PolicyMatrix matrix = RunningApp.bean(PolicyMatrix.class);
    private final Actor analyst = RunningApp.actor("province");

    @TempDir
    Path folder = Path.of("");

    @Test
    void leaveNoClassLoaderAndNoFileOpen() throws IOException, InterruptedException {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        String before = policies.version(COUNTY);
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            Path jar = PluginVariant.of(COUNTY, "7.0." + cycle).write(folder.resolve("cycle-" + cycle + ".jar"));
            loaders.add(served(jar, "7.0." + cycle));
            policies.serve(COUNTY, before);
            policies.unload(COUNTY, "7.0." + cycle);
        }
        ask();
        for (int i = 0; i < PATIENCE && alive(loaders) > 0; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertEquals(0, alive(loaders), "class loaders that are still reachable");
        assertEquals(List.of(), openFiles());
        assertEquals(before, policies.version(COUNTY));
    }

    /** The strong references to the version end with this method. */
    private WeakReference<ClassLoader> served(Path jar, String version) {
        policies.add(jar);
        policies.serve(COUNTY, version);
        assertEquals(version, policies.version(COUNTY));
        ask();
        return new WeakReference<>(loader());
    }

    private ClassLoader loader() {
        return policies.get(COUNTY).rules().stream()
                .map(rule -> rule.getClass().getClassLoader())
                .filter(each -> each != getClass().getClassLoader())
                .findFirst()
                .orElseThrow();
    }

    private void ask() {
        var facts = FactsCodec.read("""
                        {"acceptedOn":"2025-10-15","township":"无","residence":"RURAL","members":[
                        {"id":"a","relation":"APPLICANT","birthDate":"1960-01-01"}],"property":"WITHIN_ALLOWANCE_LIMIT"}""")
                .inTownship(policies.get(COUNTY).plan().townships().getFirst());
        assertEquals(
                1,
                determinations
                        .determine(analyst, COUNTY, facts, Map.of())
                        .determination()
                        .members()
                        .size());
        assertTrue(!matrix.rows(analyst).isEmpty());
    }

    private static long alive(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(each -> each.get() != null).count();
    }

    private List<String> openFiles() throws IOException {
        try (Stream<Path> handles = Files.list(Path.of("/proc/self/fd"))) {
            return handles.map(PluginCyclesTest::target)
                    .filter(file -> file.contains("cycle-"))
                    .toList();
        }
    }

    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException e) {
            return "";
        }
    }
}
