package cn.binggui.ui.register;

import cn.binggui.core.register.RegisterRow;
import cn.binggui.policy.Term;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.Texts;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the list writes what a row holds. */
public final class RegisterWords {
    private static final Pattern COMMITTEE = Pattern.compile("(?<=村)村民委员会$|(?<=社区)居民委员会$");

    private RegisterWords() {}

    /** Returns the category's term; a household without any is 未认定. */
    static String category(@Nullable Category category) {
        if (category == null) {
            return Texts.text("register.undecided");
        }
        return category == Category.NONE ? Texts.text("register.none") : category.term();
    }

    /** Returns a village's name without the words for its committee, which all of them bear. */
    public static String village(String name) {
        return COMMITTEE.matcher(name).replaceFirst("");
    }

    static String term(@Nullable Term term) {
        return term == null ? "" : term.term();
    }

    static String yuan(@Nullable Money money) {
        return money == null ? "" : money.number().setScale(2).toPlainString();
    }

    /** Returns on what numbers a result rests: published ones, or a demonstration's assumption among them. */
    static String basis(RegisterRow row) {
        if (row.outcome() == null) {
            return "";
        }
        return Texts.text(row.assumed() ? "register.basis.assumed" : "register.basis.published");
    }
}
