package cn.binggui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the master keys, outside the database's folder, readable by its owner alone: 32 bytes in hexadecimal a line, the
 * current key last.
 */
final class MasterKeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(MasterKeyFile.class);
    private static final int BYTES = 32;

    private MasterKeyFile() {}

    /**
     * Makes sure that there is a key.
     *
     * @return the file
     * @throws IllegalStateException in Chinese, if it is missing beside an external database, or is no key
     */
    static Path ensure(Environment environment) {
        Path given = environment.keyFile();
        Path file = given != null ? given : environment.home().resolve("master.key");
        try {
            if (Files.exists(file)) {
                check(file);
            } else if (given != null || environment.database() != null) {
                throw new IllegalStateException("使用外部数据库时必须用 BINGGUI_KEY_FILE 指定已有的主密钥文件；未找到：" + file);
            } else {
                create(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("主密钥文件无法读写：" + file, e);
        }
        return file;
    }

    private static void check(Path file) throws IOException {
        String key = "[0-9a-f]{" + 2 * BYTES + "}";
        if (!Files.readString(file).strip().matches(key + "(\\s+" + key + ")*")) {
            throw new IllegalStateException("主密钥文件应每行一个密钥，各为 %d 位十六进制：%s".formatted(2 * BYTES, file));
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.resolveSibling("."));
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, HexFormat.of().formatHex(key));
        LOG.warn("已生成主密钥 {}。请另行备份：丢失后，加密的身份信息无法恢复。", file);
    }
}
