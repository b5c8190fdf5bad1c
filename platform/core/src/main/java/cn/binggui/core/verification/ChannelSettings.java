package cn.binggui.core.verification;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * How the deployment lets a county reach its platform: by an address with a token, or by a folder.
 *
 * @param url https, or http on the loopback
 * @param folder in which files are exchanged; no other county's
 * @param token in plain text, from the deployment's environment
 * @param tokenFile read anew whenever it is needed
 */
@EachProperty("binggui.verification-channels")
record ChannelSettings(
        @Parameter String county,
        @Nullable String url,
        @Nullable String folder,
        @Nullable String token,
        @Nullable String tokenFile) {
    /** Tokens stay out of logs. */
    @Override
    public String toString() {
        return "ChannelSettings[county=%s]".formatted(county);
    }
}
