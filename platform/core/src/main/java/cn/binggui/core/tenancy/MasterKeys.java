package cn.binggui.core.tenancy;

import cn.binggui.core.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master keys of the deployment, from its key file: one key of 32 bytes a line, in hexadecimal; the last is the current one.
 *
 * <p>A key is known by the first eight hexadecimal digits of its SHA-256.
 */
@Singleton
class MasterKeys {
    private final Map<String, SecretKey> keys;
    private final String current;

    MasterKeys(Settings settings) {
        keys = read(settings.keyFile());
        current = keys.keySet().stream().reduce((_, later) -> later).orElseThrow();
    }

    /** Returns the key under which everything new is written. */
    String current() {
        return current;
    }

    /** Returns the keys' ids, the current one last. */
    Iterable<String> ids() {
        return keys.keySet();
    }

    /**
     * Returns a key.
     *
     * @throws IllegalStateException if the key file does not hold it
     */
    SecretKey get(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("主密钥文件中缺少密钥 " + id);
        }
        return key;
    }

    private static Map<String, SecretKey> read(Path file) {
        try {
            Map<String, SecretKey> keys = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    byte[] key = HexFormat.of().parseHex(line.strip());
                    keys.put(id(key), new SecretKeySpec(key, "HKDF"));
                }
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("主密钥文件无法读取：" + file, e);
        }
    }

    private static String id(byte[] key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key))
                    .substring(0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
