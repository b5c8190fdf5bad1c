package cn.binggui.ui.register;

import cn.binggui.core.register.RegisterOrder;
import cn.binggui.core.register.RegisterQuery;
import cn.binggui.core.register.RegisterSort;
import cn.binggui.policy.ruling.Category;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What of the register the screen shows and in which order, as it stands in the address; names and ID numbers never do. */
record RegisterPlace(RegisterQuery query, RegisterOrder order) {
    private static final String SORT = "sort";
    private static final String DOWN = "-";

    /** Reads an address; what it does not understand counts as absent. */
    static RegisterPlace of(QueryParameters parameters) {
        Map<String, String> words = new LinkedHashMap<>();
        parameters.getParameters().forEach((name, values) -> words.put(name, values.getFirst()));
        return new RegisterPlace(RegisterQuery.of(words), order(words.getOrDefault(SORT, "")));
    }

    RegisterPlace with(RegisterQuery other) {
        return new RegisterPlace(other, order);
    }

    RegisterPlace with(RegisterOrder other) {
        return new RegisterPlace(query, other);
    }

    /** Returns the place with one category more or less. */
    RegisterPlace toggling(Category category) {
        Set<Category> wanted = EnumSet.noneOf(Category.class);
        wanted.addAll(query.categories());
        if (!wanted.remove(category)) {
            wanted.add(category);
        }
        return with(query.of(wanted, query.undecided()));
    }

    /** Returns the place with or without the households that have no category. */
    RegisterPlace togglingUndecided() {
        return with(query.of(query.categories(), !query.undecided()));
    }

    RegisterPlace ofAnyCategory() {
        return with(query.of(Set.of(), false));
    }

    /** Returns the address relative to the application. */
    String address() {
        Map<String, String> words = new LinkedHashMap<>(query.words());
        if (!order.equals(RegisterOrder.BY_NUMBER)) {
            words.put(SORT, (order.descending() ? DOWN : "") + order.by().name());
        }
        return RegisterNavigation.address(words);
    }

    private static RegisterOrder order(String words) {
        boolean descending = words.startsWith(DOWN);
        String name = descending ? words.substring(1) : words;
        return Arrays.stream(RegisterSort.values())
                .filter(sort -> sort.name().equals(name))
                .findFirst()
                .map(sort -> new RegisterOrder(sort, descending))
                .orElse(RegisterOrder.BY_NUMBER);
    }
}
