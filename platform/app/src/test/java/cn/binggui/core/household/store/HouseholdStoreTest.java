package cn.binggui.core.household.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.determination.ResultStore;
import cn.binggui.core.determination.StoredResult;
import cn.binggui.core.household.ChangeKind;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.household.HouseholdState;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.ruling.Category;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Revisions, what is derived from them, and the wall between two counties. */
class HouseholdStoreTest {
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final String VILLAGE = "420281104200";

    private final HouseholdStore store = RunningApp.bean(HouseholdStore.class);
    private final People people = RunningApp.bean(People.class);
    private final ResultStore results = RunningApp.bean(ResultStore.class);

    @Test
    void keepsWhatWasAndDeterminesWhatIs() {
        TenantBinding.run("daye", () -> {
            Revision first = store.found(revision(ChangeKind.REGISTERED, facts(SPRING, 4_000, 1_500), Map.of()));
            StoredResult poor = results.current(first.household()).orElseThrow();
            assertEquals(Category.SUBSISTENCE_ALLOWANCE, poor.category());
            assertEquals(275_000, poor.perCapita());

            store.append(first.household(), 1, revision(ChangeKind.UPDATED, facts(SUMMER, 60_000, 1_500), Map.of()));
            StoredResult better = results.current(first.household()).orElseThrow();
            assertEquals(Category.NONE, better.category());
            assertEquals(StoredResult.Cause.FACTS, better.cause());
            assertTrue(better.causeNote().startsWith("家庭情况第1版→第2版：测试（甲 工资性收入 4000.00元→60000.00元）"), better.causeNote());
            assertEquals(2, results.history(first.household()).size());

            Instant now = Instant.now();
            assertEquals(
                    SPRING,
                    store.asOf(first.household(), SUMMER.minusDays(1), now)
                            .orElseThrow()
                            .validFrom());
            assertEquals(
                    2, store.asOf(first.household(), SUMMER, now).orElseThrow().seq());
            assertEquals(
                    1,
                    store.asOf(first.household(), SUMMER, first.recordedAt())
                            .orElseThrow()
                            .seq(),
                    "as it was known before the second revision");
            assertTrue(store.asOf(first.household(), SPRING.minusDays(1), now).isEmpty());
        });
    }

    @Test
    void theSecondOfTwoWhoSaveAtOnceLosesNothingStored() {
        TenantBinding.run("daye", () -> {
            Revision first = store.found(revision(ChangeKind.REGISTERED, facts(SPRING, 4_000, 0), Map.of()));
            store.append(first.household(), 1, revision(ChangeKind.UPDATED, facts(SUMMER, 5_000, 0), Map.of()));
            Refusal refusal = assertThrows(
                    Refusal.class,
                    () -> store.append(
                            first.household(), 1, revision(ChangeKind.UPDATED, facts(SUMMER, 6_000, 0), Map.of())));
            assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
            assertEquals(2, store.history(first.household()).size());
        });
    }

    @Test
    void knowsAPersonByTheIdNumberAndWhereHeBelongs() {
        TenantBinding.run("daye", () -> {
            Identity identity = new Identity("测试甲", IdNumber.of("42028119310203117"), "19900000001");
            long person = people.enroll(identity, "people");
            assertEquals(person, people.enroll(identity, "people"));
            assertEquals(List.of(person), people.numbered(identity.idNumber()));
            assertTrue(people.named("测试甲").contains(person));
            assertEquals(identity, people.identities(List.of(person)).get(person));
            assertThrows(Refusal.class, () -> people.enroll(new Identity("测试乙", identity.idNumber(), null), "people"));

            Revision first = store.found(revision(ChangeKind.REGISTERED, facts(SPRING, 4_000, 0), Map.of("甲", person)));
            assertEquals(List.of(new Membership(first.household(), "甲", person)), store.memberships(List.of(person)));
            store.append(
                    first.household(),
                    1,
                    new NewRevision(
                            ChangeKind.CLOSED,
                            "注销",
                            new HouseholdState(VILLAGE, facts(SUMMER, 4_000, 0), Map.of("甲", person)),
                            true,
                            null,
                            RunningApp.actor("daye-township")));
            assertEquals(List.of(), store.memberships(List.of(person)));
            assertTrue(results.current(first.household()).isEmpty());
            assertFalse(results.history(first.household()).isEmpty());
        });
    }

    @Test
    void noOtherCountySeesAnything() {
        long[] key = new long[2];
        TenantBinding.run("daye", () -> {
            Identity identity = new Identity("测试丙", IdNumber.of("42028119320203117"), null);
            key[1] = people.enroll(identity, "people");
            key[0] = store.found(revision(ChangeKind.REGISTERED, facts(SPRING, 4_000, 0), Map.of("甲", key[1])))
                    .household();
        });
        TenantBinding.run("shiquan", () -> {
            assertTrue(store.find(key[0]).isEmpty());
            assertEquals(List.of(), store.history(key[0]));
            assertEquals(List.of(), store.memberships(List.of(key[1])));
            assertEquals(Map.of(), people.identities(List.of(key[1])));
            assertEquals(List.of(), people.named("测试丙"));
            assertEquals(List.of(), people.numbered(IdNumber.of("42028119320203117")));
            assertTrue(results.current(key[0]).isEmpty());
            assertNotEquals(
                    key[1], people.enroll(new Identity("测试丙", IdNumber.of("42028119320203117"), null), "people"));
        });
    }

    @Test
    void nothingIsReadWhereNoCountyIsBound() {
        assertThrows(RuntimeException.class, () -> store.find(1));
        assertThrows(RuntimeException.class, () -> people.named("测试丙"));
        assertThrows(RuntimeException.class, () -> results.current(1));
        assertThrows(
                IllegalStateException.class,
                () -> TenantBinding.run("daye", () -> TenantBinding.run("shiquan", () -> {})));
    }

    private static NewRevision revision(ChangeKind kind, HouseholdFacts facts, Map<String, Long> persons) {
        return new NewRevision(
                kind,
                "测试",
                new HouseholdState(VILLAGE, facts, persons),
                false,
                null,
                RunningApp.actor("daye-township"));
    }

    private static HouseholdFacts facts(LocalDate day, int wages, int transfers) {
        return FactsCodec.read("""
                {"acceptedOn": "%s", "township": "还地桥镇", "residence": "RURAL",
                 "members": [{"id": "甲", "relation": "APPLICANT", "birthDate": "1960-01-01"},
                             {"id": "乙", "relation": "SPOUSE", "birthDate": "1961-01-01", "maritalStatus": "MARRIED"}],
                 "income": [{"memberId": "甲", "source": "WAGES", "annualAmount": %d},
                            {"memberId": "乙", "source": "TRANSFER_NET", "annualAmount": %d}],
                 "property": "WITHIN_ALLOWANCE_LIMIT"}
                """.formatted(day, wages, transfers));
    }
}
