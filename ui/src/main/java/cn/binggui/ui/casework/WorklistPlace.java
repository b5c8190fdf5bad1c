package cn.binggui.ui.casework;

import cn.binggui.core.AddressWords;
import cn.binggui.core.casework.list.CaseOrder;
import cn.binggui.core.casework.list.CaseQuery;
import cn.binggui.ui.CaseNavigation;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which cases the screen shows and in which order, as it stands in the address. */
record WorklistPlace(CaseQuery query, CaseOrder order) {
    private static final String SORT = "sort";
    private static final String DOWN = "-";

    /** Reads an address; what it does not understand counts as absent. */
    static WorklistPlace of(QueryParameters parameters) {
        Map<String, String> words = new LinkedHashMap<>();
        parameters.getParameters().forEach((name, values) -> words.put(name, values.getFirst()));
        return new WorklistPlace(CaseQuery.of(words), order(words.getOrDefault(SORT, "")));
    }

    WorklistPlace with(CaseQuery other) {
        return new WorklistPlace(other, order);
    }

    WorklistPlace with(CaseOrder other) {
        return new WorklistPlace(query, other);
    }

    /** Returns the address relative to the application. */
    String address() {
        Map<String, String> words = new LinkedHashMap<>(query.words());
        if (!order.equals(CaseOrder.URGENT)) {
            words.put(SORT, (order.descending() ? DOWN : "") + order.by().name());
        }
        return CaseNavigation.list(words);
    }

    private static CaseOrder order(String words) {
        boolean descending = words.startsWith(DOWN);
        CaseOrder.By by = AddressWords.constant(CaseOrder.By.class, descending ? words.substring(1) : words);
        return by == null ? CaseOrder.URGENT : new CaseOrder(by, descending);
    }
}
