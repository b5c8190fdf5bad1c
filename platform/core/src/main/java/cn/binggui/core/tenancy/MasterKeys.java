package cn.binggui.core.tenancy;

import cn.binggui.core.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master keys of the deployment, from its key file: one key of 32 bytes a line, in hexadecimal; the last is the current one.
 *
 * <p>A key is known by the first eight hexadecimal digits of its SHA-256. The file is read again when it has changed, so that every node
 * comes to know a new key within {@value #LOOK_SECONDS} seconds, and at once where it meets one that it does not know.
 */
@Singleton
class MasterKeys {
    private static final int LOOK_SECONDS = 2;
    private static final int KEY_BYTES = 32;
    private static final int ID_DIGITS = 8;

    private final Path file;
    private volatile Held held;

    /** What the file held when it was last read. */
    private record Held(Map<String, SecretKey> keys, String current, Object version, long lookedAt) {}

    MasterKeys(Settings settings) {
        file = settings.keyFile();
        held = read();
    }

    /** Returns the key under which everything new is written. */
    String current() {
        return held().current();
    }

    /** Returns the keys' ids, the current one last. */
    Iterable<String> ids() {
        return held().keys().keySet();
    }

    /**
     * Returns a key.
     *
     * @throws IllegalStateException if the key file does not hold it
     */
    SecretKey get(String id) {
        SecretKey key = held.keys().get(id);
        if (key == null) {
            held = read();
            key = held.keys().get(id);
        }
        if (key == null) {
            throw new IllegalStateException("主密钥文件中缺少密钥 " + id);
        }
        return key;
    }

    /** Adds a random key behind the others; the file is exchanged as a whole, so a kill leaves the old or the new one. */
    synchronized String add() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(String::strip)
                    .toList();
            String text = String.join("\n", lines) + "\n" + HexFormat.of().formatHex(key) + "\n";
            replace(file.toRealPath(), text);
        } catch (IOException e) {
            throw new UncheckedIOException("主密钥文件无法改写：" + file, e);
        }
        held = read();
        return id(key);
    }

    private static void replace(Path file, String text) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.deleteIfExists(next);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(next);
        }
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Held held() {
        Held now = held;
        if (System.nanoTime() - now.lookedAt() > TimeUnit.SECONDS.toNanos(LOOK_SECONDS)) {
            now = version().equals(now.version())
                    ? new Held(now.keys(), now.current(), now.version(), System.nanoTime())
                    : read();
            held = now;
        }
        return now;
    }

    private Held read() {
        Object version = version();
        try {
            Map<String, SecretKey> keys = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    byte[] key = HexFormat.of().parseHex(line.strip());
                    keys.put(id(key), new SecretKeySpec(key, "HKDF"));
                }
            }
            String current = keys.keySet().stream().reduce((_, later) -> later).orElseThrow();
            return new Held(Collections.unmodifiableMap(keys), current, version, System.nanoTime());
        } catch (IOException e) {
            throw new UncheckedIOException("主密钥文件无法读取：" + file, e);
        }
    }

    private Object version() {
        try {
            return List.of(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("主密钥文件无法读取：" + file, e);
        }
    }

    private static String id(byte[] key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key))
                    .substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
