package cn.binggui.core.plugin;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * That another version began to serve a county.
 *
 * @param seq from 1; the last one says what serves
 * @param version what serves from then on
 * @param beforeIt what served before
 * @param back whether it was a step back
 * @param words why
 */
@MappedEntity("plugin_switch")
public record PluginSwitch(
        @Id long id,
        String county,
        int seq,
        String version,
        String beforeIt,
        boolean back,
        long actorId,
        String actorName,
        Instant at,
        String words) {}
