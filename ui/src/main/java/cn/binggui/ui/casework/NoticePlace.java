package cn.binggui.ui.casework;

import cn.binggui.core.casework.store.NoticeQuery;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which notices the screen shows, as it stands in the address.
 *
 * @param from how many notices come before the first one shown
 */
record NoticePlace(NoticeQuery.Part part, @Nullable String village, int from) {
    static final String ROUTE = "cases/notices";
    private static final int VILLAGE_DIGITS = 12;

    /** Reads an address; what it does not understand counts as absent. */
    static NoticePlace of(QueryParameters parameters) {
        return new NoticePlace(
                parameters
                        .getSingleParameter("part")
                        .flatMap(name -> Arrays.stream(NoticeQuery.Part.values())
                                .filter(part -> part.name().equals(name))
                                .findFirst())
                        .orElse(NoticeQuery.Part.STANDING),
                village(parameters),
                parameters
                        .getSingleParameter("from")
                        .filter(text -> text.matches("\\d{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(0));
    }

    /** Returns the village that an address names; {@code null} where it names none. */
    static @Nullable String village(QueryParameters parameters) {
        return parameters
                .getSingleParameter("village")
                .filter(text -> text.length() == VILLAGE_DIGITS && text.matches("\\d+"))
                .orElse(null);
    }

    NoticePlace with(NoticeQuery.Part other) {
        return new NoticePlace(other, village, 0);
    }

    NoticePlace in(@Nullable String other) {
        return new NoticePlace(part, other, 0);
    }

    NoticePlace from(int first) {
        return new NoticePlace(part, village, first);
    }

    NoticeQuery query() {
        return new NoticeQuery(part, null, village);
    }

    QueryParameters parameters() {
        Map<String, String> words = new LinkedHashMap<>();
        if (part != NoticeQuery.Part.STANDING) {
            words.put("part", part.name());
        }
        if (village != null) {
            words.put("village", village);
        }
        if (from > 0) {
            words.put("from", String.valueOf(from));
        }
        return QueryParameters.simple(words);
    }
}
