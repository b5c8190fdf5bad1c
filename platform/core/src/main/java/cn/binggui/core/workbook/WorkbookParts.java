package cn.binggui.core.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks an uploaded workbook within bounds and packs it anew.
 *
 * <p>An archive can hold one thing in its index and another in its stream, and a few bytes can unpack to gigabytes; so the reader gets an
 * archive that was written here, of parts that were counted here.
 */
final class WorkbookParts {
    private static final int MOST_PARTS = 500;

    /** A place in a sheet; the reader makes room for every column up to it. */
    private static final Pattern PLACE = Pattern.compile("\\sr\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    private static final Pattern SANE = Pattern.compile(".([A-Z]{1,3})?\\d{1,7}.");

    /** A formula that stands for many cells, which the reader would work out for each. */
    private static final Pattern SPREAD = Pattern.compile("<(?:[^\\s<>/]*:)?f\\s[^<>]*?\\bt\\s*=");

    /** More digits than any figure has; reading them as one takes long. */
    private static final Pattern DIGITS = Pattern.compile("\\d{400}");

    private WorkbookParts() {}

    /**
     * Returns the same workbook, packed here.
     *
     * @param most bytes of all parts unpacked
     * @throws cn.binggui.core.Refusal BAD_INPUT, path {@code file}, where it unpacks to too much or names impossible places
     */
    static byte[] checked(byte[] content, int most) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Set<String> names = new HashSet<>();
        int left = most;
        try (ZipFile in = ZipFile.builder().setByteArray(content).get();
                ZipOutputStream out = new ZipOutputStream(packed)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (ZipArchiveEntry part : Collections.list(in.getEntries())) {
                if (names.size() == MOST_PARTS || !names.add(part.getName())) {
                    throw tooMuch();
                }
                byte[] bytes = inflate(in, part, left);
                left -= bytes.length;
                requireSane(part.getName(), bytes);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(bytes);
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private static byte[] inflate(ZipFile in, ZipArchiveEntry part, int most) throws IOException {
        try (InputStream content = in.getInputStream(part)) {
            byte[] bytes = content.readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooMuch();
            }
            return bytes;
        }
    }

    private static void requireSane(String name, byte[] bytes) throws IOException {
        if (!name.startsWith("xl/worksheets/")) {
            return;
        }
        String sheet = new String(bytes, StandardCharsets.ISO_8859_1);
        if (sheet.indexOf('\0') >= 0) {
            throw new IOException("no UTF-8");
        }
        if (SPREAD.matcher(sheet).find()) {
            throw WorkbookReader.refused("表中有成片的公式，请把公式改为数值后再上传");
        }
        if (DIGITS.matcher(sheet).find()) {
            throw new IOException("a figure without end");
        }
        var places = PLACE.matcher(sheet);
        while (places.find()) {
            if (!SANE.matcher(places.group(1)).matches()) {
                throw new IOException("a place that no sheet has");
            }
        }
    }

    private static RuntimeException tooMuch() {
        return WorkbookReader.refused("文件展开后过大，请上传从本页下载的模板");
    }
}
