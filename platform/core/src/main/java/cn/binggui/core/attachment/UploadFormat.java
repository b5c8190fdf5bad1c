package cn.binggui.core.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a file is, by its first bytes; its name and what the browser calls it are not asked. */
enum UploadFormat {
    JPEG,
    PNG,
    WEBP,
    PDF,
    /** What Apple's telephones take by default; nothing here can read it. */
    HEIC;

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BRAND = 8;

    /** Readers of PDF accept some bytes before the header. */
    private static final int PDF_HEADER_WITHIN = 1024;

    static Optional<UploadFormat> of(byte[] content) {
        if (startsWith(content, 0, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (startsWith(content, 0, PNG_START)) {
            return Optional.of(PNG);
        }
        if (startsWith(content, 0, ascii("RIFF")) && startsWith(content, BRAND, ascii("WEBP"))) {
            return Optional.of(WEBP);
        }
        if (startsWith(content, BRAND - 4, ascii("ftyp"))) {
            return Optional.of(HEIC);
        }
        boolean pdf = text(content, 0, PDF_HEADER_WITHIN).contains("%PDF-");
        return pdf ? Optional.of(PDF) : Optional.empty();
    }

    /** Returns bytes as characters, one for one; less where the content ends earlier. */
    static String text(byte[] content, int from, int length) {
        int start = Math.min(from, content.length);
        return new String(content, start, Math.min(length, content.length - start), StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] content, int at, byte[] start) {
        return content.length >= at + start.length
                && Arrays.equals(content, at, at + start.length, start, 0, start.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
