package cn.binggui.core.attachment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
    private static final int FAR = 40;

    /** Which of the picture's own corners is seen where, by EXIF 2.32: R(ed), G(reen), B(lue), W(hite), row by row. */
    @ParameterizedTest
    @CsvSource({
        "1, 400, 200, RGBW",
        "2, 400, 200, GRWB",
        "3, 400, 200, WBGR",
        "4, 400, 200, BWRG",
        "5, 200, 400, RBGW",
        "6, 200, 400, BRWG",
        "7, 200, 400, WGBR",
        "8, 200, 400, GWRB",
        "9, 400, 200, RGBW"
    })
    void aPictureStandsAsTheCameraWasHeld(int orientation, int width, int height, String corners) throws IOException {
        byte[] jpeg = TestPictures.jpeg(400, 200);
        byte[] png = TestPictures.png(400, 200);
        for (byte[] sent :
                new byte[][] {TestPictures.withExif(jpeg, orientation), TestPictures.withExifChunk(png, orientation)}) {
            Upload upload = Upload.of(sent);
            assertEquals(AttachmentType.JPEG, upload.type());
            assertEquals(new Attachment.PixelSize(width, height), upload.picture());
            BufferedImage seen = decoded(upload);
            assertEquals(width, seen.getWidth());
            assertEquals(height, seen.getHeight());
            assertEquals(corners, cornersOf(seen));
        }
    }

    @Test
    void nothingIsLeftOfWhatTheCameraWrote() {
        byte[] sent = TestPictures.withExif(TestPictures.jpeg(400, 200), 6);
        assertTrue(text(sent).contains(TestPictures.CAMERA));
        String stored = text(Upload.of(sent).content());
        assertFalse(stored.contains(TestPictures.CAMERA));
        assertFalse(stored.contains("Exif"));
    }

    @ParameterizedTest
    @CsvSource({
        "2559, 100, 2559, 100",
        "2560, 100, 2560, 100",
        "2561, 100, 2560, 100",
        "100, 4000, 64, 2560",
        "6000, 3000, 2560, 1280",
        "9000, 2, 2560, 1",
        "1, 1, 1, 1"
    })
    void theLongestSideIsKeptWithinBounds(int width, int height, int keptWidth, int keptHeight) {
        assertEquals(
                new Attachment.PixelSize(keptWidth, keptHeight),
                Upload.of(TestPictures.png(width, height)).picture());
    }

    @Test
    void whatShinesThroughBecomesWhite() throws IOException {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        Upload upload = Upload.of(TestPictures.encoded(clear, "png"));
        assertEquals(Color.WHITE.getRGB(), decoded(upload).getRGB(10, 10));
    }

    @Test
    void webPIsRead() {
        byte[] webp = Base64.getDecoder().decode("UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA=");
        Upload upload = Upload.of(webp);
        assertEquals(AttachmentType.JPEG, upload.type());
        assertEquals(new Attachment.PixelSize(1, 1), upload.picture());
    }

    @Test
    void aPdfStaysAsItIs() {
        byte[] pdf =
                bytes("%PDF-1.7\n1 0 obj << /Title (Encrypted /EncryptMetadata) >> endobj\ntrailer << >>\n%%EOF\n");
        Upload upload = Upload.of(pdf);
        assertEquals(AttachmentType.PDF, upload.type());
        assertArrayEquals(pdf, upload.content());
        assertEquals(null, upload.picture());
    }

    @ParameterizedTest
    @ValueSource(strings = {"trailer << /Encrypt 12 0 R >>", "trailer << /Encrypt<< /V 1 >> >>"})
    void aPdfWithAPasswordIsRefused(String trailer) {
        assertRefused(bytes("%PDF-1.7\n" + trailer + "\n%%EOF"), "取消密码");
    }

    @Test
    void aPdfThatIsCutOffIsRefused() {
        assertRefused(bytes("%PDF-1.7\n%%EOF" + " ".repeat(2000)), "不完整");
    }

    @Test
    void whatCannotBeTakenIsRefusedWithWhatToDo() {
        assertRefused(new byte[0], "空的");
        assertRefused(new byte[Attachment.LARGEST + 1], "超过 8 MB");
        assertRefused(bytes("<html>photo.jpg</html>"), "只能上传");
        assertRefused(bytes("GIF89a"), "只能上传");
        assertRefused(bytes("\0\0\0\u0018ftypheic"), "兼容性最佳");
    }

    @Test
    void thePartOfAPictureIsRefusedOrReadButNeverAnError() {
        for (byte[] whole : new byte[][] {TestPictures.jpeg(64, 64), TestPictures.png(64, 64)}) {
            for (int length = 8; length < whole.length; length += 7) {
                byte[] part = Arrays.copyOf(whole, length);
                try {
                    assertNotNull(Upload.of(part).picture());
                } catch (Refusal refusal) {
                    assertEquals(Refusal.Kind.BAD_INPUT, refusal.kind());
                }
            }
            assertRefused(Arrays.copyOf(whole, 20), "无法读取");
        }
    }

    @Test
    void aSmallFileThatClaimsToBeHugeIsNotOpened() {
        assertRefused(TestPictures.claiming(30_000, 30_000), "尺寸过大（30000 × 30000 像素）");
        assertRefused(TestPictures.claiming(Integer.MAX_VALUE, Integer.MAX_VALUE), "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "证明.PNG|证明.jpg",
                "C:\\照片\\张三.jpeg|张三.jpg",
                "../../etc/passwd|passwd.jpg",
                "a\u0000b\u202Egpj.exe|abgpj.jpg",
                "..|未命名.jpg",
                "'  '|未命名.jpg",
                "<b>\"x\"?.png|bx.jpg"
            })
    void aNameIsFitToBeSavedUnder(String sent, String kept) {
        assertEquals(kept, FileName.of(sent, AttachmentType.JPEG));
    }

    @Test
    void aLongNameIsShortenedWithoutCuttingACharacter() {
        String kept = FileName.of("名".repeat(95) + "𠮷𠮷.pdf", AttachmentType.PDF);
        assertEquals("名".repeat(95) + ".pdf", kept);
        assertEquals("名".repeat(96) + ".pdf", FileName.of("名".repeat(300), AttachmentType.PDF));
    }

    private static void assertRefused(byte[] sent, String words) {
        Refusal refusal = assertThrows(Refusal.class, () -> Upload.of(sent));
        assertEquals(Refusal.Kind.BAD_INPUT, refusal.kind());
        assertEquals("file", refusal.mistakes().getFirst().path());
        String message = refusal.mistakes().getFirst().message();
        assertTrue(message.contains(words), message);
    }

    private static BufferedImage decoded(Upload upload) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(upload.content()));
    }

    private static String cornersOf(BufferedImage seen) {
        int right = seen.getWidth() - FAR;
        int bottom = seen.getHeight() - FAR;
        return "" + colour(seen.getRGB(FAR, FAR)) + colour(seen.getRGB(right, FAR)) + colour(seen.getRGB(FAR, bottom))
                + colour(seen.getRGB(right, bottom));
    }

    private static char colour(int rgb) {
        Color seen = new Color(rgb);
        boolean red = seen.getRed() > 128;
        boolean green = seen.getGreen() > 128;
        if (red && green) {
            return 'W';
        }
        return red ? 'R' : green ? 'G' : 'B';
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
