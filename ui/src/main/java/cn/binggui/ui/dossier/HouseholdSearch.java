package cn.binggui.ui.dossier;

import cn.binggui.core.access.Actor;
import cn.binggui.core.register.Found;
import cn.binggui.core.register.HouseholdRegister;
import cn.binggui.core.register.RegisterOrder;
import cn.binggui.core.register.RegisterQuery;
import cn.binggui.core.register.RegisterRow;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Finds the few households that somebody means. */
@Singleton
public class HouseholdSearch {
    private static final String NUMBER = "\\d{15}";
    private static final int MOST_FOUND = 20;

    private final HouseholdRegister register;

    HouseholdSearch(HouseholdRegister register) {
        this.register = register;
    }

    /**
     * Returns the open households of the number, or of a person of the full name or ID number.
     *
     * @throws cn.binggui.core.Refusal BAD_INPUT where it is none of these
     */
    public List<RegisterRow> find(Actor actor, String words) {
        boolean byNumber = words.matches(NUMBER);
        Found found = byNumber ? null : register.search(actor, words);
        RegisterQuery query = byNumber ? RegisterQuery.of(Map.of("number", words)) : RegisterQuery.ALL;
        return register.page(actor, query, found, RegisterOrder.BY_NUMBER, 0, MOST_FOUND);
    }
}
