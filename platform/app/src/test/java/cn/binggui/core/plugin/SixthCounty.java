package cn.binggui.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A county that is made as the handbook says, with {@code plugins/new-county}, and compiled as Maven compiles it. */
final class SixthCounty {
    static final String ID = "langya";

    private static final Path ROOT = Path.of("../..");
    private static final String LIKE = "didao";

    private final Path tree;

    private SixthCounty(Path tree) {
        this.tree = tree;
    }

    /**
     * Makes the county's module and folder in a copy of the tree.
     *
     * @param tree an empty folder for the copy
     */
    static SixthCounty make(Path tree) {
        for (String part : List.of(
                "plugins/pom.xml",
                "plugins/new-county",
                "plugins/all/pom.xml",
                "plugins/" + LIKE + "/pom.xml",
                "plugins/" + LIKE + "/src",
                "tenants/" + LIKE)) {
            copy(ROOT.resolve(part), tree.resolve(part));
        }
        run(tree, "bash", "plugins/new-county", ID, "琅琊", "341102");
        return new SixthCounty(tree);
    }

    Path tenantFolder() {
        return tree.resolve("tenants").resolve(ID);
    }

    Path module() {
        return tree.resolve("plugins").resolve(ID);
    }

    /** Compiles the module and packs it with what the other county's jar holds of national rules and libraries. */
    Path jar(Path file) {
        try {
            Path classes = Files.createDirectories(module().resolve("classes"));
            compile(classes);
            Path built;
            try (Stream<Path> jars = Files.list(Path.of("target/plugins"))) {
                built = jars.filter(jar -> jar.getFileName().toString().startsWith(LIKE + "-"))
                        .findFirst()
                        .orElseThrow();
            }
            try (JarFile like = new JarFile(built.toFile())) {
                Manifest manifest = new Manifest(like.getManifest());
                manifest.getMainAttributes().putValue("Plugin-Id", ID);
                try (var out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
                    for (JarEntry entry : like.stream().toList()) {
                        if (isShared(entry.getName())) {
                            out.putNextEntry(new JarEntry(entry.getName()));
                            like.getInputStream(entry).transferTo(out);
                        }
                    }
                    add(out, classes);
                    add(out, module().resolve("src/main/resources"));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isShared(String name) {
        return name.startsWith("cn/binggui/policy/national/") && name.endsWith(".class")
                || name.startsWith("org/snakeyaml/") && name.endsWith(".class")
                || name.startsWith("national/");
    }

    private void compile(Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                classes.toString(),
                "-cp",
                contract(),
                "-processorpath",
                contract(),
                "-Apf4j.ignoreExtensionPoint=true"));
        try (Stream<Path> sources = Files.walk(module().resolve("src/main/java"))) {
            sources.filter(source -> source.toString().endsWith(".java"))
                    .forEach(source -> arguments.add(source.toString()));
        }
        var said = new java.io.ByteArrayOutputStream();
        if (ToolProvider.getSystemJavaCompiler().run(null, said, said, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
    }

    private static String contract() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target/contract"))) {
            return String.join(":", jars.map(Path::toString).toList());
        }
    }

    private static void add(JarOutputStream out, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.toAbsolutePath().getParent());
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
