package cn.binggui.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.policy.CountyPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugin jars good and bad, from a folder. */
class CountyPoliciesTest {
    private static final Path BUILT = Path.of("target/plugins");
    private static final List<String> COUNTIES = List.of("daye", "huaishang", "xiangning", "shiquan", "didao");

    @TempDir
    Path folder = Path.of("");

    @Test
    void areLoadedInTheOrderOfLists() {
        var policies = policies(BUILT, COUNTIES);
        assertEquals(COUNTIES, policies.all().stream().map(CountyPolicy::county).toList());
        assertEquals(COUNTIES.reversed(), load(BUILT, COUNTIES.reversed()));
        assertEquals("1.0.0", policies.version("daye"));
        policies.close();
    }

    @Test
    void areOnNoClassPathOfTheProgram() throws IOException {
        for (String county : COUNTIES) {
            PolicyPlugin plugin = PolicyPlugin.load(built(county));
            String name = plugin.policy().getClass().getName();
            assertThrows(ClassNotFoundException.class, () -> Class.forName(name));
            plugin.unload();
        }
    }

    @Test
    void leaveOutCountiesThatAreNotHere() {
        assertEquals(List.of("didao"), load(BUILT, List.of("didao", "atlantis")));
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> policies(BUILT, COUNTIES).get("atlantis"))
                        .kind());
    }

    @Test
    void surviveBrokenJars() throws IOException {
        Files.copy(built("daye"), folder.resolve("daye.jar"));
        Files.writeString(folder.resolve("garbage.jar"), "this is no jar");
        Files.createFile(folder.resolve("empty.jar"));
        copy("shiquan", "no-id.jar", "Plugin-Id", "", "");
        copy("xiangning", "another-county.jar", "Plugin-Id", "huaishang", "");
        copy("huaishang", "no-classes.jar", "Plugin-Version", "1.0.0", ".class");
        copy("didao", "no-resources.jar", "Plugin-Version", "1.0.0", ".yml");
        assertEquals(List.of("daye"), load(folder, COUNTIES));
    }

    @Test
    void refuseAJarForAnotherSystem() throws IOException {
        copy("daye", "daye.jar", "Plugin-Requires", ">=2.0.0", "");
        assertEquals(List.of(), load(folder, COUNTIES));
    }

    @Test
    void serveTheNewestVersionThatCanBeLoaded() throws IOException {
        Files.copy(built("daye"), folder.resolve("daye-1.0.0.jar"));
        copy("daye", "a-newer-one.jar", "Plugin-Version", "1.10.0", "");
        copy("daye", "daye-1.9.0.jar", "Plugin-Version", "1.9.0", "");
        copy("daye", "daye-3.0.0.jar", "Plugin-Version", "3.0.0", ".class");
        var policies = policies(folder, List.of("daye"));
        assertEquals("1.10.0", policies.version("daye"));
        assertEquals("daye", policies.get("daye").county());
        policies.close();
    }

    @Test
    void areNoneWithoutAFolder() {
        assertEquals(List.of(), load(folder.resolve("missing"), COUNTIES));
    }

    private static CountyPolicies policies(Path folder, List<String> counties) {
        return new CountyPolicies(folder, () -> counties, PolicyJars.NONE, new Quarantine(Clock.systemUTC()));
    }

    private static List<String> load(Path folder, List<String> counties) {
        var policies = policies(folder, counties);
        try {
            return policies.all().stream().map(CountyPolicy::county).toList();
        } finally {
            policies.close();
        }
    }

    private static Path built(String county) throws IOException {
        try (Stream<Path> jars = Files.list(BUILT)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(county + "-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Copies a built jar with a manifest's entry changed and without the entries of a kind. */
    private void copy(String county, String name, String attribute, String value, String without) throws IOException {
        try (var jar = new JarFile(built(county).toFile())) {
            var manifest = new Manifest(jar.getManifest());
            if (value.isEmpty()) {
                manifest.getMainAttributes().remove(new Attributes.Name(attribute));
            } else {
                manifest.getMainAttributes().putValue(attribute, value);
            }
            try (var copy = new JarOutputStream(Files.newOutputStream(folder.resolve(name)), manifest)) {
                for (var entry : jar.stream().toList()) {
                    boolean left = !without.isEmpty() && entry.getName().endsWith(without);
                    if (!left && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        copy.putNextEntry(new ZipEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(copy);
                    }
                }
            }
        }
        assertTrue(Files.size(folder.resolve(name)) > 0);
    }
}
