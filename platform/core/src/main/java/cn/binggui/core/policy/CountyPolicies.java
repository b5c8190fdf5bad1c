package cn.binggui.core.policy;

import cn.binggui.core.Refusal;
import cn.binggui.core.Settings;
import cn.binggui.core.tenancy.TenantFiles;
import cn.binggui.policy.CountyPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The counties' policies, loaded from the jars of the plugins folder and from those that were installed since.
 *
 * <p>Of several versions of one county's policy the one serves that somebody has chosen, or else the newest that can be loaded; the others
 * serve the cases that began under them. A jar that cannot be loaded is reported and leaves the other counties running.
 */
@Singleton
public class CountyPolicies {
    private static final Logger LOG = LoggerFactory.getLogger(CountyPolicies.class);

    private final Path folder;
    private final Supplier<List<String>> counties;
    private final PolicyJars installed;
    private final Quarantine quarantine;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /** By county, in the order of lists; replaced as a whole. */
    private volatile Map<String, Versions> served = Map.of();

    @Inject
    CountyPolicies(Settings settings, TenantFiles files, PolicyJars installed, Quarantine quarantine) {
        this(settings.plugins(), files::ids, installed, quarantine);
    }

    /**
     * @param folder folder of the plugin jars
     * @param counties the counties of this deployment, in the order of lists
     */
    CountyPolicies(Path folder, Supplier<List<String>> counties, PolicyJars installed, Quarantine quarantine) {
        this.folder = folder;
        this.counties = counties;
        this.installed = installed;
        this.quarantine = quarantine;
        jars(folder).forEach(jar -> tryAdding(jar, true));
        installed.inUse().forEach(jar -> tryAdding(jar, true));
        for (String county : counties.get()) {
            if (served.containsKey(county)) {
                LOG.info("policy of {}: version {}", county, version(county));
            } else {
                LOG.error("no policy for {} among the jars in {}", county, folder);
            }
        }
    }

    /** One version in memory, as it came and as the house asks it. */
    private record Loaded(PolicyPlugin plugin, CountyPolicy guarded) {}

    /**
     * The versions of one county that are in memory.
     *
     * @param all the newest one first
     */
    private record Versions(List<Loaded> all, Loaded serving) {
        Optional<Loaded> find(String version) {
            return all.stream()
                    .filter(each -> each.plugin().version().equals(version))
                    .findFirst();
        }
    }

    /** Returns every county's policy, in the order of lists. */
    public List<CountyPolicy> all() {
        Map<String, Versions> now = served;
        return counties.get().stream()
                .map(now::get)
                .filter(Objects::nonNull)
                .map(each -> each.serving().guarded())
                .toList();
    }

    /** Returns the county's policy; empty where there is no such county or its policy could not be loaded. */
    public Optional<CountyPolicy> find(String county) {
        return Optional.ofNullable(served.get(county))
                .filter(_ -> counties.get().contains(county))
                .map(versions -> versions.serving().guarded());
    }

    /**
     * Returns the county's policy.
     *
     * @throws Refusal NOT_FOUND where there is none
     */
    public CountyPolicy get(String county) {
        return find(county).orElseThrow(() -> unknown(county));
    }

    /**
     * Returns the version of the plugin that serves the county, for example {@code 1.0.0}.
     *
     * @throws Refusal NOT_FOUND where there is none
     */
    public String version(String county) {
        return versions(county).serving().plugin().version();
    }

    /** Returns the versions that are in memory, the newest one first; empty where there is none. */
    public List<String> loaded(String county) {
        Versions versions = served.get(county);
        return versions == null
                ? List.of()
                : versions.all().stream().map(each -> each.plugin().version()).toList();
    }

    /**
     * Returns the county's policy of a version, for what was begun under it; a version that is not in memory is loaded again.
     *
     * @throws Refusal NOT_FOUND where the county has no policy; UNAVAILABLE where its jar of that version is no longer there
     */
    public CountyPolicy pinned(String county, String version) {
        return versions(county)
                .find(version)
                .or(() -> loadAgain(county, version))
                .orElseThrow(() ->
                        Refusal.of(Refusal.Kind.UNAVAILABLE, "办理所依据的政策版本 %s 没有安装，请联系省级管理员装回该版本".formatted(version)))
                .guarded();
    }

    /** Returns the version that serves, or would as soon as the county is taken in; empty where there is none. */
    public Optional<String> serving(String county) {
        return Optional.ofNullable(served.get(county))
                .map(versions -> versions.serving().plugin().version());
    }

    /** Returns the jar of the version that serves; empty where the county has none. */
    public Optional<Path> jar(String county) {
        return Optional.ofNullable(served.get(county))
                .map(versions -> versions.serving().plugin().jar());
    }

    /** Is told the county whose policy is another from now on; whoever keeps something of it must let it go. */
    public void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    /**
     * Takes a jar into memory beside the versions that are there. Where it is its county's first one, it serves.
     *
     * @throws IllegalArgumentException if it cannot be loaded
     */
    public void add(Path jar) {
        add(jar, false);
    }

    private synchronized void add(Path jar, boolean starting) {
        PolicyPlugin plugin = PolicyPlugin.load(jar);
        String county = plugin.policy().county();
        Versions before = served.get(county);
        if (before != null && before.find(plugin.version()).isPresent()) {
            plugin.unload();
            return;
        }
        Loaded added = new Loaded(plugin, guarded(plugin));
        List<Loaded> all = new ArrayList<>(before == null ? List.of() : before.all());
        all.add(added);
        all.sort((one, other) ->
                PolicyPlugin.compare(other.plugin().version(), one.plugin().version()));
        put(
                county,
                all,
                before == null || starting ? null : before.serving().plugin().version());
    }

    /**
     * Lets another version serve from now on; what runs under the one before ends under it. Whatever its plugin did before is forgotten.
     *
     * @throws IllegalArgumentException if its jar is not there or cannot be loaded
     */
    public synchronized void serve(String county, String version) {
        Versions versions = served.get(county);
        if (versions == null || versions.find(version).isEmpty()) {
            add(installed
                    .find(county, version)
                    .orElseThrow(() -> new IllegalArgumentException("no jar of " + county + " " + version)));
        }
        quarantine.release(county, version);
        put(county, Objects.requireNonNull(served.get(county)).all(), version);
        listeners.forEach(listener -> listener.accept(county));
    }

    /**
     * Lets go of a version that does not serve; whoever asks for it later loads it again.
     *
     * @throws IllegalArgumentException if it serves
     */
    public synchronized void unload(String county, String version) {
        Versions versions = versions(county);
        if (versions.serving().plugin().version().equals(version)) {
            throw new IllegalArgumentException("it serves: " + county + " " + version);
        }
        versions.find(version).ifPresent(gone -> {
            List<Loaded> rest = new ArrayList<>(versions.all());
            rest.remove(gone);
            put(county, rest, versions.serving().plugin().version());
            gone.plugin().unload();
        });
    }

    /** Loads what has been laid into the plugins folder since; a version that is there already stays as it is. */
    public void look() {
        jars(folder).forEach(jar -> tryAdding(jar, false));
    }

    private synchronized Optional<Loaded> loadAgain(String county, String version) {
        installed.find(county, version).ifPresent(this::add);
        return versions(county).find(version);
    }

    private CountyPolicy guarded(PolicyPlugin plugin) {
        try {
            return new GuardedPolicy(
                    plugin.policy(), quarantine.ward(plugin.policy().county(), plugin.version()));
        } catch (RuntimeException | LinkageError e) {
            plugin.unload();
            throw new IllegalArgumentException(
                    "what the policy of " + plugin.version() + " declares cannot be read", e);
        }
    }

    /** Puts a county's versions in place; the one of that version serves, or the chosen one, or the newest. */
    private void put(String county, List<Loaded> all, @Nullable String version) {
        String wanted = version != null ? version : installed.chosen(county).orElse("");
        Loaded serving = all.stream()
                .filter(each -> each.plugin().version().equals(wanted))
                .findFirst()
                .orElse(all.getFirst());
        Map<String, Versions> next = new LinkedHashMap<>(served);
        next.put(county, new Versions(List.copyOf(all), serving));
        served = Map.copyOf(next);
    }

    private void tryAdding(Path jar, boolean starting) {
        try {
            add(jar, starting);
        } catch (IllegalArgumentException e) {
            LOG.error("{}; the other policies are not affected", e.getMessage(), e);
        }
    }

    private Versions versions(String county) {
        Versions versions = served.get(county);
        if (versions == null || !counties.get().contains(county)) {
            throw unknown(county);
        }
        return versions;
    }

    private static Refusal unknown(String county) {
        return Refusal.notFound("没有这个县的政策，或您无权查看：" + county);
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            LOG.error("no plugins folder at {}: no county has a policy", folder);
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PreDestroy
    void close() {
        served.values()
                .forEach(
                        versions -> versions.all().forEach(each -> each.plugin().unload()));
    }
}
