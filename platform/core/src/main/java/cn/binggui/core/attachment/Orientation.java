package cn.binggui.core.attachment;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** How a camera was held, from what it wrote into the picture (EXIF 2.32, tag 0x0112). */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    UPSIDE_DOWN_MIRRORED,
    LEFT_MIRRORED,
    LEFT,
    RIGHT_MIRRORED,
    RIGHT;

    private static final int ORIENTATION_TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNKS_OF_PNG = 8;
    private static final int CHUNKS_OF_WEBP = 12;

    /** Returns how to turn the picture; {@link #UPRIGHT} where it says nothing or nothing that can be understood. */
    static Orientation of(byte[] content, UploadFormat format) {
        try {
            return switch (format) {
                case JPEG -> jpeg(ByteBuffer.wrap(content));
                case PNG -> png(ByteBuffer.wrap(content));
                case WEBP -> webp(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
                case PDF, HEIC -> UPRIGHT;
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException e) {
            return UPRIGHT;
        }
    }

    /** Returns whether width and height change places. */
    boolean swapsSides() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /** Returns the turn of a picture whose width and height, before it, are these. */
    AffineTransform turn(int w, int h) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1f, 0, 0, 1, w, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1f, 0, 0, -1, w, h);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1f, 0, 0, -1, 0, h);
            case LEFT_MIRRORED -> new AffineTransform(0f, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0f, 1, -1, 0, h, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0f, -1, -1, 0, h, w);
            case RIGHT -> new AffineTransform(0f, -1, 1, 0, 0, w);
        };
    }

    /** Segments follow each other until the picture itself begins: FF, kind, length including its own two bytes. */
    private static Orientation jpeg(ByteBuffer in) {
        int at = 2;
        while ((in.get(at) & 0xFF) == 0xFF) {
            int kind = in.get(at + 1) & 0xFF;
            int length = in.getShort(at + 2) & 0xFFFF;
            boolean exif =
                    kind == 0xE1 && length >= 2 + EXIF.length && Arrays.equals(bytes(in, at + 4, EXIF.length), EXIF);
            if (exif) {
                return tiff(in.slice(at + 4 + EXIF.length, length - 2 - EXIF.length));
            }
            if (kind == 0xDA || length < 2) {
                return UPRIGHT;
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    /** Chunks: length, name, content, check sum. */
    private static Orientation png(ByteBuffer in) {
        int at = CHUNKS_OF_PNG;
        while (at + 8 <= in.limit()) {
            int length = in.getInt(at);
            if (named(in, at + 4, "eXIf")) {
                return tiff(in.slice(at + 8, length));
            }
            at = Math.addExact(at, Math.addExact(Math.max(0, length), 12));
        }
        return UPRIGHT;
    }

    /** Chunks: name, length, content, padded to an even length. */
    private static Orientation webp(ByteBuffer in) {
        int at = CHUNKS_OF_WEBP;
        while (at + 8 <= in.limit()) {
            int length = Math.max(0, in.getInt(at + 4));
            if (named(in, at, "EXIF")) {
                boolean marked = length >= EXIF.length && Arrays.equals(bytes(in, at + 8, EXIF.length), EXIF);
                int skip = marked ? EXIF.length : 0;
                return tiff(in.slice(at + 8 + skip, length - skip));
            }
            at = Math.addExact(at, Math.addExact(length, 8 + (length & 1)));
        }
        return UPRIGHT;
    }

    private static Orientation tiff(ByteBuffer in) {
        in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        int entries = in.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY_BYTES;
            if ((in.getShort(entry) & 0xFFFF) == ORIENTATION_TAG) {
                int value = in.getShort(entry + 8);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    private static boolean named(ByteBuffer in, int at, String name) {
        return Arrays.equals(bytes(in, at, name.length()), name.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(ByteBuffer in, int at, int length) {
        byte[] bytes = new byte[length];
        in.get(at, bytes);
        return bytes;
    }
}
