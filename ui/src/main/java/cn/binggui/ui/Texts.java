package cn.binggui.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the screens, from one resource bundle; legal terms come from the policy's own enums instead. */
public final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("cn.binggui.ui.texts", Locale.ROOT);

    private Texts() {}

    /**
     * Returns a text as it stands in the bundle.
     *
     * @throws java.util.MissingResourceException if there is none with the key
     */
    public static String text(String key) {
        return BUNDLE.getString(key);
    }

    /** Returns a text with the arguments in the places of {@code {0}}, {@code {1}}; numbers without grouping. */
    public static String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(plain);
    }
}
