package cn.binggui.core.plugin.jar;

import java.util.Set;
import java.util.regex.Pattern;

/** What rules may use of the Java library; everything else is forbidden to them. */
final class AllowedCode {
    /** Types of {@code java.lang} that hold values, and the exceptions that code throws by itself. */
    private static final Pattern LANG = Pattern.compile("java/lang/(Appendable|AutoCloseable|Boolean|Byte|CharSequence"
            + "|Character|Class|Comparable|Double|Enum(\\$EnumDesc)?|Float|Integer|Iterable|Long|Math|Number|Object"
            + "|Record|Short|StrictMath|String|StringBuilder|System|Throwable|Void|Exception|Error|\\w+Exception"
            + "|AssertionError|NoSuchFieldError|IncompatibleClassChangeError)");

    private static final Set<String> MACHINERY = Set.of(
            "java/lang/constant/ClassDesc",
            "java/lang/invoke/LambdaMetafactory",
            "java/lang/invoke/MethodHandles",
            "java/lang/invoke/MethodHandles$Lookup",
            "java/lang/invoke/StringConcatFactory",
            "java/lang/runtime/ObjectMethods",
            "java/lang/runtime/SwitchBootstraps");

    private static final Pattern IO = Pattern.compile(
            "java/io/(IOException|UncheckedIOException|InputStream|InputStreamReader|Reader|BufferedReader|StringReader"
                    + "|StringWriter|Writer|ByteArrayInputStream|Serializable|Closeable)");

    private static final Pattern VALUES =
            Pattern.compile("java/(math|time(/(temporal|format|chrono))?|text|nio/charset)/[\\w$]+"
                    + "|java/util/(function|regex|stream)/[\\w$]+"
                    + "|java/util/concurrent/Concurrent(HashMap|Map)"
                    + "|java/util/[\\w$]+");

    /** What of these packages reaches further than values. */
    private static final Pattern NOT = Pattern.compile("java/time/(Clock|InstantSource).*"
            + "|java/util/(Formatter|Random|Scanner|ServiceLoader|SplittableRandom|Timer|TimerTask|UUID|ResourceBundle"
            + "|PropertyResourceBundle|EventObject|Observable|TimeZone)(\\$.*)?"
            + "|java/util/stream/StreamSupport");

    private static final Pattern POLICY =
            Pattern.compile("cn/binggui/policy/((clause|declared|facts|parameter|plan|ruling|value)/)?[\\w$]+");

    private static final Set<String> OF_CLASS = Set.of(
            "cast",
            "desiredAssertionStatus",
            "equals",
            "getCanonicalName",
            "getComponentType",
            "getEnumConstants",
            "getName",
            "getResourceAsStream",
            "getSimpleName",
            "hashCode",
            "isInstance",
            "toString");

    private static final Set<String> OF_SYSTEM = Set.of("arraycopy", "identityHashCode", "lineSeparator");

    /** A clock, threads, and settings of the whole program. */
    private static final Set<String> NEVER = Set.of("now", "parallel", "parallelStream", "setDefault");

    private AllowedCode() {}

    static boolean type(String name) {
        return LANG.matcher(name).matches()
                || MACHINERY.contains(name)
                || IO.matcher(name).matches()
                || POLICY.matcher(name).matches()
                || (VALUES.matcher(name).matches() && !NOT.matcher(name).matches());
    }

    /** Of an allowed type; whether the type is one, {@link #type} says. */
    static boolean member(String owner, String name) {
        return switch (owner) {
            case "java/lang/Class" -> OF_CLASS.contains(name);
            case "java/lang/System" -> OF_SYSTEM.contains(name);
            // which read settings of the whole program
            case "java/lang/Boolean", "java/lang/Integer", "java/lang/Long" ->
                !Set.of("getBoolean", "getInteger", "getLong").contains(name);
            case "java/lang/invoke/MethodHandles", "java/lang/invoke/MethodHandles$Lookup" -> false;
            case "java/lang/Object" ->
                !name.startsWith("wait") && !name.startsWith("notify") && !name.equals("finalize");
            default -> !(owner.startsWith("java/") && NEVER.contains(name));
        };
    }
}
