package cn.binggui.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.plugin.jar.BadJarException;
import cn.binggui.core.plugin.jar.BadJarException.Fault;
import cn.binggui.core.plugin.jar.PluginJar;
import cn.binggui.core.plugin.jar.TrustedKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars as they should not be, each made by signing or changing a real one. */
class PluginJarTest {
    @TempDir
    Path folder = Path.of("");

    private static final Path KEYS = Path.of("target", "plugin-keys");
    private static final SigningKey OURS = SigningKey.make(KEYS, "规则签发");
    private static final SigningKey STRANGER = SigningKey.make(KEYS, "somebody else");
    private static final TrustedKeys TRUSTED = TrustedKeys.read(OURS.write(KEYS.resolve("ours.pem")));

    @ParameterizedTest
    @ValueSource(strings = {"daye", "huaishang", "xiangning", "shiquan", "didao"})
    void everyCountysOwnPluginIsGood(String county) throws BadJarException {
        PluginJar jar = PluginJar.inspect(signed(PluginVariant.of(county, "1.2.3")), TRUSTED);
        assertEquals(county, jar.county());
        assertEquals("1.2.3", jar.version());
        assertTrue(jar.signer().contains("规则签发"));
    }

    @Test
    void anUnsignedOneIsRefused() {
        assertFault(Fault.UNSIGNED, PluginVariant.of("daye", "1.2.3").write(folder.resolve("unsigned.jar")));
    }

    @Test
    void aStrangersSignatureIsRefused() {
        Path jar = PluginVariant.of("daye", "1.2.3").write(folder.resolve("plain.jar"));
        assertFault(Fault.UNKNOWN_SIGNER, STRANGER.sign(jar, folder.resolve("strange.jar"), "THEIRS"));
    }

    @Test
    void aSecondSignatureIsRefused() {
        Path jar = signed(PluginVariant.of("daye", "1.2.3"));
        assertFault(Fault.SIGNED_TWICE, STRANGER.sign(jar, folder.resolve("twice.jar"), "THEIRS"));
        assertFault(Fault.SIGNED_TWICE, OURS.sign(jar, folder.resolve("twice-ours.jar"), "AGAIN"));
    }

    @Test
    void whatWasChangedAfterSigningIsRefused() throws IOException {
        Path jar = signed(PluginVariant.of("daye", "1.2.3"));
        assertFault(Fault.UNSIGNED, rewritten(jar, "policy/parameters/allowance-margin-multiple.yml", "2", "3"));
        assertFault(Fault.UNSIGNED, rewritten(jar, "META-INF/MANIFEST.MF", "1.2.3", "9.9.9"));
    }

    @Test
    void whatWasAddedAfterSigningIsRefused() throws IOException {
        Path jar = signed(PluginVariant.of("daye", "1.2.3"));
        assertFault(Fault.UNSIGNED, with(jar, "cn/binggui/county/daye/More.class"));
        assertFault(Fault.UNSIGNED, with(jar, "META-INF/services/cn.binggui.policy.CountyPolicy"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../escaped.class",
                "/etc/absolute",
                "policy/../../up.yml",
                "policy\\windows.yml",
                "C:/drive.yml",
                "META-INF/versions/25/cn/binggui/county/daye/DayePolicy.class",
                "lib/inner.jar",
                "lib/native.so",
                "POLICY/plan.txt"
            })
    void aNameThatLeavesTheJarOrHidesAnotherIsRefused(String name) {
        assertFault(
                Fault.NAMES,
                signed(PluginVariant.of("daye", "1.2.3").holding(name, "x".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aBombIsRefused() throws IOException {
        Path jar = folder.resolve("bomb.jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("zeros"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
        }
        assertFault(Fault.TOO_LARGE, jar);
    }

    @Test
    void whatIsNoJarIsRefused() throws IOException {
        assertFault(Fault.UNREADABLE, Files.writeString(folder.resolve("text.jar"), "这不是规则包"));
        assertFault(Fault.UNREADABLE, Files.write(folder.resolve("empty.jar"), new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1.0.0-beta", "01.0.0", "new"})
    void aVersionThatCannotBeOrderedIsRefused(String version) {
        assertFault(Fault.DESCRIPTION, signed(PluginVariant.of("daye", version)));
    }

    @ParameterizedTest
    @CsvSource({
        "java.lang.System, exit, V, I",
        "java.lang.System, getenv, Map, ",
        "java.lang.Runtime, getRuntime, Runtime, ",
        "java.lang.Thread, currentThread, Thread, ",
        "java.nio.file.FileSystems, getDefault, FileSystem, ",
        "java.net.InetAddress, getLocalHost, InetAddress, ",
        "java.lang.invoke.MethodHandles, lookup, Lookup, ",
        "java.lang.ClassLoader, getSystemClassLoader, ClassLoader, ",
        "java.util.concurrent.ForkJoinPool, commonPool, ForkJoinPool, ",
        "java.time.LocalDate, now, LocalDate, ",
        "java.util.UUID, randomUUID, UUID, ",
        "cn.binggui.core.Time, zone, Zone, "
    })
    void codeThatReachesFurtherThanRulesIsRefused(String type, String method, String returns, String takes) {
        MethodTypeDesc does = MethodTypeDesc.of("V".equals(returns) ? ConstantDescs.CD_void : ClassDesc.of(type));
        BadJarException refused = assertFault(
                Fault.FORBIDDEN_CODE, signed(PluginVariant.of("daye", "1.2.3").calling(type, method, does)));
        assertTrue(refused.words().contains(type), refused.words());
    }

    @Test
    void aLibraryThatIsNotTheHostsIsRefused() {
        PluginVariant variant = PluginVariant.of("daye", "1.2.3")
                .holding("org/snakeyaml/engine/v2/api/Load.class", "changed".getBytes(StandardCharsets.UTF_8));
        assertFault(Fault.FORBIDDEN_CODE, signed(variant));
    }

    @Test
    void aClassOfAnotherCountyIsRefused() {
        PluginVariant variant = PluginVariant.of("daye", "1.2.3").saying("Plugin-Id", "didao");
        assertFault(Fault.FORBIDDEN_CODE, signed(variant));
    }

    private Path signed(PluginVariant variant) {
        return OURS.sign(variant.write(folder.resolve("plain.jar")), folder.resolve("signed.jar"), "OURS");
    }

    private static BadJarException assertFault(Fault fault, Path jar) {
        BadJarException refused = assertThrows(BadJarException.class, () -> PluginJar.inspect(jar, TRUSTED));
        assertEquals(fault, refused.fault(), refused::words);
        return refused;
    }

    /** Copies a jar byte for byte but for some words of one entry. */
    private Path rewritten(Path jar, String name, String from, String to) throws IOException {
        Path copy = folder.resolve("rewritten.jar");
        try (var in = new ZipInputStream(Files.newInputStream(jar));
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] content = in.readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                boolean chosen = entry.getName().equals(name);
                String text = new String(content, StandardCharsets.UTF_8);
                if (chosen && !text.contains(from)) {
                    throw new IllegalArgumentException(from);
                }
                out.write(chosen ? text.replace(from, to).getBytes(StandardCharsets.UTF_8) : content);
            }
        }
        return copy;
    }

    private Path with(Path jar, String name) throws IOException {
        Path copy = folder.resolve("with.jar");
        try (OutputStream file = Files.newOutputStream(copy);
                var in = new ZipInputStream(Files.newInputStream(jar));
                var out = new ZipOutputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(1);
        }
        return copy;
    }
}
