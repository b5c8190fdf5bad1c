package cn.binggui.core.operations;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SHA-256 over the rows of a table, each cell with its length, so that no two tables look the same. */
final class RowHash {
    private static final int NULL = -1;

    private final MessageDigest digest = sha256();
    private long rows;

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Adds a row; a cell is text, bytes in Base64, or null. */
    void add(List<@Nullable String> row) {
        for (String cell : row) {
            byte[] bytes = cell == null ? new byte[0] : cell.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(cell == null ? NULL : bytes.length)
                    .array());
            digest.update(bytes);
        }
        rows++;
    }

    /** Ends the hash. */
    BackupReport.Table end(String table) {
        return new BackupReport.Table(table, rows, HexFormat.of().formatHex(digest.digest()));
    }

    static @Nullable String base64(byte @Nullable [] bytes) {
        return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
    }
}
