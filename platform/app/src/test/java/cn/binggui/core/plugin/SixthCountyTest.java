package cn.binggui.core.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.Application;
import cn.binggui.app.EmptyHome;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.comparison.PolicyMatrix;
import cn.binggui.core.determination.DeterminationService;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.identity.Authentication;
import cn.binggui.core.policy.CountyPolicies;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A county is made out of another one's module, laid into a program that runs, and taken in; nothing of the platform changes. */
class SixthCountyTest {
    private static final String PASSWORD = "correct-horse-battery";

    @TempDir
    Path folder = Path.of("");

    @Test
    void isMadeTriedAndTakenInWhileTheProgramRuns() throws ChildJvm.Broken {
        Path tenants = folder.resolve("tenants");
        Path plugins = folder.resolve("plugins");
        SixthCounty.copy(Path.of("target/tenants/didao"), tenants.resolve("didao"));
        PluginVariant.of("didao", "1.0.0")
                .write(Objects.requireNonNull(made(plugins)).resolve("didao.jar"));
        try (Application application = Application.start(Map.of(
                "BINGGUI_HOME", EmptyHome.at("sixth").toString(),
                "BINGGUI_PORT", "0",
                "BINGGUI_PLUGINS", plugins.toString(),
                "BINGGUI_TENANTS", tenants.toString(),
                "BINGGUI_DEMO_PASSWORD", PASSWORD))) {
            Actor admin = actor(application, "province-admin");
            NewCounties counties = application.context().getBean(NewCounties.class);
            assertEquals(List.of(), counties.look(admin));

            long begun = System.nanoTime();
            SixthCounty sixth = SixthCounty.make(folder.resolve("tree"));
            SixthCounty.copy(sixth.tenantFolder(), tenants.resolve(SixthCounty.ID));
            assertEquals(null, counties.look(admin).getFirst().version());
            assertEquals(
                    Refusal.Kind.UNPROCESSABLE,
                    assertThrows(Refusal.class, () -> counties.take(admin, SixthCounty.ID))
                            .kind());

            begun = lap("module and folder", begun);
            Path jar = sixth.jar(plugins.resolve("langya-1.0.0.jar"));
            begun = lap("jar", begun);
            assertEquals(List.of(), broken(jar), "the contract");
            begun = lap("contract", begun);
            NewCounties.Found found = counties.look(admin).getFirst();
            assertEquals("1.0.0", found.version());
            assertTrue(found.townships() > 0 && found.villages() > 0);
            assertEquals(Map.of(), counties.take(admin, SixthCounty.ID), "the demonstration's password is known");
            lap("found and taken in, with its database and first data", begun);

            serves(application, admin);
        }
    }

    /** Prints how long a part took, and returns when the next one begins. */
    private static long lap(String part, long begun) {
        long now = System.nanoTime();
        System.out.printf(Locale.ROOT, "sixth county: %s %.1f s%n", part, (now - begun) / 1e9);
        return now;
    }

    private static void serves(Application application, Actor admin) {
        CountyPolicies policies = application.context().getBean(CountyPolicies.class);
        assertEquals(
                List.of("didao", SixthCounty.ID),
                policies.all().stream().map(each -> each.county()).toList());
        Actor own = actor(application, "langya-admin");
        var facts = FactsCodec.read("""
                        {"acceptedOn":"2025-10-15","township":"无","residence":"RURAL","members":[
                        {"id":"a","relation":"APPLICANT","birthDate":"1960-01-01"}],"property":"WITHIN_ALLOWANCE_LIMIT"}""")
                .inTownship(policies.get(SixthCounty.ID).plan().townships().getFirst());
        DeterminationService determinations = application.context().getBean(DeterminationService.class);
        assertEquals(
                1,
                determinations
                        .determine(own, SixthCounty.ID, facts, Map.of())
                        .determination()
                        .members()
                        .size());
        assertTrue(application.context().getBean(PolicyMatrix.class).rows(admin).size() > 30);
        assertThrows(
                Refusal.class,
                () -> determinations.determine(actor(application, "didao-admin"), SixthCounty.ID, facts, Map.of()));
    }

    private static List<String> broken(Path jar) throws ChildJvm.Broken {
        return new ChildJvm(
                        Path.of("target/contract").toAbsolutePath().resolve("*").toString(),
                        "384m",
                        Duration.ofMinutes(5))
                .run("cn.binggui.policy.testkit.ContractRun", List.of(jar), lines -> {});
    }

    private static Path made(Path folder) {
        folder.toFile().mkdirs();
        return folder;
    }

    private static Actor actor(Application application, String name) {
        return application.context().getBean(Authentication.class).login(name, PASSWORD, "127.0.0.1");
    }
}
