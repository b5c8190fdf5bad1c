package cn.binggui.core.policy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Jars that were installed into the running program, beside those that lie in the plugins folder. */
public interface PolicyJars {
    /** No jar but those in the plugins folder. */
    PolicyJars NONE = new PolicyJars() {
        @Override
        public List<Path> inUse() {
            return List.of();
        }

        @Override
        public Optional<String> chosen(String county) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> find(String county, String version) {
            return Optional.empty();
        }
    };

    /** Returns the jars of the versions that serve, or that serve again after one step back. */
    List<Path> inUse();

    /** Returns the version that somebody has chosen to serve the county; empty where nobody has, so that the newest one serves. */
    Optional<String> chosen(String county);

    /** Returns the jar of a version that was installed at any time; empty where there is none. */
    Optional<Path> find(String county, String version);
}
