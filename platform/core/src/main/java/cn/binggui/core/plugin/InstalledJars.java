package cn.binggui.core.plugin;

import cn.binggui.core.Settings;
import cn.binggui.core.policy.PolicyJars;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The jars that were installed: kept in the platform's database, and laid into a folder of this node as they are needed. */
@Singleton
class InstalledJars implements PolicyJars {
    private final PluginRows versions;
    private final JarRows jars;
    private final SwitchRows switches;
    private final Path folder;

    InstalledJars(PluginRows versions, JarRows jars, SwitchRows switches, Settings settings) {
        this.versions = versions;
        this.jars = jars;
        this.switches = switches;
        folder = settings.installed();
    }

    @Override
    public List<Path> inUse() {
        return versions.counties().stream()
                .flatMap(county -> switches.findFirstByCountyOrderBySeqDesc(county).stream())
                .flatMap(last -> Stream.of(last.version(), last.beforeIt())
                        .flatMap(version -> find(last.county(), version).stream()))
                .toList();
    }

    @Override
    public Optional<String> chosen(String county) {
        return switches.findFirstByCountyOrderBySeqDesc(county).map(PluginSwitch::version);
    }

    @Override
    public Optional<Path> find(String county, String version) {
        return versions.findByCountyAndVersion(county, version)
                .filter(row -> row.trial() == TrialState.PASSED)
                .map(this::file);
    }

    /** Returns the file of a version, written anew where it is missing or is not what was uploaded. */
    Path file(PluginVersion row) {
        Path file = folder.resolve("%s-%s-%s.jar"
                .formatted(row.county(), row.version(), row.digest().substring(0, 12)));
        try {
            if (!Files.exists(file) || !digest(Files.readAllBytes(file)).equals(row.digest())) {
                byte[] content = jars.findById(row.id()).orElseThrow().content();
                Files.createDirectories(folder);
                Path written = Files.createTempFile(folder, "writing", ".part");
                Files.write(written, content);
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
