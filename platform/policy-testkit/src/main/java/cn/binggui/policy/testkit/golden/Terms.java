package cn.binggui.policy.testkit.golden;

import cn.binggui.policy.Term;
import cn.binggui.policy.national.resource.Yaml;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Reads the Chinese words of golden cases: terms of enums, yes and no. */
final class Terms {
    private Terms() {}

    /**
     * Returns the constant whose Chinese term stands under the key.
     *
     * @throws IllegalArgumentException if no constant has the term; the message names file, key and the known terms
     */
    static <E extends Enum<E> & Term> E constant(Yaml yaml, String key, Class<E> type) {
        return constant(yaml.text(key), type, yaml.place() + ": " + key);
    }

    static <E extends Enum<E> & Term> E constant(Yaml yaml, String key, Class<E> type, E fallback) {
        return yaml.has(key) ? constant(yaml, key, type) : fallback;
    }

    static <E extends Enum<E> & Term> E constant(String term, Class<E> type, String place) {
        for (E constant : type.getEnumConstants()) {
            if (constant.term().equals(term)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(place + " must be one of "
                + Arrays.stream(type.getEnumConstants()).map(Term::term).collect(Collectors.joining(" ")) + ", not "
                + term);
    }

    /** Returns whether 是 stands under the key, or the fallback where the key is absent. */
    static boolean yes(Yaml yaml, String key, boolean fallback) {
        if (!yaml.has(key)) {
            return fallback;
        }
        return switch (yaml.text(key)) {
            case "是" -> true;
            case "否" -> false;
            default -> throw new IllegalArgumentException(yaml.place() + ": " + key + " must be 是 or 否");
        };
    }
}
