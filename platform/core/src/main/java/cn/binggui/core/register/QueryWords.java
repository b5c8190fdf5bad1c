package cn.binggui.core.register;

import static cn.binggui.core.AddressWords.constant;
import static cn.binggui.core.AddressWords.day;
import static cn.binggui.core.AddressWords.matching;
import static cn.binggui.core.AddressWords.put;

import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query as names and values. */
final class QueryWords {
    private static final String UNDECIDED = "UNDECIDED";
    private static final String YES = "1";
    private static final String PEOPLE = "\\d{1,3}";
    private static final String YUAN = "\\d{1,9}(\\.\\d{1,2})?";

    private QueryWords() {}

    static Map<String, String> write(RegisterQuery query) {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "closed", query.closed() ? YES : null);
        put(words, "shared", query.shared() ? YES : null);
        put(words, "number", query.number());
        put(words, "township", query.township());
        put(words, "village", query.village());
        put(words, "category", categories(query));
        put(words, "outcome", query.outcome());
        put(words, "monitored", query.monitored());
        put(words, "residence", query.residence());
        put(words, "people-from", query.peopleFrom());
        put(words, "people-to", query.peopleTo());
        put(words, "income-from", yuan(query.perCapitaFrom()));
        put(words, "income-to", yuan(query.perCapitaTo()));
        put(words, "changed", query.changedSince());
        put(words, "result", query.resultSince());
        return words;
    }

    static RegisterQuery read(Map<String, String> words) {
        Set<Category> categories = EnumSet.noneOf(Category.class);
        List<String> named = List.of(words.getOrDefault("category", "").split(","));
        named.forEach(name -> {
            Category category = constant(Category.class, name);
            if (category != null) {
                categories.add(category);
            }
        });
        return new RegisterQuery(
                words.containsKey("closed"),
                words.containsKey("shared"),
                matching(words, "number", "\\d{15}", number -> number),
                matching(words, "township", "\\d{9}", code -> code),
                matching(words, "village", "\\d{12}", code -> code),
                categories,
                named.contains(UNDECIDED),
                constant(Outcome.class, words.get("outcome")),
                constant(LabelStatus.class, words.get("monitored")),
                constant(Residence.class, words.get("residence")),
                matching(words, "people-from", PEOPLE, Integer::valueOf),
                matching(words, "people-to", PEOPLE, Integer::valueOf),
                matching(words, "income-from", YUAN, yuan -> Money.yuan(new BigDecimal(yuan))),
                matching(words, "income-to", YUAN, yuan -> Money.yuan(new BigDecimal(yuan))),
                day(words.get("changed")),
                day(words.get("result")));
    }

    private static @Nullable String categories(RegisterQuery query) {
        List<String> names = new ArrayList<>();
        for (Category category : Category.values()) {
            if (query.categories().contains(category)) {
                names.add(category.name());
            }
        }
        if (query.undecided()) {
            names.add(UNDECIDED);
        }
        return names.isEmpty() ? null : String.join(",", names);
    }

    private static @Nullable String yuan(@Nullable Money money) {
        return money == null ? null : money.yuanText();
    }
}
