package cn.binggui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import io.github.classgraph.AnnotationInfo;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The ready-made Vaadin bundle must hold everything that views and components import, since nothing builds a bundle of ours. */
class BundleTest {
    private static final String CONFIG = "/META-INF/VAADIN/config/";

    @Test
    void isMadeForProduction() throws IOException {
        assertTrue(text("flow-build-info.json").matches("(?s).*\"productionMode\"\\s*:\\s*true.*"));
    }

    @Test
    void holdsAllImports() throws IOException {
        String stats = text("stats.json");
        var missing = new TreeSet<String>();
        try (var scan =
                new ClassGraph().enableAnnotationInfo().ignoreClassVisibility().scan()) {
            for (var annotation : List.of(JsModule.class, JavaScript.class, CssImport.class)) {
                for (ClassInfo type : scan.getClassesWithAnnotation(annotation.getName())) {
                    for (AnnotationInfo info : type.getAnnotationInfoRepeatable(annotation.getName())) {
                        String file = String.valueOf(info.getParameterValues().getValue("value"));
                        if (!isInBundle(stats, file)) {
                            missing.add(type.getName() + " -> " + file);
                        }
                    }
                }
            }
        }
        // Lumo comes through @StyleSheet(Lumo.STYLESHEET)
        missing.removeIf(line -> line.startsWith("com.vaadin.flow.theme.lumo.Lumo "));
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void ourViewsNeedNoBuildOfTheirOwn() {
        try (var scan = new ClassGraph()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .acceptPackages("cn.binggui")
                .scan()) {
            for (var annotation : List.of(JsModule.class, CssImport.class, NpmPackage.class)) {
                // annotations are inherited from Vaadin's own components, whose imports the bundle holds
                var own = scan.getClassesWithAnnotation(annotation)
                        .filter(type -> type.getName().startsWith("cn.binggui")
                                && type.loadClass().getDeclaredAnnotationsByType(annotation).length > 0);
                assertEquals(List.of(), own.getNames());
            }
        }
    }

    private static boolean isInBundle(String stats, String file) {
        return file.matches("(context|base|https?)://.*")
                || stats.contains("\"" + file + "\"")
                || stats.contains("\"" + file.replaceFirst("^\\./", "Frontend/generated/jar-resources/") + "\"")
                || stats.contains(file.replaceFirst("^\\./", ""));
    }

    private static String text(String name) throws IOException {
        try (var stream = BundleTest.class.getResourceAsStream(CONFIG + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
