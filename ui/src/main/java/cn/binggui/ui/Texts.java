package cn.binggui.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of the screens, from the one resource bundle {@code cn/binggui/ui/texts.properties}. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("cn.binggui.ui.texts", Locale.ROOT);

    private Texts() {}

    /**
     * Returns the words of a key, with the arguments put in as {@link String#format} does.
     *
     * @throws java.util.MissingResourceException for a key that the bundle does not hold
     */
    public static String text(String key, Object... arguments) {
        String words = BUNDLE.getString(key);
        return arguments.length == 0 ? words : String.format(Locale.ROOT, words, arguments);
    }

    /** Returns the words of a key; empty where the bundle does not hold it. */
    public static Optional<String> find(String key) {
        return BUNDLE.containsKey(key) ? Optional.of(BUNDLE.getString(key)) : Optional.empty();
    }

    /** Returns the words of a key that holds several, set apart by {@code |}. */
    public static List<String> list(String key) {
        return List.of(BUNDLE.getString(key).split("\\|"));
    }

    /** Returns the words of a key, or the text itself where it is no key, as a view's {@code @Menu} may hold either. */
    static String textOrKey(String text) {
        return BUNDLE.containsKey(text) ? BUNDLE.getString(text) : text;
    }
}
