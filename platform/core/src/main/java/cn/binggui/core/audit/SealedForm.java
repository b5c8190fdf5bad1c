package cn.binggui.core.audit;

import cn.binggui.core.tenancy.Vault;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What the mac of a row is taken over: the mac before it and every column, each with its length, so that no two rows look the same. */
final class SealedForm {
    private static final String PURPOSE = "audit";

    private SealedForm() {}

    /**
     * Returns the row's mac in hexadecimal.
     *
     * @throws IllegalStateException if the key file does not hold the key
     */
    static String mac(Vault vault, String keyId, Head before, AuditRow row) {
        return HexFormat.of().formatHex(vault.mac(keyId, PURPOSE, text(before, row)));
    }

    private static byte[] text(Head before, AuditRow row) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(out, before.mac());
            out.writeLong(before.seq() + 1);
            out.writeLong(row.id());
            out.writeLong(row.at().getEpochSecond());
            out.writeInt(row.at().getNano());
            out.writeLong(row.actorId());
            write(out, row.actorName());
            write(out, row.action());
            write(out, row.subject());
            write(out, row.details());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
