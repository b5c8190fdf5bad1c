package cn.binggui.core.attachment;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws pictures anew: upright, of a sensible size, and without anything that telephones write into them besides. */
final class Pictures {
    /** The longest side that is kept, in pixels: an A4 page at 220 dots an inch. */
    static final int LONGEST_SIDE = 2560;

    /** The largest picture that is opened, in pixels; a few kilobytes can claim to be more than any memory holds. */
    static final long MOST_PIXELS = 60_000_000;

    private static final int SMALL_SIDE = 240;

    private static final float QUALITY = 0.85f;

    /** An open picture takes up to 100 MB; whoever comes third waits. */
    private static final Semaphore OPEN = new Semaphore(2, true);

    private Pictures() {}

    /** A picture as it is stored. */
    record Picture(byte[] jpeg, Attachment.PixelSize size) {}

    /**
     * Draws a picture anew.
     *
     * @throws cn.binggui.core.Refusal BAD_INPUT where it cannot be read or is too large
     */
    static Picture read(byte[] content, UploadFormat format) {
        OPEN.acquireUninterruptibly();
        try {
            BufferedImage upright = upright(decode(content, format), Orientation.of(content, format));
            return new Picture(encode(upright), new Attachment.PixelSize(upright.getWidth(), upright.getHeight()));
        } catch (IOException e) {
            throw unreadable();
        } finally {
            OPEN.release();
        }
    }

    /** Draws a stored picture so small that many fit on a page. */
    static byte[] small(byte[] jpeg) {
        OPEN.acquireUninterruptibly();
        try {
            BufferedImage read = decode(jpeg, UploadFormat.JPEG, SMALL_SIDE);
            return encode(upright(read, Orientation.of(jpeg, UploadFormat.JPEG), SMALL_SIDE));
        } catch (IOException e) {
            throw unreadable();
        } finally {
            OPEN.release();
        }
    }

    private static BufferedImage decode(byte[] content, UploadFormat format) throws IOException {
        return decode(content, format, LONGEST_SIDE);
    }

    private static BufferedImage decode(byte[] content, UploadFormat format, int longestSide) throws IOException {
        ImageReader reader = reader(format);
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS) {
                throw Upload.refused("图片尺寸过大（%d × %d 像素），请降低拍照分辨率后重新拍照上传".formatted(width, height));
            }
            ImageReadParam wanted = reader.getDefaultReadParam();
            int every = (int) Math.max(1, Math.max(width, height) / longestSide);
            wanted.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, wanted);
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | IllegalStateException e) {
            throw unreadable(); // what the readers throw where a file's own figures contradict each other
        } finally {
            reader.dispose();
        }
    }

    private static RuntimeException unreadable() {
        return Upload.refused("图片无法读取，可能没有传完、已损坏或不是普通照片，请重新拍照或另存为 JPG 后上传");
    }

    private static ImageReader reader(UploadFormat format) {
        return switch (format) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
            case PDF, HEIC -> throw new IllegalArgumentException(format + " is no picture that can be read");
        };
    }

    /** What shines through becomes white paper. */
    private static BufferedImage upright(BufferedImage decoded, Orientation orientation) {
        return upright(decoded, orientation, LONGEST_SIDE);
    }

    private static BufferedImage upright(BufferedImage decoded, Orientation orientation, int longestSide) {
        int longest = Math.max(decoded.getWidth(), decoded.getHeight());
        double scale = Math.min(1.0, (double) longestSide / longest);
        int width = (int) Math.max(1, Math.round(decoded.getWidth() * scale));
        int height = (int) Math.max(1, Math.round(decoded.getHeight() * scale));
        AffineTransform turn = orientation.turn(width, height);
        BufferedImage upright = orientation.swapsSides()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = upright.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            canvas.setColor(Color.WHITE);
            canvas.fillRect(0, 0, upright.getWidth(), upright.getHeight());
            turn.scale((double) width / decoded.getWidth(), (double) height / decoded.getHeight());
            canvas.drawImage(decoded, turn, null);
        } finally {
            canvas.dispose();
        }
        return upright;
    }

    private static byte[] encode(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(jpeg)) {
            ImageWriteParam wanted = writer.getDefaultWriteParam();
            wanted.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wanted.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), wanted);
        } finally {
            writer.dispose();
        }
        return jpeg.toByteArray();
    }
}
