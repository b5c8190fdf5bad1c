package cn.binggui.core.operations;

import cn.binggui.core.tenancy.Vault;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a backup: JSON, one value a line. First what it is; for each table its shape, its rows as arrays, its hash; last the mac over
 * everything before, without which nobody restores it.
 */
final class BackupWriter {
    static final String FORMAT = "binggui-backup";
    static final int VERSION = 1;
    static final String PURPOSE = "backup";
    private static final JsonFactory JSON = new JsonFactory();

    private final MessageDigest digest = RowHash.sha256();
    private final OutputStream out;

    BackupWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes part of a line. */
    interface Line {
        void write(JsonGenerator json) throws IOException;
    }

    void head(String county, Instant at) throws IOException {
        line(json -> {
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeStringField("county", county);
            json.writeStringField("at", at.toString());
            json.writeEndObject();
        });
    }

    void table(TableShape table, String ddl) throws IOException {
        line(json -> {
            json.writeStartObject();
            json.writeStringField("table", table.name());
            strings(json, "columns", table.columns());
            strings(json, "binary", List.copyOf(table.binary()));
            json.writeStringField("ddl", ddl);
            json.writeEndObject();
        });
    }

    void row(List<@Nullable String> row) throws IOException {
        line(json -> {
            json.writeStartArray();
            for (String cell : row) {
                json.writeString(cell);
            }
            json.writeEndArray();
        });
    }

    void end(BackupReport.Table table) throws IOException {
        line(json -> {
            json.writeStartObject();
            json.writeNumberField("rows", table.rows());
            json.writeStringField("sha256", table.sha256());
            json.writeEndObject();
        });
    }

    void sign(Vault vault, String keyId) throws IOException {
        String mac = HexFormat.of().formatHex(vault.mac(keyId, PURPOSE, digest.digest()));
        line(json -> {
            json.writeStartObject();
            json.writeStringField("key", keyId);
            json.writeStringField("mac", mac);
            json.writeEndObject();
        });
    }

    private void line(Line content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            content.write(json);
        }
        bytes.write('\n');
        byte[] line = bytes.toByteArray();
        digest.update(line);
        out.write(line);
    }

    private static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
