package cn.binggui.core;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the deployment decides.
 *
 * @param plugins folder of the county policy plugins
 * @param contract folder of the jars with which a new plugin is tried in a process of its own
 * @param installed folder in which this node keeps the plugins that were installed; what is missing is fetched from the database
 * @param pluginKeys certificates of those whose signatures on plugins are trusted; absent: no plugin can be installed
 * @param tenants folder with one folder per county: its place, divisions, departments and first parameters
 * @param keyFile the master keys, one a line; outside the database's folder
 * @param demo whether demonstration users, data and assumed parameters are wanted
 * @param demoPassword the password that every demonstration user gets; absent: each gets a random one
 */
@ConfigurationProperties("binggui")
public record Settings(
        Path plugins,
        Path contract,
        Path installed,
        @Nullable Path pluginKeys,
        Path tenants,
        Path keyFile,
        boolean demo,
        @Nullable String demoPassword) {
    @Override
    public String toString() {
        return "Settings[plugins=%s, tenants=%s, demo=%s]".formatted(plugins, tenants, demo);
    }
}
