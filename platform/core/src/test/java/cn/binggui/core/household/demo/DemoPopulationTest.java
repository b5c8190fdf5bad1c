package cn.binggui.core.household.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.household.ChangeKind;
import cn.binggui.core.household.FactsReader;
import cn.binggui.core.household.FactsReaders;
import cn.binggui.core.household.FactsWriter;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.Sex;
import cn.binggui.core.policy.PluginJars;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.Township;
import cn.binggui.core.tenancy.Village;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoPopulationTest {
    private static final int HOUSEHOLDS = 3_000;
    private static final int MANY = 20_000;
    private static final LocalDate TODAY = Populations.TODAY;

    private final DemoPopulation population = Populations.withoutPlugins(7);
    private final TenantFile county = Populations.county("daye");

    @Test
    void isTheSameOnEveryMachine() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        population
                .households(500)
                .forEach(household -> digest.update(text(household).getBytes(StandardCharsets.UTF_8)));
        assertEquals(
                "a6fa8f3acd17ed47277f9d6ff5acab0709a280d689fe8f9f2185b9d5de12c4ac",
                HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void dependsOnTheSeedAndNotOnTheCount() {
        List<String> few =
                population.households(50).map(DemoPopulationTest::text).toList();
        assertEquals(
                few,
                population
                        .households(500)
                        .limit(50)
                        .map(DemoPopulationTest::text)
                        .toList());
        assertEquals(
                few,
                population
                        .households(50)
                        .parallel()
                        .map(DemoPopulationTest::text)
                        .toList());
        assertNotEquals(
                few,
                Populations.withoutPlugins(8)
                        .households(50)
                        .map(DemoPopulationTest::text)
                        .toList());
        assertEquals(0, population.households(0).count());
    }

    @Test
    void givesTheSameCurrentFactsWithoutHistory() {
        assertEquals(
                population
                        .households(HOUSEHOLDS)
                        .map(household -> household.current().facts())
                        .toList(),
                population.facts(HOUSEHOLDS).toList());
    }

    @Test
    void givesEveryNumberOnce() {
        Set<String> numbers = new HashSet<>();
        Set<String> phones = new HashSet<>();
        population
                .households(MANY)
                .flatMap(household -> household.people().values().stream())
                .forEach(person -> {
                    IdNumber number = person.idNumber();
                    assertTrue(number == null || numbers.add(number.value()), "ID number given twice");
                    assertTrue(
                            number == null || number.value().substring(14, 17).compareTo("900") >= 0,
                            "sequence below 900");
                    assertTrue(person.phone() == null || phones.add(person.phone()), "telephone number given twice");
                    assertTrue(person.phone() == null || person.phone().matches("154\\d{8}"));
                });
        assertTrue(numbers.size() > 2 * MANY && phones.size() > MANY);
    }

    @Test
    void namesNobodyWhomAPlanNames() {
        for (CountyPolicy policy : PluginJars.load().all()) {
            String plan = policy.plan().text().replaceAll("\\s", "");
            Names.TABLES
                    .all()
                    .forEach(name -> assertFalse(plan.contains(name), () -> name + " stands in " + policy.name()));
        }
    }

    @Test
    void livesInVillagesOfTheCounty() {
        Map<String, Village> villages =
                county.villages().stream().collect(Collectors.toMap(Village::code, Function.identity()));
        Map<String, String> townships =
                county.townships().stream().collect(Collectors.toMap(Township::code, Township::name));
        Set<String> lived = new HashSet<>();
        population.households(HOUSEHOLDS).forEach(household -> {
            Village village = villages.get(household.village());
            lived.add(village.code());
            household
                    .revisions()
                    .forEach(revision -> assertEquals(
                            townships.get(village.township()), revision.facts().township()));
        });
        assertEquals(villages.keySet(), lived);
    }

    @Test
    void tellsOneToSixRevisionsOfTwoYears() {
        Set<Integer> lengths = new HashSet<>();
        Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
        population.households(HOUSEHOLDS).forEach(household -> {
            List<DemoRevision> revisions = household.revisions();
            lengths.add(revisions.size());
            LocalDate before = TODAY.minusDays(731);
            for (DemoRevision revision : revisions) {
                assertTrue(revision.validFrom().isAfter(before)
                        && !revision.validFrom().isAfter(TODAY));
                assertEquals(revision.validFrom(), revision.facts().acceptedOn());
                assertEquals(revision == revisions.getFirst(), revision.kind() == ChangeKind.REGISTERED);
                assertFalse(revision.note().isBlank());
                kinds.add(revision.kind());
                before = revision.validFrom();
            }
        });
        assertEquals(Set.of(1, 2, 3, 4, 5, 6), lengths);
        assertEquals(
                EnumSet.of(
                        ChangeKind.REGISTERED,
                        ChangeKind.UPDATED,
                        ChangeKind.MEMBER_JOINED,
                        ChangeKind.MEMBER_LEFT,
                        ChangeKind.HEAD_CHANGED,
                        ChangeKind.SPLIT,
                        ChangeKind.MERGED),
                kinds);
    }

    @Test
    void comesAndGoesOnlyByARevisionThatSaysSo() {
        population.households(HOUSEHOLDS).forEach(household -> {
            for (int i = 1; i < household.revisions().size(); i++) {
                DemoRevision revision = household.revisions().get(i);
                Set<String> before = ids(household.revisions().get(i - 1));
                Set<String> after = ids(revision);
                int joined = minus(after, before);
                int left = minus(before, after);
                switch (revision.kind()) {
                    case REGISTERED, UPDATED, MOVED, CLOSED -> assertEquals(0, joined + left, revision.note());
                    case MEMBER_JOINED, MERGED -> assertTrue(joined == 1 && left == 0, revision.note());
                    case MEMBER_LEFT, HEAD_CHANGED -> assertTrue(joined == 0 && left == 1, revision.note());
                    case SPLIT -> assertTrue(joined == 0 && left == 2, revision.note());
                }
            }
        });
    }

    @Test
    void knowsWhoEverybodyIs() {
        population.households(HOUSEHOLDS).forEach(household -> {
            Map<String, LocalDate> births = new HashMap<>();
            for (DemoRevision revision : household.revisions()) {
                for (Member member : revision.facts().members()) {
                    LocalDate birth = births.computeIfAbsent(member.id(), id -> member.birthDate());
                    assertEquals(birth, member.birthDate(), "another person under the same id");
                    Identity person = household.people().get(member.id());
                    IdNumber number = person.idNumber();
                    if (number != null) {
                        assertEquals(birth, number.birthDate());
                        assertTrue(number.value()
                                .startsWith(county.tenant().regionCode().substring(0, 4)));
                        assertTrue(member.service() == Service.NONE || number.sex() == Sex.MALE);
                    }
                }
            }
            household
                    .current()
                    .facts()
                    .members()
                    .forEach(member -> assertEquals(
                            member.registered(),
                            household.people().get(member.id()).idNumber() != null));
            assertEquals(births.keySet(), household.people().keySet());
        });
    }

    @Test
    void marriesMenAndWomen() {
        population.households(HOUSEHOLDS).forEach(household -> {
            Member head = household.current().facts().members().getFirst();
            assertEquals(Relation.APPLICANT, head.relation());
            household.current().facts().members().stream()
                    .filter(member -> member.relation() == Relation.SPOUSE)
                    .forEach(spouse -> assertNotEquals(sex(household, head.id()), sex(household, spouse.id())));
        });
    }

    @Test
    void consistsOfBelievableFamilies() {
        population.facts(HOUSEHOLDS).forEach(facts -> {
            Member head = facts.members().getFirst();
            for (Member member : facts.members()) {
                int older = head.birthDate().until(member.birthDate()).getYears();
                switch (member.relation()) {
                    case CHILD -> assertTrue(older >= 17 && older <= 52, () -> "child after " + older + " years");
                    case GRANDCHILD -> assertTrue(older >= 36, () -> "grandchild after " + older + " years");
                    case PARENT -> assertTrue(older <= -19 && older >= -46, () -> "parent " + older);
                    case SPOUSE -> assertTrue(Math.abs(older) <= 16, () -> "spouse " + older);
                    case APPLICANT, GRANDPARENT, SIBLING, OTHER -> {}
                }
                int age = member.birthDate().until(facts.acceptedOn()).getYears();
                assertTrue(age < 95, "very old");
                assertTrue(member.study() != Study.FULL_TIME_POSTGRADUATE || age >= 20, "young postgraduate");
                assertTrue(!member.employed() || age >= 16, "child at work");
            }
            assertTrue(facts.members().size() <= 9);
            assertSpaced(facts, Relation.CHILD);
            assertSpaced(facts, Relation.GRANDCHILD);
        });
    }

    private static void assertSpaced(HouseholdFacts facts, Relation relation) {
        List<LocalDate> births = facts.members().stream()
                .filter(member -> member.relation() == relation)
                .map(Member::birthDate)
                .sorted()
                .toList();
        for (int i = 1; i < births.size(); i++) {
            assertTrue(births.get(i - 1).plusMonths(9).isBefore(births.get(i)), "children too close");
        }
    }

    @Test
    void holdsToTheContract() {
        var writer = new FactsWriter();
        FactsReader reader = FactsReaders.inSummer2026();
        population
                .households(HOUSEHOLDS)
                .flatMap(household -> household.revisions().stream())
                .forEach(revision -> {
                    HouseholdFacts facts = revision.facts();
                    assertEquals(facts, reader.read(writer.write(facts)));
                });
    }

    @Test
    void keepsNamesOutOfLogs() {
        DemoHousehold household = population.households(1).findFirst().orElseThrow();
        for (Identity person : household.people().values()) {
            assertFalse(household.toString().contains(person.name()));
        }
        assertFalse(household.current().toString().contains("annualAmount"));
    }

    /** Everything about a household, in an order of its own. */
    private static String text(DemoHousehold household) {
        var writer = new FactsWriter();
        var text = new StringBuilder(household.village());
        household.people().forEach((id, person) -> {
            IdNumber number = person.idNumber();
            text.append(id)
                    .append(person.name())
                    .append(number == null ? "" : number.value())
                    .append(person.phone());
        });
        for (DemoRevision revision : household.revisions()) {
            text.append(revision.validFrom())
                    .append(revision.kind())
                    .append(revision.note())
                    .append(writer.write(revision.facts()));
        }
        return text.toString();
    }

    private static Set<String> ids(DemoRevision revision) {
        return revision.facts().members().stream().map(Member::id).collect(Collectors.toSet());
    }

    private static int minus(Set<String> from, Set<String> less) {
        return (int) from.stream().filter(id -> !less.contains(id)).count();
    }

    private static Sex sex(DemoHousehold household, String id) {
        return household.people().get(id).idNumber().sex();
    }
}
