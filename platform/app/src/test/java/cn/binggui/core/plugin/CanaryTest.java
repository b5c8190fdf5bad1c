package cn.binggui.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.PublishedParameters;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other rules before the demonstration's cases, in a process of their own. */
class CanaryTest {
    private static final String COUNTY = "daye";

    private final Canary canary = RunningApp.bean(Canary.class);

    @TempDir
    Path folder = Path.of("");

    @Test
    void countsWhatComesOutOtherwise() throws ChildJvm.Broken {
        // whoever is within the margin of twice the standard now, and not of once
        PluginVariant narrower = PluginVariant.of(COUNTY, "1.9.0")
                .writing("policy/parameters/allowance-margin-multiple.yml", "value: 2,", "value: 1,");
        TrialReport report = asked(narrower);
        assertTrue(report.canary().cases() > 50);
        assertTrue(report.canary().shifted() > 0, report::toString);
        assertTrue(
                report.canary().shifts().stream().anyMatch(shift -> shift.from().equals("低保边缘")), report::toString);
        assertTrue(report.declared().stream().anyMatch(line -> line.startsWith("低保边缘：")), report::toString);
        assertTrue(report.isPassed());
    }

    @Test
    void tellsNothingWhereNothingIsOther() throws ChildJvm.Broken {
        TrialReport report = asked(PluginVariant.of(COUNTY, "1.9.0"));
        assertEquals(
                0,
                report.canary().shifted()
                        + report.canary().otherwise()
                        + report.canary().failed());
        assertEquals(List.of(), report.declared());
        assertTrue(report.coverage().toString().contains("已"), report.coverage()::toString);
    }

    @Test
    void doesNotPassWhatCannotDetermine() {
        PluginVariant throwing = PluginVariant.of(COUNTY, "1.9.0").throwing();
        assertThrows(ChildJvm.Broken.class, () -> asked(throwing));
    }

    @Test
    void endsAProcessThatDoesNotEnd() {
        var child = new ChildJvm(System.getProperty("java.class.path"), "64m", Duration.ofSeconds(3));
        Path jar = PluginVariant.of(COUNTY, "1.9.0").running().write(folder.resolve("running.jar"));
        ChildJvm.Broken broken = assertThrows(
                ChildJvm.Broken.class,
                () -> child.run(
                        CanaryMain.class.getName(),
                        List.of(
                                jar,
                                RunningApp.bean(CountyPolicies.class)
                                        .jar(COUNTY)
                                        .orElseThrow()),
                        lines -> lines.write("")));
        assertTrue(broken.getMessage().contains("没有结束"), broken::getMessage);
    }

    private TrialReport asked(PluginVariant variant) throws ChildJvm.Broken {
        Optional<Path> serving = RunningApp.bean(CountyPolicies.class).jar(COUNTY);
        return canary.ask(
                        COUNTY,
                        variant.write(folder.resolve("tried.jar")),
                        serving,
                        RunningApp.bean(PublishedParameters.class).rows(COUNTY))
                .report(List.of());
    }
}
