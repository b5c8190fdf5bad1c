package cn.binggui.core.attachment;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures with corners of four colours, and what cameras write into them. */
final class TestPictures {
    static final String CAMERA = "Secret-Camera 30.1234N";

    private TestPictures() {}

    /** Red at the top left, green at the top right, blue at the bottom left, white at the bottom right. */
    static BufferedImage corners(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.WHITE};
        for (int i = 0; i < colours.length; i++) {
            canvas.setColor(colours[i]);
            canvas.fillRect(i % 2 * width / 2, i / 2 * height / 2, width, height);
        }
        canvas.dispose();
        return picture;
    }

    static byte[] encoded(BufferedImage picture, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] jpeg(int width, int height) {
        return encoded(corners(width, height), "jpeg");
    }

    static byte[] png(int width, int height) {
        return encoded(corners(width, height), "png");
    }

    /** Puts a segment behind the first two bytes that says how the camera was held and which it was. */
    static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] tiff = tiff(orientation);
        return ByteBuffer.allocate(jpeg.length + tiff.length + 10)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (tiff.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(tiff)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Puts the same as a chunk behind the PNG's header. */
    static byte[] withExifChunk(byte[] png, int orientation) {
        int header = 33;
        byte[] chunk = chunk("eXIf", tiff(orientation));
        return ByteBuffer.allocate(png.length + chunk.length)
                .put(png, 0, header)
                .put(chunk)
                .put(png, header, png.length - header)
                .array();
    }

    /** A PNG of some hundred bytes that claims to have this many pixels. */
    static byte[] claiming(int width, int height) {
        byte[] png = png(1, 1);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(png, 24, 5)
                .array();
        return ByteBuffer.wrap(png).put(8, chunk("IHDR", header)).array();
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] checked = ByteBuffer.allocate(4 + content.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(checked);
        return ByteBuffer.allocate(checked.length + 8)
                .putInt(content.length)
                .put(checked)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] tiff(int orientation) {
        byte[] camera = (CAMERA + "\0").getBytes(StandardCharsets.US_ASCII);
        int directory = 8;
        int afterDirectory = directory + 2 + 2 * 12 + 4;
        return ByteBuffer.allocate(afterDirectory + camera.length)
                .put("MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(directory)
                .putShort((short) 2)
                .putShort((short) 0x0110)
                .putShort((short) 2)
                .putInt(camera.length)
                .putInt(afterDirectory)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(camera)
                .array();
    }
}
