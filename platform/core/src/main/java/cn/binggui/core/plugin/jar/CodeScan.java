package cn.binggui.core.plugin.jar;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * What a plugin's classes use. Rules count, compare and collect; they open no file and no connection, start no thread, read no clock, and
 * reach no class by its name. What is not on the list of {@link AllowedCode} is forbidden.
 */
final class CodeScan {
    private static final String NATIONAL = "cn/binggui/policy/national/";

    /** The one library that plugins bring with them; it is trusted only as the copy that the host has itself. */
    private static final String LIBRARY = "org/snakeyaml/engine/";

    private final String own;

    private CodeScan(String own) {
        this.own = own;
    }

    /** Returns a scan for the plugin of a county. */
    static CodeScan of(String county) {
        return new CodeScan("cn/binggui/county/" + county + "/");
    }

    /** Returns each use that is forbidden, with its place; empty where there is none. */
    List<String> forbidden(JarFile jar) throws IOException {
        List<String> found = new ArrayList<>();
        for (JarEntry entry : jar.stream().toList()) {
            if (entry.getName().endsWith(".class")) {
                try (InputStream in = jar.getInputStream(entry)) {
                    found.addAll(forbidden(entry.getName(), in.readAllBytes()));
                }
            }
        }
        return found;
    }

    private List<String> forbidden(String name, byte[] bytes) throws IOException {
        if (!name.startsWith(own) && !name.startsWith(NATIONAL)) {
            return isOfHost(name, bytes) ? List.of() : List.of(name + " 不属于本县规则，也不是平台自带的同一个类");
        }
        ClassModel model = ClassFile.of().parse(bytes);
        if (!name.equals(model.thisClass().asInternalName() + ".class")) {
            return List.of(name + " 与其内容的类名不符");
        }
        TreeSet<String> uses = new TreeSet<>();
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof ClassEntry type && !allowed(type.asInternalName())) {
                uses.add(type.asInternalName());
            } else if (entry instanceof MemberRefEntry member
                    && !AllowedCode.member(
                            member.owner().asInternalName(), member.name().stringValue())) {
                uses.add(member.owner().asInternalName() + "." + member.name().stringValue());
            }
        }
        for (MethodModel method : model.methods()) {
            if (method.flags().has(AccessFlag.NATIVE)) {
                uses.add("native " + method.methodName().stringValue());
            }
        }
        return uses.stream()
                .map(use -> "%s 使用 %s".formatted(name.substring(name.lastIndexOf('/') + 1), use.replace('/', '.')))
                .toList();
    }

    private boolean allowed(String type) {
        String element = element(type);
        return element.isEmpty()
                || element.startsWith(own)
                || element.startsWith(NATIONAL)
                || element.startsWith(LIBRARY)
                || AllowedCode.type(element);
    }

    /** Returns the class of an array's elements; empty for numbers and the like. */
    private static String element(String type) {
        if (!type.startsWith("[")) {
            return type;
        }
        String element = type.replaceFirst("^\\[+", "");
        return element.startsWith("L") ? element.substring(1, element.length() - 1) : "";
    }

    private static boolean isOfHost(String name, byte[] bytes) throws IOException {
        if (!name.startsWith(LIBRARY)) {
            return false;
        }
        try (InputStream in = CodeScan.class.getClassLoader().getResourceAsStream(name)) {
            return in != null && Arrays.equals(in.readAllBytes(), bytes);
        }
    }
}
