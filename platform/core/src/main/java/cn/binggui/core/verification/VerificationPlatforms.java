package cn.binggui.core.verification;

import static cn.binggui.core.verification.VerificationFailure.Kind.UNAVAILABLE;

import cn.binggui.core.tenancy.TenantFiles;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which platform serves which county, as the deployment says; in a demonstration the simulated one serves all others. */
@Singleton
class VerificationPlatforms {
    private final HttpClient client = HttpPlatform.client();
    private final Map<String, VerificationPlatform> platforms = new HashMap<>();
    private final Optional<VerificationSimulation> simulation;

    /**
     * Reads the deployment's settings.
     *
     * @throws IllegalArgumentException in Chinese, naming the variable that is wrong
     */
    @Inject
    VerificationPlatforms(
            List<ChannelSettings> settings,
            Optional<VerificationSimulation> simulation,
            TenantFiles counties,
            Clock clock) {
        this.simulation = simulation;
        Set<Path> folders = new HashSet<>();
        for (ChannelSettings each : settings) {
            if (counties.all().stream().noneMatch(file -> file.tenant().id().equals(each.county()))) {
                throw new IllegalArgumentException(variable(each.county()) + "…：没有这个县");
            }
            platforms.put(each.county(), platform(each, folders, clock));
        }
    }

    VerificationPlatforms(Map<String, VerificationPlatform> platforms) {
        this.platforms.putAll(platforms);
        simulation = Optional.empty();
    }

    /** Returns the county's platform; empty where the deployment names none. */
    Optional<VerificationPlatform> of(String county) {
        VerificationPlatform configured = platforms.get(county);
        return configured == null ? simulated() : Optional.of(configured);
    }

    /** Returns what to do where there is none, in Chinese. */
    static String missing(String county) {
        return "本县尚未接入核对平台：请系统管理员设置 %1$sURL 和 %1$sTOKEN_FILE（接口），或 %1$sFOLDER（文件交换），重启后重新提请"
                .formatted(variable(county));
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    private Optional<VerificationPlatform> simulated() {
        return simulation.flatMap(each ->
                each.address().map(address -> new HttpPlatform(Channel.SIMULATED, address, each::token, client)));
    }

    private VerificationPlatform platform(ChannelSettings settings, Set<Path> folders, Clock clock) {
        String county = settings.county();
        if (settings.url() == null == (settings.folder() == null)) {
            throw new IllegalArgumentException("请只设置 %1$sURL 和 %1$sFOLDER 中的一个".formatted(variable(county)));
        }
        if (settings.folder() != null) {
            Path folder = Path.of(settings.folder()).toAbsolutePath().normalize();
            if (!folders.add(folder)) {
                throw new IllegalArgumentException(variable(county) + "FOLDER 与另一县相同，各县应分开");
            }
            return new FileExchange(county, folder, clock);
        }
        if (settings.token() == null == (settings.tokenFile() == null)) {
            throw new IllegalArgumentException("请设置 %1$sTOKEN_FILE 和 %1$sTOKEN 中的一个".formatted(variable(county)));
        }
        try {
            return new HttpPlatform(
                    Channel.HTTP,
                    URI.create(String.valueOf(settings.url())),
                    () -> token(settings.token(), settings.tokenFile()),
                    client);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(variable(county) + "URL：" + e.getMessage(), e);
        }
    }

    private static String token(@Nullable String token, @Nullable String file) throws VerificationFailure {
        try {
            String found = token != null ? token : Files.readString(Path.of(String.valueOf(file)));
            if (found.strip().matches("[\\x21-\\x7e]+")) {
                return found.strip();
            }
        } catch (IOException e) {
            // told below like an empty one
        }
        throw new VerificationFailure(UNAVAILABLE, "核对平台的令牌读不出来或有误，请联系系统管理员；稍后自动重试");
    }

    private static String variable(String county) {
        return "BINGGUI_VERIFICATION_" + county.toUpperCase(Locale.ROOT) + "_";
    }
}
