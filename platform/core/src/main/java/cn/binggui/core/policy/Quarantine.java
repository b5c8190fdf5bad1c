package cn.binggui.core.policy;

import cn.binggui.core.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins that are not asked any more on this node, because they do not end or fail again and again. The county is told so, the others go
 * on. It holds until another version serves or somebody lets the plugin go on.
 */
@Singleton
public class Quarantine {
    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final int FAILURES = 3;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<Version, Ward> wards = new ConcurrentHashMap<>();

    Quarantine(Clock clock) {
        this.clock = clock;
    }

    private record Version(String county, String version) {}

    /** What a plugin did. */
    public enum Reason {
        THREW("运行出错"),
        NONSENSE("给出的结果不成立"),
        OVERRAN("运行超时");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** Returns the Chinese words. */
        public String label() {
            return label;
        }
    }

    /**
     * That a plugin is not asked.
     *
     * @param since from when on
     */
    public record Closed(String county, String version, Reason reason, Instant since) {}

    /** Returns whether a version is in quarantine, and why. */
    public Optional<Closed> of(String county, String version) {
        Ward ward = wards.get(new Version(county, version));
        return ward == null ? Optional.empty() : Optional.ofNullable(ward.closed);
    }

    /** Lets a version go on as if nothing had happened. */
    public void release(String county, String version) {
        Ward ward = wards.get(new Version(county, version));
        if (ward != null) {
            ward.release();
        }
    }

    Ward ward(String county, String version) {
        return wards.computeIfAbsent(new Version(county, version), Ward::new);
    }

    /** Watches one version. */
    final class Ward {
        private final Version version;
        private final Deque<Instant> failures = new ArrayDeque<>();
        private volatile @Nullable Closed closed;

        private Ward(Version version) {
            this.version = version;
        }

        void requireOpen() {
            if (closed != null) {
                throw Refusal.of(
                        Refusal.Kind.UNAVAILABLE,
                        "本县政策规则（版本 %s）运行异常，已停用，暂不能自动认定；已录入的内容不受影响，请联系省级管理员退回上一版本".formatted(version.version()));
            }
        }

        /** Notes a failure; of those that did not end one is enough. The words of the cause may hold facts, and stay out of the log. */
        synchronized Refusal failed(Reason reason, @Nullable Throwable cause) {
            Instant now = clock.instant();
            LOG.error(
                    "the plugin of {}, version {}, failed: {} {}",
                    version.county(),
                    version.version(),
                    reason,
                    cause == null ? "" : cause.getClass().getName() + place(cause));
            failures.addLast(now);
            failures.removeIf(at -> at.isBefore(now.minus(WITHIN)));
            if (closed == null && (reason == Reason.OVERRAN || failures.size() >= FAILURES)) {
                closed = new Closed(version.county(), version.version(), reason, now);
                LOG.error("the plugin of {}, version {}, is in quarantine", version.county(), version.version());
            }
            return Refusal.of(
                    Refusal.Kind.UNAVAILABLE, "本县政策规则认定这一家庭时%s，没有得出结果；已录入的内容不受影响，请联系省级管理员".formatted(reason.label()));
        }

        private synchronized void release() {
            failures.clear();
            closed = null;
        }

        private static String place(Throwable cause) {
            StackTraceElement[] trace = cause.getStackTrace();
            return trace.length == 0 ? "" : " at " + trace[0];
        }
    }
}
