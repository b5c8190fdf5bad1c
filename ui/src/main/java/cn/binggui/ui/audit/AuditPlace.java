package cn.binggui.ui.audit;

import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditCursor;
import cn.binggui.core.audit.AuditQuery;
import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the screen shows, as it stands in the address.
 *
 * @param county whose rows; {@code null} for the platform's own
 * @param query which of them
 * @param after the row behind which the page begins; {@code null} for the first page
 */
record AuditPlace(
        @Nullable String county, AuditQuery query, @Nullable AuditCursor after) {
    /** Reads an address; what it does not understand counts as absent. */
    static AuditPlace of(QueryParameters parameters) {
        AuditQuery query = new AuditQuery(
                parameters.getSingleParameter("from").flatMap(AuditPlace::day).orElse(null),
                parameters.getSingleParameter("to").flatMap(AuditPlace::day).orElse(null),
                parameters.getSingleParameter("actor").orElse(null),
                parameters
                        .getSingleParameter("action")
                        .flatMap(name -> Arrays.stream(AuditAction.values())
                                .filter(action -> action.name().equals(name))
                                .findFirst())
                        .orElse(null),
                parameters.getSingleParameter("subject").orElse(null));
        return new AuditPlace(
                parameters.getSingleParameter("county").orElse(null),
                query,
                parameters
                        .getSingleParameter("after")
                        .flatMap(AuditCursor::parse)
                        .orElse(null));
    }

    AuditPlace at(@Nullable AuditCursor there) {
        return new AuditPlace(county, query, there);
    }

    QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "county", county);
        put(all, "from", query.from());
        put(all, "to", query.to());
        put(all, "actor", query.actor());
        AuditAction action = query.action();
        put(all, "action", action == null ? null : action.name());
        put(all, "subject", query.subject());
        put(all, "after", after == null ? null : after.text());
        return QueryParameters.simple(all);
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
