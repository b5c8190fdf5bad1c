package cn.binggui.policy.testkit.check;

import cn.binggui.policy.national.resource.Yaml;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of contents: a file that it leaves out would be read by nobody. */
final class ContentsChecks {
    private ContentsChecks() {}

    static List<String> contentsNameEveryFile(Subject subject) {
        Yaml contents = Yaml.mapping(subject.anchor(), "policy/contents.yml");
        try {
            Path place = Path.of(location(subject.anchor()));
            if (Files.isDirectory(place)) {
                return unnamed(place, contents);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return unnamed(jar.getPath("/"), contents);
            }
        } catch (IOException | URISyntaxException e) {
            return List.of("the plugin's files cannot be listed: " + e);
        }
    }

    private static URI location(Class<?> anchor) throws URISyntaxException {
        return Objects.requireNonNull(anchor.getProtectionDomain().getCodeSource())
                .getLocation()
                .toURI();
    }

    private static List<String> unnamed(Path root, Yaml contents) throws IOException {
        List<String> problems = new ArrayList<>();
        compare(root.resolve("policy").resolve("cases"), "", contents.texts("cases"), problems);
        compare(root.resolve("policy").resolve("parameters"), ".yml", contents.texts("parameters"), problems);
        return problems;
    }

    private static void compare(Path folder, String suffix, List<String> named, List<String> problems)
            throws IOException {
        Set<String> expected = named.stream().map(name -> name + suffix).collect(Collectors.toCollection(HashSet::new));
        try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !expected.remove(name))
                    .forEach(name -> problems.add("contents.yml leaves out " + name));
        }
        expected.forEach(name -> problems.add("contents.yml names " + name + ", which is not there"));
    }
}
