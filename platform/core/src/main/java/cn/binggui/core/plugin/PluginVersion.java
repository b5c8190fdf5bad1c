package cn.binggui.core.plugin;

import cn.binggui.core.RecordJson;
import cn.binggui.core.access.Actor;
import cn.binggui.core.plugin.jar.PluginJar;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A version of a county's plugin that was uploaded; its jar lies in a table of its own.
 *
 * @param rowVersion rises whenever the row changes
 * @param digest SHA-256 of the jar, in hexadecimal
 * @param requires versions of the policy interface it was built for
 * @param signer name of the certificate it is signed with
 * @param state a {@link TrialState}
 * @param stored the {@link TrialReport} as JSON; {@code null} before the trial
 */
@MappedEntity("plugin_version")
public record PluginVersion(
        @Id long id,
        int rowVersion,
        String county,
        String version,
        String digest,
        String requires,
        String signer,
        String state,
        long uploaderId,
        String uploaderName,
        Instant uploadedAt,
        @MappedProperty("report") @Nullable String stored) {
    private static final RecordJson JSON = new RecordJson();

    static PluginVersion uploaded(long id, PluginJar jar, String digest, Actor actor, Instant at) {
        return new PluginVersion(
                id,
                1,
                jar.county(),
                jar.version(),
                digest,
                jar.requires(),
                jar.signer(),
                TrialState.CHECKING.name(),
                actor.userId(),
                actor.displayName(),
                at,
                null);
    }

    /** Returns how far it has come. */
    public TrialState trial() {
        return TrialState.valueOf(state);
    }

    /** Returns what the trial found; empty before it. */
    public Optional<TrialReport> report() {
        return Optional.ofNullable(stored)
                .map(json -> JSON.read(json.getBytes(StandardCharsets.UTF_8), TrialReport.class));
    }

    /** Returns whether that person uploaded it, who then may not put it to service alone. */
    public boolean isBy(Actor actor) {
        return uploaderId == actor.userId();
    }

    PluginVersion tried(TrialReport report) {
        return goneOn(
                report.isPassed() ? TrialState.PASSED : TrialState.FAILED,
                new String(JSON.write(report, TrialReport.class), StandardCharsets.UTF_8));
    }

    PluginVersion goneOn(TrialState next, @Nullable String report) {
        return new PluginVersion(
                id,
                rowVersion + 1,
                county,
                version,
                digest,
                requires,
                signer,
                next.name(),
                uploaderId,
                uploaderName,
                uploadedAt,
                report);
    }
}
