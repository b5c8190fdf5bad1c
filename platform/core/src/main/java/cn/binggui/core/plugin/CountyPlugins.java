package cn.binggui.core.plugin;

import cn.binggui.core.policy.Quarantine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A county's plugins, as the province reads them.
 *
 * @param name the county's name
 * @param serving what serves; {@code null} where nothing does
 * @param quarantine why the serving version is not asked at present; {@code null} where it is
 * @param uploaded the uploaded versions, the latest first
 * @param switches what served since when, the latest first
 * @param isTenant whether the county is among those that are served
 */
public record CountyPlugins(
        String county,
        String name,
        @Nullable Serving serving,
        Quarantine.@Nullable Closed quarantine,
        List<PluginVersion> uploaded,
        List<PluginSwitch> switches,
        boolean isTenant) {
    public CountyPlugins {
        uploaded = List.copyOf(uploaded);
        switches = List.copyOf(switches);
    }

    /**
     * The version that serves.
     *
     * @param document number of the plan it is written from
     * @param issuedOn the plan's day
     * @param coverage how many of the plan's sentences are covered how, in Chinese
     * @param fallback what a step back would lead to; {@code null} where it came with the program
     */
    public record Serving(
            String version,
            String document,
            String title,
            LocalDate issuedOn,
            List<String> coverage,
            @Nullable String fallback) {
        public Serving {
            coverage = List.copyOf(coverage);
        }
    }
}
