package cn.binggui.core.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/** Draws documents, one at a time: the fonts, parsed once, read from one place in memory each. */
final class PdfPress {
    /** Stands for a character that no font has, as in print. */
    private static final String MISSING = "〓";

    private static final int NORMAL = 400;
    private static final String FOLDER = "/document/";
    private static final String PRODUCER = "Binggui";

    static {
        XRLog.setLoggingEnabled(false); // its messages quote the text, which holds names
    }

    private final ReentrantLock lock = new ReentrantLock(true);
    private final String css = new String(resource("document.css"), StandardCharsets.UTF_8);
    private @Nullable TrueTypeFont text;
    private @Nullable TrueTypeFont heading;

    String css() {
        return css;
    }

    byte[] print(Document page) {
        lock.lock();
        try (PDDocument pdf = new PDDocument()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .withProducer(PRODUCER)
                    .toStream(out);
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(pdf, text(), true)), "text", NORMAL, FontStyle.NORMAL, true);
            builder.useFont(
                    new PDFontSupplier(PDType0Font.load(pdf, heading(), true)),
                    "heading",
                    NORMAL,
                    FontStyle.NORMAL,
                    true);
            builder.useFastMode()
                    .useReplacementText(MISSING)
                    .useExternalResourceAccessControl(
                            (uri, type) -> uri.startsWith("data:"),
                            ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withW3cDocument(page, "");
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    private TrueTypeFont text() throws IOException {
        if (text == null) {
            text = parsed("LXGWWenKai-Regular.ttf");
        }
        return text;
    }

    private TrueTypeFont heading() throws IOException {
        if (heading == null) {
            heading = parsed("DroidSansFallbackFull.ttf");
        }
        return heading;
    }

    private static TrueTypeFont parsed(String name) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(resource(name)));
    }

    private static byte[] resource(String name) {
        try (InputStream in = Objects.requireNonNull(PdfPress.class.getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
