package cn.binggui.ui.identity;

import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.User;
import cn.binggui.ui.Texts;
import java.util.ArrayList;
import java.util.List;

/** What somebody else changed in a user, in words. */
final class UserDifference {
    private UserDifference() {}

    /** Returns a line for each thing that differs; empty where only what no form shows has changed, for example the password. */
    static List<String> lines(UserWords words, User before, User now) {
        Actor was = before.actor();
        Actor is = now.actor();
        List<String> lines = new ArrayList<>();
        add(lines, "user.displayName", was.displayName(), is.displayName());
        add(lines, "user.roles", UserWords.roles(was.roles()), UserWords.roles(is.roles()));
        add(lines, "user.scope", words.scope(was.tenant(), was.scope()), words.scope(is.tenant(), is.scope()));
        add(lines, "user.state", lock(before), lock(now));
        return lines;
    }

    private static String lock(User user) {
        return Texts.text(user.locked() ? "user.state.locked" : "user.state.unlocked");
    }

    private static void add(List<String> lines, String key, String before, String now) {
        if (!before.equals(now)) {
            lines.add(Texts.text("user.changed.line", Texts.text(key), before, now));
        }
    }
}
