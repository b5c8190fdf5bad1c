package cn.binggui.core.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.store.Revision;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.value.Money;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Lists of households on the real database: what they hold, and what each person may see. */
class HouseholdRegisterTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    /** Townships that no division has: nobody else's households lie in them. */
    private static final String NORTH = "420281991";

    private static final String SOUTH = "420281992";
    private static final String NORTH_VILLAGE = NORTH + "201";
    private static final String OTHER_NORTH_VILLAGE = NORTH + "202";
    private static final String SOUTH_VILLAGE = SOUTH + "201";

    private static final Revision POOR =
            RegisteredHouseholds.found("daye", NORTH_VILLAGE, "台账甲", "42028119600101401", SPRING, 4_000);
    private static final Revision RICH =
            RegisteredHouseholds.found("daye", OTHER_NORTH_VILLAGE, "台账乙", "42028119600101403", SUMMER, 90_000);
    private static final Revision OTHER =
            RegisteredHouseholds.found("daye", SOUTH_VILLAGE, "台账甲", "42028119600101405", SPRING, 6_000);
    private static final Revision FORMER =
            RegisteredHouseholds.found("daye", NORTH_VILLAGE, "台账丙", "42028119600101407", SPRING, 5_000);

    static {
        RegisteredHouseholds.change("daye", OTHER, SUMMER, 90_000);
        RegisteredHouseholds.close("daye", FORMER, SUMMER);
    }

    private final HouseholdRegister register = RunningApp.bean(HouseholdRegister.class);
    private final Actor admin = RegisteredHouseholds.actor("daye", Role.COUNTY_ADMIN, null, null);
    private final Actor north = RegisteredHouseholds.actor("daye", Role.TOWNSHIP_WORKER, NORTH, null);
    private final Actor northVillage = RegisteredHouseholds.actor("daye", Role.VILLAGE_WORKER, NORTH, NORTH_VILLAGE);

    @Test
    void showsARowWithItsResultAndAMaskedHead() {
        RegisterRow row = page(admin, Map.of("village", NORTH_VILLAGE)).getFirst();
        assertEquals(POOR.household(), row.household());
        assertEquals("台**", row.head().name());
        assertTrue(
                row.head().idNumber().matches("4202\\*{12}\\d[\\dX]"),
                row.head().idNumber());
        assertEquals(2, row.people());
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, row.category());
        assertEquals(Money.yuan(2_000), row.perCapita());
        assertEquals(SPRING, row.changedOn());
        assertFalse(row.closed());
    }

    @Test
    void filtersByEverythingThatItOffers() {
        assertEquals(List.of(POOR.household(), RICH.household()), keys(admin, Map.of()));
        assertEquals(List.of(POOR.household()), keys(admin, Map.of("category", "SUBSISTENCE_ALLOWANCE")));
        assertEquals(List.of(RICH.household()), keys(admin, Map.of("category", "NONE")));
        assertEquals(
                List.of(POOR.household(), RICH.household()),
                keys(admin, Map.of("category", "NONE,SUBSISTENCE_ALLOWANCE")));
        assertEquals(List.of(), keys(admin, Map.of("category", "UNDECIDED")));
        assertEquals(List.of(POOR.household()), keys(admin, Map.of("village", NORTH_VILLAGE)));
        assertEquals(List.of(POOR.household()), keys(admin, Map.of("income-to", "2000")));
        assertEquals(List.of(), keys(admin, Map.of("income-to", "1999.99")));
        assertEquals(List.of(RICH.household()), keys(admin, Map.of("income-from", "2000.01")));
        assertEquals(
                List.of(POOR.household(), RICH.household()), keys(admin, Map.of("people-from", "2", "people-to", "2")));
        assertEquals(List.of(), keys(admin, Map.of("people-from", "3")));
        assertEquals(List.of(RICH.household()), keys(admin, Map.of("changed", "2026-07-01")));
        assertEquals(List.of(), keys(admin, Map.of("changed", "2026-07-02")));
        assertEquals(List.of(POOR.household(), RICH.household()), keys(admin, Map.of("residence", "RURAL")));
        assertEquals(List.of(), keys(admin, Map.of("residence", "URBAN")));
        assertEquals(List.of(RICH.household()), keys(admin, Map.of("outcome", "DETERMINED", "category", "NONE")));
        assertEquals(
                List.of(POOR.household()), keys(admin, Map.of("number", RegisteredHouseholds.number("daye", POOR))));
    }

    @Test
    void tellsResultsThatBecameOthers() {
        String today = RunningApp.today().toString();
        RegisterQuery changed = RegisterQuery.of(Map.of("township", SOUTH, "result", today));
        assertEquals(List.of(OTHER.household()), keys(page(admin, changed, null)));
        assertEquals(List.of(), keys(admin, Map.of("result", today)));
        RegisterQuery later = RegisterQuery.of(Map.of(
                "township", SOUTH, "result", RunningApp.today().plusDays(2).toString()));
        assertEquals(List.of(), page(admin, later, null));
    }

    @Test
    void listsClosedHouseholdsApartWithTheirLastResult() {
        List<RegisterRow> closed = page(admin, Map.of("closed", "1"));
        assertEquals(List.of(FORMER.household()), keys(closed));
        assertEquals(SUMMER, closed.getFirst().changedOn());
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, closed.getFirst().category());
        assertTrue(closed.getFirst().closed());
        assertEquals(
                1, register.counts(admin, query(Map.of("closed", "1")), null).all());
    }

    @Test
    void countsByCategoryWhateverCategoryIsAsked() {
        RegisterCounts counts = register.counts(admin, query(Map.of("category", "NONE")), null);
        assertEquals(Map.of(Category.SUBSISTENCE_ALLOWANCE, 1L, Category.NONE, 1L), counts.categories());
        assertEquals(1, counts.total(query(Map.of("category", "NONE"))));
    }

    @Test
    void ordersAndPages() {
        for (RegisterSort sort : RegisterSort.values()) {
            List<RegisterRow> up = register.page(admin, query(Map.of()), null, new RegisterOrder(sort, false), 0, 9);
            List<RegisterRow> down = register.page(admin, query(Map.of()), null, new RegisterOrder(sort, true), 0, 9);
            assertEquals(up.reversed(), down, sort.name());
            assertEquals(
                    up.subList(1, 2),
                    register.page(admin, query(Map.of()), null, new RegisterOrder(sort, false), 1, 1));
        }
        RegisterOrder richest = new RegisterOrder(RegisterSort.PER_CAPITA, true);
        assertEquals(
                RICH.household(),
                register.page(admin, query(Map.of()), null, richest, 0, 1)
                        .getFirst()
                        .household());
    }

    @Test
    void nobodySeesBeyondHisPartOfTheCountyHoweverHeAsks() {
        String number = RegisteredHouseholds.number("daye", OTHER);
        Found person = register.search(north, "台账甲");
        for (Map<String, String> asked : List.of(
                Map.of("township", SOUTH),
                Map.of("village", SOUTH_VILLAGE),
                Map.of("number", number),
                Map.of("township", SOUTH, "closed", "1"))) {
            assertEquals(List.of(), page(north, RegisterQuery.of(asked), null), asked.toString());
            assertEquals(
                    0, register.counts(north, RegisterQuery.of(asked), null).all(), asked.toString());
        }
        assertEquals(List.of(POOR.household()), keys(page(north, RegisterQuery.ALL, person)));
        assertEquals(List.of(POOR.household(), RICH.household()), keys(page(north, RegisterQuery.ALL, null)));
        assertEquals(List.of(POOR.household()), keys(page(northVillage, RegisterQuery.ALL, null)));
        assertEquals(List.of(), page(northVillage, RegisterQuery.of(Map.of("village", OTHER_NORTH_VILLAGE)), null));
        Found all = new Found(Set.of(POOR.household(), RICH.household(), OTHER.household(), FORMER.household()));
        assertEquals(List.of(POOR.household()), keys(page(northVillage, RegisterQuery.ALL, all)));
    }

    @Test
    void whoeverHasNoPartOfTheCountySeesNothing() {
        for (Role role : List.of(Role.TOWNSHIP_WORKER, Role.VILLAGE_WORKER)) {
            assertEquals(
                    List.of(), page(RegisteredHouseholds.actor("daye", role, null, null), RegisterQuery.ALL, null));
        }
        assertEquals(
                List.of(),
                page(RegisteredHouseholds.actor("daye", Role.VILLAGE_WORKER, NORTH, null), RegisterQuery.ALL, null));
    }

    @Test
    void noOtherCountySeesAnything() {
        Actor stranger = RegisteredHouseholds.actor("shiquan", Role.COUNTY_ADMIN, null, null);
        assertEquals(List.of(), page(stranger, RegisterQuery.of(Map.of("township", NORTH)), null));
        assertEquals(List.of(), page(stranger, RegisterQuery.ALL, new Found(Set.of(POOR.household()))));
        assertEquals(Set.of(), register.search(stranger, "台账甲").households());
    }

    @Test
    void othersAreRefused() {
        for (String user : List.of("daye-department", "daye-evaluator", "province", "auditor")) {
            Actor actor = RunningApp.actor(user);
            assertThrows(Refusal.class, () -> page(actor, RegisterQuery.ALL, null), user);
            assertThrows(Refusal.class, () -> register.counts(actor, RegisterQuery.ALL, null), user);
            assertThrows(Refusal.class, () -> register.search(actor, "台账甲"), user);
        }
    }

    @Test
    void findsAPersonByWholeNameOrNumberOnly() {
        assertEquals(
                Set.of(POOR.household(), OTHER.household()),
                register.search(admin, " 台账 甲 ").households());
        assertEquals(Set.of(), register.search(admin, "台账").households());
        String number = IdNumber.of("42028119600101401").value();
        assertEquals(Set.of(POOR.household()), register.search(admin, number).households());
        assertEquals(Set.of(FORMER.household()), register.search(admin, "台账丙").households());
        assertThrows(Refusal.class, () -> register.search(admin, "台"));
        assertThrows(Refusal.class, () -> register.search(admin, number.substring(0, 17)));
        assertThrows(Refusal.class, () -> register.search(admin, "42028119600101"));
    }

    @Test
    void takesDownEverySearchWithoutTheName() throws SQLException {
        int before = searches().size();
        register.search(north, "台账甲");
        List<String> after = searches();
        assertEquals(before + 1, after.size());
        assertEquals("{\"by\":\"姓名\",\"found\":\"1\"}", after.getLast());
    }

    private static List<String> searches() throws SQLException {
        return RegisteredHouseholds.audited("daye", "PERSON_SEARCHED");
    }

    private static RegisterQuery query(Map<String, String> words) {
        Map<String, String> asked = new HashMap<>(words);
        asked.put("township", NORTH);
        return RegisterQuery.of(asked);
    }

    private List<RegisterRow> page(Actor actor, Map<String, String> words) {
        return page(actor, query(words), null);
    }

    private List<RegisterRow> page(Actor actor, RegisterQuery query, Found found) {
        return register.page(actor, query, found, RegisterOrder.BY_NUMBER, 0, 100);
    }

    private List<Long> keys(Actor actor, Map<String, String> words) {
        return keys(page(actor, words));
    }

    private static List<Long> keys(List<RegisterRow> rows) {
        return rows.stream().map(RegisterRow::household).toList();
    }
}
