package cn.binggui.app.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The pages' one stylesheet, which stands in the page itself and is the only one that a browser will obey. */
final class Stylesheet {
    static final String TEXT = read();
    /** What the page's policy calls it. */
    static final String HASH = hash();

    private Stylesheet() {}

    private static String read() {
        try (InputStream stream =
                Objects.requireNonNull(Stylesheet.class.getResourceAsStream("/notice/notice.css"), "notice.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
