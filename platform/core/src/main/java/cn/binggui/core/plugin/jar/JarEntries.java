package cn.binggui.core.plugin.jar;

import cn.binggui.core.plugin.jar.BadJarException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** That a jar's files stay within it, each once, and within bounds. */
final class JarEntries {
    /** Files of one jar; the largest plugin has some 400. */
    private static final int MOST = 4000;

    /** Bytes of all files unpacked. */
    private static final long LARGEST = 64L << 20;

    private static final Pattern NAME = Pattern.compile(
            "[\\p{IsAlphabetic}\\p{IsDigit}$_.+\\-（）()《》〔〕、 ]+(/[\\p{IsAlphabetic}\\p{IsDigit}$_.+\\-（）()《》〔〕、 ]+)*/?");

    private JarEntries() {}

    static void check(JarFile jar) throws IOException, BadJarException {
        List<ZipEntry> entries = new ArrayList<>(jar.stream().toList());
        if (entries.size() > MOST) {
            throw new BadJarException(Fault.TOO_LARGE, "文件超过 %d 个".formatted(MOST));
        }
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ZipEntry entry : entries) {
            String name = entry.getName();
            // a file system that does not tell case apart would see one file
            if (!isWithin(name) || !seen.add(name.toLowerCase(Locale.ROOT))) {
                wrong.add(shown(name));
            }
        }
        if (!wrong.isEmpty()) {
            throw new BadJarException(Fault.NAMES, wrong);
        }
        measure(jar, entries);
    }

    private static boolean isWithin(String name) {
        if (!NAME.matcher(name).matches() || name.startsWith("META-INF/versions/")) {
            return false;
        }
        for (String part : name.split("/")) {
            if (part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return !lower.endsWith(".jar")
                && !lower.endsWith(".so")
                && !lower.endsWith(".dll")
                && !lower.endsWith(".dylib");
    }

    /** Unpacks everything once: what the entries say of their size is not believed. */
    private static void measure(JarFile jar, List<ZipEntry> entries) throws IOException, BadJarException {
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        for (ZipEntry entry : entries) {
            try (InputStream in = jar.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    total += read;
                    if (total > LARGEST) {
                        throw new BadJarException(Fault.TOO_LARGE, "展开后超过 %d MB".formatted(LARGEST >> 20));
                    }
                }
            }
        }
    }

    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
