package cn.binggui.core.population.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.population.AgeBounds;
import cn.binggui.core.population.ManyHouseholds;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MaskTest {
    private static final AgeBounds BOUNDS = AgeBounds.of(ManyHouseholds.POLICIES.all());
    private static final List<HouseholdFacts> HOUSEHOLDS = ManyHouseholds.of(500);

    private final Mask mask = new Mask(BOUNDS, List.of(36), new Random(3));

    /** Ordinary days, and those around the day that most years lack. */
    static Stream<LocalDate> days() {
        return Stream.of(
                        "2026-06-30",
                        "2026-02-28",
                        "2026-03-01",
                        "2024-02-28",
                        "2024-02-29",
                        "2024-03-01",
                        "2027-01-01")
                .map(LocalDate::parse);
    }

    @Test
    void theBoundsAreTheAgesThatThePlansDeclare() {
        assertEquals("18,60", BOUNDS.text());
        assertEquals(BOUNDS, AgeBounds.parse("18,60"));
        assertEquals(Set.of(), AgeBounds.parse("").years());
    }

    @ParameterizedTest
    @MethodSource("days")
    void nobodyCrossesABound(LocalDate asOf) {
        HouseholdFacts one = HOUSEHOLDS.getFirst();
        Member someone = one.members().getFirst();
        for (int age : new int[] {0, 18, 60}) {
            for (int days = -3; days <= 3; days++) {
                LocalDate birth = asOf.minusYears(age).plusDays(days);
                if (birth.isAfter(asOf)) {
                    continue;
                }
                assertSameSide(withBirth(one, someone, birth), asOf);
            }
            for (int year = 1920; year <= 2024; year += 4) {
                if (LocalDate.ofYearDay(year, 1).isLeapYear()) {
                    assertSameSide(withBirth(one, someone, LocalDate.of(year, 2, 29)), asOf);
                }
            }
        }
    }

    private void assertSameSide(HouseholdFacts facts, LocalDate asOf) {
        Member before = facts.members().getFirst();
        if (before.birthDate().isAfter(asOf)) {
            return;
        }
        for (int attempt = 0; attempt < 40; attempt++) {
            Mask.Masked masked = mask.mask(facts, asOf);
            Member after = member(masked, before.id());
            assertFalse(after.birthDate().isAfter(asOf));
            for (int age : BOUNDS.years()) {
                assertEquals(
                        before.hasReached(age, asOf),
                        after.hasReached(age, asOf),
                        () -> "born %s, masked %s, on %s".formatted(before.birthDate(), after.birthDate(), asOf));
            }
            assertNotEquals(before.birthDate(), after.birthDate());
        }
    }

    @ParameterizedTest
    @MethodSource("days")
    void theLastDayToReachAnAgeIsTheLast(LocalDate asOf) {
        for (int age : new int[] {1, 4, 18, 60}) {
            LocalDate last = Mask.lastToReach(age, asOf);
            assertFalse(last.plusYears(age).isAfter(asOf));
            assertTrue(last.plusDays(1).plusYears(age).isAfter(asOf));
        }
    }

    @Test
    void birthDatesAreSpreadOverTheirWholeBand() {
        HouseholdFacts one = HOUSEHOLDS.getFirst();
        LocalDate asOf = ManyHouseholds.TODAY;
        HouseholdFacts adult = withBirth(one, one.members().getFirst(), asOf.minusYears(30));
        Set<Integer> decades = new HashSet<>();
        for (int attempt = 0; attempt < 400; attempt++) {
            Member after =
                    member(mask.mask(adult, asOf), adult.members().getFirst().id());
            decades.add(after.birthDate().getYear() / 10);
        }
        assertTrue(decades.containsAll(List.of(197, 198, 199)), decades.toString());
    }

    @Test
    void nothingThatNamesPeopleOrPlacesIsLeft() {
        for (HouseholdFacts household : HOUSEHOLDS) {
            String json =
                    FactsCodec.write(mask.mask(household, ManyHouseholds.TODAY).facts());
            assertFalse(json.contains(household.township()), "the township");
            assertFalse(json.contains("\"township\""));
            for (Member member : household.members()) {
                assertFalse(json.contains('"' + member.id() + '"'), "the id");
                assertFalse(
                        json.contains("\"birthDate\":\"" + member.birthDate() + "\"")
                                && household.members().size() == 1,
                        "the birth date");
            }
        }
    }

    @Test
    void amountsMoveByATenthAtMostAndEndRound() {
        int moved = 0;
        int all = 0;
        long before = 0;
        long after = 0;
        for (HouseholdFacts household : HOUSEHOLDS) {
            Mask.Masked masked = mask.mask(household, ManyHouseholds.TODAY);
            Map<String, List<Long>> was = amounts(household, masked.ids());
            Map<String, List<Long>> is = amounts(masked.facts(), null);
            assertEquals(was.keySet(), is.keySet());
            for (Map.Entry<String, List<Long>> entry : was.entrySet()) {
                long one = entry.getValue().stream().mapToLong(Long::longValue).sum();
                long other = is.get(entry.getKey()).stream()
                        .mapToLong(Long::longValue)
                        .sum();
                assertTrue(
                        Math.abs(one - other)
                                <= one / 10 + 50_00L * entry.getValue().size() + 10_00,
                        "moved too far");
                is.get(entry.getKey()).forEach(fen -> assertEquals(0, fen % 10_00));
                all++;
                moved += one == other ? 0 : 1;
                before += one;
                after += other;
            }
        }
        assertTrue(moved * 10 > all * 8, moved + " of " + all);
        assertTrue(Math.abs(before - after) < before / 100, "the sums stay about as they were");
    }

    private static Map<String, List<Long>> amounts(HouseholdFacts facts, Map<String, String> ids) {
        Map<String, List<Long>> amounts = new HashMap<>();
        for (IncomeItem item : facts.income()) {
            String member = ids == null ? item.memberId() : ids.get(item.memberId());
            amounts.computeIfAbsent(member + item.source(), _ -> new ArrayList<>())
                    .add(item.annualAmount().fen());
        }
        facts.necessaryExpenses()
                .forEach(item -> amounts.computeIfAbsent(item.kind().name(), _ -> new ArrayList<>())
                        .add(item.annualAmount().fen()));
        return amounts;
    }

    @Test
    void whatRulesLookAtStays() {
        for (HouseholdFacts household : HOUSEHOLDS) {
            Mask.Masked masked = mask.mask(household, ManyHouseholds.TODAY);
            assertEquals(ManyHouseholds.TODAY, masked.facts().acceptedOn());
            assertEquals(household.residence(), masked.facts().residence());
            assertEquals(household.property(), masked.facts().property());
            assertEquals(household.members().size(), masked.facts().members().size());
            for (Member before : household.members()) {
                Member after = member(masked, before.id());
                assertEquals(before.relation(), after.relation());
                assertEquals(before.isSeverelyDisabled(), after.isSeverelyDisabled());
                assertEquals(before.disability() == null, after.disability() == null);
                assertEquals(before.clergyMonthsAway() >= 36, after.clergyMonthsAway() >= 36);
                assertEquals(before.clergyMonthsAway() > 0, after.clergyMonthsAway() > 0);
                assertEquals(before.worksAway(), after.worksAway());
            }
        }
    }

    private static Member member(Mask.Masked masked, String former) {
        String id = masked.ids().get(former);
        return masked.facts().members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static HouseholdFacts withBirth(HouseholdFacts facts, Member whose, LocalDate birth) {
        return FactsCodec.read(FactsCodec.write(facts)
                .replaceFirst("(\"id\":\"%s\".*?\"birthDate\":\")[0-9-]{10}".formatted(whose.id()), "$1" + birth));
    }
}
