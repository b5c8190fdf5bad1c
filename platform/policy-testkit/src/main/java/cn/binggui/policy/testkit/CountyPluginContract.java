package cn.binggui.policy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.policy.CountyPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The contract of the built jar as JUnit runs it, after packaging.
 *
 * <p>The system property {@code binggui.plugin.jar} says where the jar lies.
 */
public abstract class CountyPluginContract {
    private static final int CYCLES = 20;

    private final CountyPolicy classes;
    private final JarContract jar = new JarContract(Path.of(Objects.requireNonNull(
            System.getProperty("binggui.plugin.jar"), "binggui.plugin.jar must name the built plugin")));

    /** @param classes the county's policy from the class path */
    protected CountyPluginContract(CountyPolicy classes) {
        this.classes = classes;
    }

    @Test
    void holdsNoClassThatTheHostProvides() {
        assertEquals(List.of(), jar.providedClasses());
    }

    @Test
    void keepsTheContractFromTheJar() {
        assertEquals(List.of(), jar.broken());
    }

    @Test
    void answersAsOnTheClassPath() {
        assertEquals(List.of(), jar.departuresFrom(classes));
    }

    @Test
    void unloadsWithoutLeakingItsClassLoader() {
        assertEquals(List.of(), jar.leakingCycles(CYCLES));
    }
}
