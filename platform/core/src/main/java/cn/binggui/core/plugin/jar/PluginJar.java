package cn.binggui.core.plugin.jar;

import cn.binggui.core.plugin.jar.BadJarException.Fault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's jar that is whole, signed by somebody who is trusted, and holds nothing but rules.
 *
 * @param county the county whose policy it says to be
 * @param version its own version
 * @param requires which versions of the policy interface it was built for
 * @param signer name of the certificate it is signed with
 */
public record PluginJar(String county, String version, String requires, String signer) {
    private static final Pattern COUNTY = Pattern.compile("[a-z][a-z0-9]{0,47}");
    private static final Pattern VERSION = Pattern.compile("(0|[1-9]\\d{0,5})(\\.(0|[1-9]\\d{0,5})){2}");

    /**
     * Looks through a jar; none of its code runs.
     *
     * @param file the jar
     * @param keys whose signatures are trusted
     * @throws BadJarException naming the first kind of fault and all places where it is
     */
    public static PluginJar inspect(Path file, TrustedKeys keys) throws BadJarException {
        try (JarFile jar = new JarFile(file.toFile(), true, JarFile.OPEN_READ, JarFile.baseVersion())) {
            JarEntries.check(jar);
            String signer = JarSignature.signer(jar, keys);
            PluginJar described = described(jar.getManifest(), signer);
            List<String> forbidden = CodeScan.of(described.county()).forbidden(jar);
            if (!forbidden.isEmpty()) {
                throw new BadJarException(Fault.FORBIDDEN_CODE, forbidden);
            }
            return described;
        } catch (SecurityException e) {
            throw new BadJarException(Fault.UNSIGNED, "内容与签名不符");
        } catch (ZipException e) {
            throw new BadJarException(Fault.UNREADABLE, List.of());
        } catch (IOException | IllegalArgumentException e) {
            throw new BadJarException(Fault.UNREADABLE, e.getClass().getSimpleName());
        }
    }

    private static PluginJar described(@Nullable Manifest manifest, String signer) throws BadJarException {
        Attributes attributes = manifest == null ? new Attributes() : manifest.getMainAttributes();
        List<String> missing = new ArrayList<>();
        String county = attribute(attributes, "Plugin-Id", COUNTY, missing);
        String version = attribute(attributes, "Plugin-Version", VERSION, missing);
        String requires = attribute(attributes, "Plugin-Requires", Pattern.compile(".{1,64}"), missing);
        if (!missing.isEmpty()) {
            throw new BadJarException(Fault.DESCRIPTION, missing);
        }
        return new PluginJar(county, version, requires, signer);
    }

    private static String attribute(Attributes attributes, String name, Pattern form, List<String> missing) {
        String value = attributes.getValue(name);
        if (value == null || !form.matcher(value).matches()) {
            missing.add(name + (value == null ? " 缺失" : " 不合格式"));
            return "";
        }
        return value;
    }
}
