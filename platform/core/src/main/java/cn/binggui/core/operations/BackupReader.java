package cn.binggui.core.operations;

import cn.binggui.core.Refusal;
import cn.binggui.core.tenancy.Vault;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a backup: once to see that it is whole and ours, and once more to take what it holds. */
final class BackupReader {
    private static final JsonFactory JSON = new JsonFactory();
    private final Path file;

    BackupReader(Path file) {
        this.file = file;
    }

    /** Takes what a backup holds, in its order. */
    interface Contents {
        void table(TableShape table, String ddl) throws SQLException;

        void row(List<@Nullable String> row) throws SQLException;

        void end(BackupReport.Table table) throws SQLException;
    }

    /**
     * Checks form, hashes and mac.
     *
     * @throws Refusal BAD_INPUT if the file is missing, damaged, or was not written by this deployment
     */
    BackupReport check(Vault vault) {
        var tables = new ArrayList<BackupReport.Table>();
        var checking = new Contents() {
            private RowHash hash = new RowHash();

            @Override
            public void table(TableShape table, String ddl) {
                hash = new RowHash();
            }

            @Override
            public void row(List<@Nullable String> row) {
                hash.add(row);
            }

            @Override
            public void end(BackupReport.Table table) {
                if (!hash.end(table.name()).equals(table)) {
                    throw damaged("表 %s 的行与其哈希不符".formatted(table.name()));
                }
                tables.add(table);
            }
        };
        try {
            Walk walk = walk(checking);
            byte[] mac = vault.mac(walk.key, BackupWriter.PURPOSE, walk.digest.digest());
            if (!MessageDigest.isEqual(mac, HexFormat.of().parseHex(walk.mac))) {
                throw damaged("校验码不符，文件被改动，或不是本平台本县的备份");
            }
            return new BackupReport(walk.county, Instant.parse(walk.at), walk.key, tables);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IllegalArgumentException e) {
            throw damaged("格式不符");
        } catch (IllegalStateException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
    }

    /** Takes what the file holds; {@link #check} must have passed it. */
    void read(Contents contents) throws SQLException {
        walk(contents);
    }

    private Walk walk(Contents contents) throws SQLException {
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            var walk = new Walk(contents);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                walk.line(line);
            }
            if (walk.mac.isEmpty()) {
                throw damaged("文件不完整");
            }
            return walk;
        } catch (NoSuchFileException e) {
            throw Refusal.badInput("file", "没有这个备份文件：" + file);
        } catch (ZipException e) {
            throw damaged("不是备份文件");
        } catch (IOException e) {
            throw damaged("文件不完整或无法读取");
        }
    }

    private static Refusal damaged(String why) {
        return Refusal.badInput("file", "备份文件不能使用：" + why);
    }

    /** One walk through the lines; the last one is not part of what is signed. */
    private static final class Walk {
        private final MessageDigest digest = RowHash.sha256();
        private final Contents contents;
        private String county = "";
        private String at = "";
        private String key = "";
        private String mac = "";
        private String table = "";

        Walk(Contents contents) {
            this.contents = contents;
        }

        void line(String line) throws IOException, SQLException {
            if (!mac.isEmpty()) {
                throw damaged("校验码之后还有内容");
            }
            try (JsonParser json = JSON.createParser(line)) {
                if (json.nextToken() == JsonToken.START_ARRAY) {
                    contents.row(strings(json));
                } else {
                    object(fields(json));
                }
            }
            if (mac.isEmpty()) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
        }

        private void object(Map<String, Object> fields) throws SQLException {
            if (fields.containsKey("format")) {
                if (!text(fields, "format").equals(BackupWriter.FORMAT)
                        || !text(fields, "version").equals(String.valueOf(BackupWriter.VERSION))) {
                    throw damaged("格式或版本不符");
                }
                county = text(fields, "county");
                at = text(fields, "at");
            } else if (fields.containsKey("table")) {
                table = text(fields, "table");
                contents.table(
                        new TableShape(table, list(fields, "columns"), Set.copyOf(list(fields, "binary")), ""),
                        text(fields, "ddl"));
            } else if (fields.containsKey("sha256")) {
                contents.end(
                        new BackupReport.Table(table, Long.parseLong(text(fields, "rows")), text(fields, "sha256")));
            } else {
                key = text(fields, "key");
                mac = text(fields, "mac");
            }
        }

        private static String text(Map<String, Object> fields, String name) {
            if (fields.get(name) instanceof String text) {
                return text;
            }
            throw damaged("缺少 " + name);
        }

        private static List<String> list(Map<String, Object> fields, String name) {
            if (fields.get(name) instanceof List<?> list) {
                return list.stream().map(String::valueOf).toList();
            }
            throw damaged("缺少 " + name);
        }

        private static Map<String, Object> fields(JsonParser json) throws IOException {
            Map<String, Object> fields = new HashMap<>();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                Object value = json.nextToken() == JsonToken.START_ARRAY ? strings(json) : json.getText();
                fields.put(name, value);
            }
            return fields;
        }

        private static List<@Nullable String> strings(JsonParser json) throws IOException {
            List<@Nullable String> values = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == null) {
                    throw damaged("行不完整");
                }
                values.add(json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText());
            }
            return values;
        }
    }
}
