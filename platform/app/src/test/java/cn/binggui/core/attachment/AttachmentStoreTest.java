package cn.binggui.core.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.operations.KeyRotation;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.Vault;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class AttachmentStoreTest {
    private static final String COUNTY = "huaishang";
    private static final String OTHER = "daye";
    private final AttachmentStore store = RunningApp.bean(AttachmentStore.class);
    private final Actor worker = RunningApp.actor("huaishang-township");

    @Test
    void aPaperOfTwiceAPiecesSizeIsReadBackAsItWas() {
        for (int size : new int[] {AttachmentStore.CHUNK, AttachmentStore.CHUNK + 1, 2 * AttachmentStore.CHUNK}) {
            byte[] paper = paper(size);
            TenantBinding.run(COUNTY, () -> {
                Attachment added = store.add(101, "/tmp/诊断证明.pdf", paper, worker);
                assertEquals("诊断证明.pdf", added.name());
                assertEquals(size, added.bytes());
                assertEquals(worker.userId(), added.addedBy());
                assertEquals(worker.displayName(), added.adderName());
                assertEquals(added, store.find(added.id()).orElseThrow());
                assertArrayEquals(paper, store.content(added.id()));
                int pieces = size / AttachmentStore.CHUNK + (size % AttachmentStore.CHUNK == 0 ? 0 : 1);
                assertEquals(
                        List.of(String.valueOf(pieces)),
                        query("SELECT COUNT(*) FROM attachment_chunk WHERE attachment_id = " + added.id()));
            });
        }
    }

    @Test
    void aCasesFileIsListedInOrderAndHoldsNoOtherCases() {
        TenantBinding.run(COUNTY, () -> {
            Attachment first = store.add(201, "一.pdf", paper(100), worker);
            Attachment second = store.add(201, "二.png", picture(), worker);
            store.add(202, "三.pdf", paper(100), worker);
            assertEquals(List.of(first, second), store.list(201));
            assertEquals("二.jpg", second.name());
            assertEquals(new Attachment.PixelSize(30, 20), second.pixels().orElseThrow());
        });
    }

    @Test
    void whatACameraWroteIsNotStored() {
        byte[] sent = withExif(picture());
        TenantBinding.run(COUNTY, () -> {
            Attachment added = store.add(301, "入户.jpg", sent, worker);
            assertFalse(new String(store.content(added.id()), StandardCharsets.ISO_8859_1).contains("Exif"));
        });
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        TenantBinding.run(COUNTY, () -> {
            assertThrows(Refusal.class, () -> store.add(401, "空.pdf", new byte[0], worker));
            assertEquals(List.of(), store.list(401));
            assertTrue(store.find(401).isEmpty());
            assertEquals(
                    Refusal.Kind.NOT_FOUND,
                    assertThrows(Refusal.class, () -> store.content(401)).kind());
        });
    }

    @Test
    void anotherCountyCannotReadIt() {
        Attachment added = TenantBinding.call(COUNTY, () -> store.add(501, "甲的证明.pdf", paper(1000), worker));
        List<String> stored = TenantBinding.call(
                COUNTY,
                () -> query("SELECT CONCAT(c.key_id, HEX(c.content), '|', a.key_id, HEX(a.name)) FROM attachment a"
                        + " JOIN attachment_chunk c ON c.attachment_id = a.id WHERE a.id = " + added.id()));
        TenantBinding.run(OTHER, () -> {
            assertEquals(List.of(), store.list(501));
            assertTrue(store.find(added.id()).isEmpty());
            assertThrows(Refusal.class, () -> store.content(added.id()));
            try {
                copy(added.id(), stored.getFirst().split("\\|"));
                assertThrows(IllegalStateException.class, () -> store.content(added.id()), "its key is another");
                assertThrows(IllegalStateException.class, () -> store.find(added.id()));
            } finally {
                update("DELETE FROM attachment_chunk WHERE attachment_id = " + added.id());
                update("DELETE FROM attachment WHERE id = " + added.id());
            }
        });
    }

    @Test
    void aPieceThatIsMissingOrMovedIsNoticed() {
        TenantBinding.run(COUNTY, () -> {
            long id = store.add(601, "一.pdf", paper(3 * AttachmentStore.CHUNK), worker)
                    .id();
            String piece = "UPDATE attachment_chunk SET seq = %d WHERE seq = %d AND attachment_id = " + id;
            try {
                update(piece.formatted(9, 2));
                assertThrows(IllegalStateException.class, () -> store.content(id));
            } finally {
                update(piece.formatted(2, 9));
            }
            assertEquals(3 * AttachmentStore.CHUNK, store.content(id).length);
        });
    }

    @Test
    void aNewMasterKeyRenewsNamesAndContents() {
        byte[] paper = paper(20 * AttachmentStore.CHUNK);
        Attachment added = TenantBinding.call(COUNTY, () -> store.add(701, "轮换.pdf", paper, worker));
        Vault vault = RunningApp.bean(Vault.class);
        String before = vault.currentKey();

        KeyRotation.Report report = RunningApp.bean(KeyRotation.class).rotate(RunningApp.actor("province-admin"));
        assertTrue(report.isComplete(), report.toString());
        assertNotEquals(before, vault.currentKey());
        TenantBinding.run(COUNTY, () -> {
            assertEquals(List.of(vault.currentKey()), query("SELECT DISTINCT key_id FROM attachment"));
            assertEquals(List.of(vault.currentKey()), query("SELECT DISTINCT key_id FROM attachment_chunk"));
            assertEquals(added, store.find(added.id()).orElseThrow());
            assertArrayEquals(paper, store.content(added.id()));
        });
    }

    private static byte[] paper(int size) {
        byte[] paper = new byte[size];
        new Random(size).nextBytes(paper);
        return ByteBuffer.wrap(paper)
                .put(0, "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))
                .put(size - 6, "\n%%EOF".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    private static byte[] withExif(byte[] jpeg) {
        byte[] exif = "Exif\0\0MM\0*\0\0\0\b\0\0".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(jpeg.length + exif.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.length + 2))
                .put(exif)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Puts a row and its piece, each a key's id and bytes, into the bound county as they lie in another. */
    private static void copy(long id, String[] pieceAndName) {
        update("INSERT INTO attachment VALUES (%d, 501, '%s', X'%s', 'PDF', 1000, NULL, NULL, NOW(), 1, '无此人')"
                .formatted(id, pieceAndName[1].substring(0, 8), pieceAndName[1].substring(8)));
        update("INSERT INTO attachment_chunk VALUES (%d, %d, 0, '%s', X'%s')"
                .formatted(id, id, pieceAndName[0].substring(0, 8), pieceAndName[0].substring(8)));
    }

    private static List<String> query(String sql) {
        List<String> values = new ArrayList<>();
        try (var connection = RunningApp.bean(Connections.class).county();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void update(String sql) {
        try (var connection = RunningApp.bean(Connections.class).county();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
