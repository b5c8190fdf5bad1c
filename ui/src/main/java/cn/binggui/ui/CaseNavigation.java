package cn.binggui.ui;

import cn.binggui.core.casework.list.CaseQuery;
import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The ways to cases, as addresses relative to the application.
 *
 * <p>They stand here and not with the screens of cases, since households lead to cases and cases to households.
 */
public final class CaseNavigation {
    /** The list of cases. */
    public static final String LIST = "cases";
    /** A new application. */
    public static final String NEW = LIST + "/new";

    /** The list of spot checks. */
    public static final String SPOT_CHECKS = "spot-checks";

    private CaseNavigation() {}

    /** Returns where a case is. */
    public static String ofCase(long id) {
        return LIST + "/" + id;
    }

    /** Returns where a spot check is. */
    public static String spotCheck(long id) {
        return SPOT_CHECKS + "/" + id;
    }

    /** Returns where a household applies. */
    public static String newFor(long household) {
        return NEW + "?household=" + household;
    }

    /** Returns where the list answers the query. */
    public static String list(CaseQuery query) {
        return list(query.words());
    }

    /** Returns where the list is, with names and values in its address. */
    public static String list(Map<String, String> words) {
        String parameters = QueryParameters.simple(words).getQueryString();
        return LIST + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /**
     * Returns where a notice about cases of one village is posted.
     *
     * @param village division code of twelve digits
     */
    public static String newNotice(String village, Collection<Long> cases) {
        List<String> keys = cases.stream().map(String::valueOf).toList();
        return LIST + "/notices/new?"
                + new QueryParameters(Map.of("village", List.of(village), "case", keys)).getQueryString();
    }
}
