package cn.binggui.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of the house: plugins → policy-national → policy-api ← core ← ui, and app → core, ui. */
class ArchitectureTest {
    private static final Path ROOT = Path.of("../..");
    private static final String API = "cn.binggui.policy";
    private static final String[] API_PACKAGES = {
        API,
        "cn.binggui.policy.clause..",
        "cn.binggui.policy.declared..",
        "cn.binggui.policy.facts..",
        "cn.binggui.policy.parameter..",
        "cn.binggui.policy.plan..",
        "cn.binggui.policy.ruling..",
        "cn.binggui.policy.value.."
    };
    private static final String NATIONAL = "cn.binggui.policy.national..";
    private static final String TESTKIT = "cn.binggui.policy.testkit..";
    private static final String COUNTY = "cn.binggui.county..";
    private static final String CORE = "cn.binggui.core..";
    private static final String UI = "cn.binggui.ui..";
    private static final String APP = "cn.binggui.app..";
    private static final String[] JDK = {"java..", "org.jspecify.annotations.."};

    /** The class path of the application, without any plugin. */
    private static final JavaClasses HOST = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.binggui");

    /** What is packed into plugins, read as files: it is on no class path here. */
    private static final JavaClasses PLUGINS = new ClassFileImporter().importPaths(pluginFolders());

    @Test
    void noPluginIsOnTheClassPath() {
        noClasses().should().resideInAnyPackage(COUNTY, NATIONAL, TESTKIT).check(HOST);
    }

    @Test
    void thePolicyApiDependsOnNothing() {
        classes()
                .that()
                .resideInAnyPackage(API_PACKAGES)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(plus(API_PACKAGES, JDK))
                .check(HOST);
    }

    @Test
    void nationalRulesKnowThePolicyApiOnly() {
        classes()
                .that()
                .resideInAPackage(NATIONAL)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(plus(API_PACKAGES, plus(JDK, NATIONAL, "org.snakeyaml.engine..")))
                .allowEmptyShould(true)
                .check(PLUGINS);
    }

    @Test
    void aCountyKnowsThePolicyModulesOnly() {
        classes()
                .that()
                .resideInAPackage(COUNTY)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(plus(API_PACKAGES, plus(JDK, NATIONAL, COUNTY, "org.pf4j..")))
                .allowEmptyShould(true)
                .check(PLUGINS);
    }

    @Test
    void aCountyKnowsNoOtherCounty() {
        slices().matching("cn.binggui.county.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(PLUGINS);
    }

    @Test
    void theCoreKnowsNoScreenAndNoWeb() {
        noClasses()
                .that()
                .resideInAPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(UI, APP, "com.vaadin..", "io.micronaut.http..", "jakarta.servlet..")
                .check(HOST);
    }

    @Test
    void screensCallServicesAndNothingBelow() {
        noClasses()
                .that()
                .resideInAPackage(UI)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(APP, "java.sql..", "javax.sql..", "io.micronaut.data..", "io.micronaut.http..")
                .check(HOST);
    }

    @Test
    void repositoriesAreSeenByTheirFeatureOnly() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePublic()
                .check(HOST);
    }

    @Test
    void featuresFormNoCircle() {
        for (String module : List.of("core", "ui", "app")) {
            slices().matching("cn.binggui." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(HOST);
        }
    }

    @Test
    void noCountyIsNamedOutsideItsPlugin() throws IOException {
        var literal = Pattern.compile("\"[^\"]*(daye|huaishang|xiangning|shiquan|didao|大冶|淮上|乡宁|石泉|滴道)[^\"]*\"");
        var found = new ArrayList<String>();
        for (Path source : sources()) {
            for (String line : Files.readAllLines(source)) {
                if (literal.matcher(line).find()) {
                    found.add(ROOT.relativize(source) + ": " + line.strip());
                }
            }
        }
        assertEquals(List.of(), found);
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (String module :
                List.of("platform/policy-api", "platform/policy-national", "platform/core", "platform/app", "ui")) {
            Path folder = ROOT.resolve(module).resolve("src/main/java");
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    sources.addAll(files.filter(file -> file.toString().endsWith(".java"))
                            .toList());
                }
            }
        }
        return sources;
    }

    private static List<Path> pluginFolders() {
        try (Stream<Path> plugins = Files.list(ROOT.resolve("plugins"))) {
            return Stream.concat(plugins, Stream.of(ROOT.resolve("platform/policy-national")))
                    .map(folder -> folder.resolve("target/classes"))
                    .filter(Files::exists)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] plus(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }
}
