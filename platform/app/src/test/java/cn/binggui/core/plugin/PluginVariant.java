package cn.binggui.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A county's built plugin with something about it changed: another version, another file, rules that misbehave. */
public final class PluginVariant {
    private static final String DETERMINES = "cn/binggui/policy/national/PlannedPolicy.class";
    private static final Path BUILT = Path.of("target/plugins");

    private final Manifest manifest;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private PluginVariant(Path jar) {
        try (JarFile built = new JarFile(jar.toFile())) {
            manifest = new Manifest(built.getManifest());
            for (JarEntry entry : built.stream().toList()) {
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    entries.put(entry.getName(), built.getInputStream(entry).readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the county's plugin as it was built, under another version. */
    public static PluginVariant of(String county, String version) {
        try (Stream<Path> jars = Files.list(BUILT)) {
            Path built = jars.filter(jar -> jar.getFileName().toString().startsWith(county + "-"))
                    .findFirst()
                    .orElseThrow();
            return new PluginVariant(built).saying("Plugin-Version", version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PluginVariant saying(String attribute, String value) {
        manifest.getMainAttributes().putValue(attribute, value);
        return this;
    }

    PluginVariant holding(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** Replaces some words of a text. */
    PluginVariant writing(String name, String from, String to) {
        String text = new String(Objects.requireNonNull(entries.get(name), name), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(from + " is not in " + name);
        }
        return holding(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    /** Lets every determination throw. */
    public PluginVariant throwing() {
        return determining(code -> code.new_(ClassDesc.of("java.lang.IllegalStateException"))
                .dup()
                .invokespecial(
                        ClassDesc.of("java.lang.IllegalStateException"),
                        ConstantDescs.INIT_NAME,
                        ConstantDescs.MTD_void)
                .athrow());
    }

    /** Lets every determination come to nothing. */
    public PluginVariant answeringNothing() {
        return determining(code -> code.aconst_null().areturn());
    }

    /** Lets no determination come to an end. */
    public PluginVariant running() {
        return determining(code -> {
            Label again = code.newBoundLabel();
            code.goto_(again);
        });
    }

    /** Lets every determination call something of the library that takes nothing and returns nothing that is used. */
    PluginVariant calling(String type, String method, MethodTypeDesc does) {
        return determining(code -> {
            code.invokestatic(ClassDesc.of(type), method, does);
            if (does.returnType() != ConstantDescs.CD_void) {
                code.pop();
            }
            code.aconst_null().areturn();
        });
    }

    private PluginVariant determining(Consumer<CodeBuilder> body) {
        ClassFile files = ClassFile.of();
        return holding(
                DETERMINES,
                files.transformClass(
                        files.parse(Objects.requireNonNull(entries.get(DETERMINES))),
                        ClassTransform.transformingMethods(
                                method -> method.methodName().equalsString("determine"), (method, element) -> {
                                    if (element instanceof CodeModel) {
                                        method.withCode(body);
                                    } else {
                                        method.with(element);
                                    }
                                })));
    }

    /** Writes the jar, unsigned. */
    public Path write(Path file) {
        try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new JarEntry(entry.getKey()));
                out.write(entry.getValue());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
