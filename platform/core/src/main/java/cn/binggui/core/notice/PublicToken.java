package cn.binggui.core.notice;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What opens one notice without a log-in: the county's identifier, a dot, and 128 random bits.
 *
 * @param county the tenant's identifier
 * @param secret the notice's token
 */
public record PublicToken(String county, String secret) {
    private static final int SECRET_BYTES = 16;
    private static final Pattern TEXT = Pattern.compile("([a-z][a-z0-9_-]{0,47})\\.([A-Za-z0-9_-]{22})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the text of a link; empty if it has another form. */
    public static Optional<PublicToken> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches() ? Optional.of(new PublicToken(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Returns the text that stands in a link. */
    public String text() {
        return county + "." + secret;
    }

    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** It opens a notice: it stays out of logs. */
    @Override
    public String toString() {
        return "PublicToken";
    }
}
