package cn.binggui.core.attachment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws what stands for photographs in the demonstration, as plainly drawn as they are made up. */
public final class DemoPicture {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int EDGE = 40;

    private static final Upload BOARD = Upload.of(draw(3));
    private static final Upload RECORD = Upload.of(draw(1));

    private DemoPicture() {}

    /** Returns a board with sheets on it. */
    public static Upload board() {
        return BOARD;
    }

    /** Returns a sheet on which something was written down. */
    public static Upload record() {
        return RECORD;
    }

    private static byte[] draw(int sheets) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0xDDE3E8));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(new Color(0x8A5A3C));
        graphics.setStroke(new BasicStroke(12));
        graphics.drawRect(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE);
        int width = (WIDTH - 4 * EDGE) / sheets;
        for (int sheet = 0; sheet < sheets; sheet++) {
            sheet(graphics, 2 * EDGE + sheet * width, width - EDGE / 2);
        }
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static void sheet(Graphics2D graphics, int x, int width) {
        int top = 2 * EDGE;
        int height = HEIGHT - 4 * EDGE;
        graphics.setColor(Color.WHITE);
        graphics.fillRect(x, top, width, height);
        graphics.setColor(new Color(0xB03A2E));
        graphics.fillRect(x + width / 4, top + EDGE / 4, width / 2, EDGE / 4);
        graphics.setColor(new Color(0x9AA5AF));
        for (int line = top + EDGE; line < top + height - EDGE / 2; line += EDGE / 2) {
            graphics.fillRect(x + EDGE / 4, line, width - EDGE / 2, 4);
        }
    }
}
