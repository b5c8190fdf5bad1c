package cn.binggui.policy.testkit;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.testkit.check.Subject;
import cn.binggui.policy.testkit.population.Sample;
import cn.binggui.policy.testkit.population.Thresholds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.pf4j.DefaultPluginManager;
import org.pf4j.PluginManager;

/** What a built plugin jar must keep: it loads alone, answers as its classes do, and leaves nothing behind. */
public final class JarContract {
    /** The version of the policy API that this contract speaks for. */
    public static final String API_VERSION = "1.0.0";

    private static final int PATIENCE = 100;
    private static final long PAUSE_MILLIS = 20;

    /** Classes that the host provides: a second copy in the jar would not be the host's. */
    private static final Pattern PROVIDED =
            Pattern.compile("cn/binggui/policy/(facts|ruling|value|clause|plan|parameter|declared|testkit)/.*"
                    + "|cn/binggui/policy/[^/]+\\.class"
                    + "|(org/pf4j|org/jspecify|org/slf4j|org/junit)/.*");

    private final Path jar;

    /** @param jar the built plugin */
    public JarContract(Path jar) {
        this.jar = jar;
    }

    /** Returns the entries of the jar that only the host may provide. */
    public List<String> providedClasses() {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class"))
                    .filter(name -> PROVIDED.matcher(name).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where the policy in the jar departs from the contract, demand by demand. */
    public List<String> broken() {
        return loaded(policy -> PolicyContract.broken(policy).entrySet().stream()
                .map(broken -> broken.getKey().label() + ": " + broken.getValue())
                .toList());
    }

    /** Returns the generated households that the policy in the jar determines otherwise than the given one. */
    public List<String> departuresFrom(CountyPolicy classes) {
        return loaded(policy -> {
            List<String> departures = new ArrayList<>();
            if (policy.getClass() == classes.getClass()) {
                departures.add("the jar's own classes are not loaded");
            }
            for (Sample sample : Subject.of(classes).samples()) {
                if (!sample.determinedBy(policy).equals(sample.determinedBy(classes))) {
                    departures.add(sample.name());
                }
            }
            return departures;
        });
    }

    /**
     * Loads, asks and unloads the plugin again and again.
     *
     * @return the cycles after which the plugin's class loader was still reachable
     */
    public List<Integer> leakingCycles(int cycles) {
        List<Integer> leaking = new ArrayList<>();
        for (int cycle = 1; cycle <= cycles; cycle++) {
            if (!isCollected(loadedAndUnloaded())) {
                leaking.add(cycle);
            }
        }
        return leaking;
    }

    /** The strong references to the plugin end with this method. */
    private WeakReference<ClassLoader> loadedAndUnloaded() {
        return loaded(policy -> {
            Sample sample = Thresholds.of(policy).getFirst().sample();
            sample.determinedBy(policy);
            return new WeakReference<>(policy.getClass().getClassLoader());
        });
    }

    private static boolean isCollected(WeakReference<ClassLoader> reference) {
        for (int i = 0; i < PATIENCE && reference.get() != null; i++) {
            System.gc();
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return reference.get() == null;
    }

    private interface Use<T> {
        T of(CountyPolicy policy);
    }

    private <T> T loaded(Use<T> use) {
        PluginManager manager = new DefaultPluginManager(List.of());
        manager.setSystemVersion(API_VERSION);
        String id = manager.loadPlugin(jar);
        manager.startPlugin(id);
        try {
            List<CountyPolicy> policies = manager.getExtensions(CountyPolicy.class, id);
            if (policies.size() != 1 || !policies.getFirst().county().equals(id)) {
                throw new IllegalStateException("the plugin " + id + " must hold the one policy of its county");
            }
            return use.of(policies.getFirst());
        } finally {
            manager.unloadPlugins();
        }
    }
}
