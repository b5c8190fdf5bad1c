package cn.binggui.core.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.draft.DraftStore;
import cn.binggui.core.household.store.DraftKind;
import cn.binggui.core.household.store.Drafts;
import cn.binggui.core.household.store.Revision;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The figures of the first page: each is what the list shows for the same query, within the same part of the county. */
class RegisterOverviewTest {
    private static final String COUNTY = "daye";
    private static final LocalDate LONG_AGO = RunningApp.today().minusDays(300);
    private static final LocalDate LATELY = RunningApp.today().minusDays(3);
    private static final String TOWNSHIP = "420281995";
    private static final String FIRST = TOWNSHIP + "201";
    private static final String SECOND = TOWNSHIP + "202";
    private static final String ELSEWHERE = "420281996201";

    private static final Revision POOR =
            RegisteredHouseholds.found(COUNTY, FIRST, "总览甲", "42028119600101701", LONG_AGO, 4_000);
    private static final Revision CHANGED =
            RegisteredHouseholds.found(COUNTY, SECOND, "总览乙", "42028119600101703", LONG_AGO, 4_000);
    private static final Revision CLOSED =
            RegisteredHouseholds.found(COUNTY, SECOND, "总览丙", "42028119600101705", LONG_AGO, 4_000);

    static {
        RegisteredHouseholds.change(COUNTY, CHANGED, LATELY, 190_000);
        RegisteredHouseholds.close(COUNTY, CLOSED, LATELY);
        RegisteredHouseholds.found(COUNTY, ELSEWHERE, "总览甲", "42028119600101701", LONG_AGO, 4_000);
    }

    private final HouseholdRegister register = RunningApp.bean(HouseholdRegister.class);
    private final Actor worker = RegisteredHouseholds.actor(COUNTY, Role.TOWNSHIP_WORKER, TOWNSHIP, null);

    @Test
    void addsUpOnesPartOfTheCounty() {
        RegisterOverview overview = register.overview(worker);
        assertEquals(2, overview.open().all());
        assertEquals(1, overview.otherResults());
        assertEquals(1, overview.otherFacts());
        assertEquals(1, overview.closed());
        assertEquals(1, overview.shared(), "of the two households of the same man only one lies in the township");
        assertEquals(
                List.of(FIRST, SECOND),
                overview.places().stream().map(RegisterOverview.Place::code).toList());
        assertEquals(overview.open(), counts(worker, Map.of()));
        for (RegisterOverview.Place place : overview.places()) {
            assertEquals(1, place.counts().all(), place.code());
            assertEquals(place.counts(), counts(worker, Map.of("village", place.code())));
        }
    }

    @Test
    void everyFigureIsWhatTheListShows() {
        Actor county = RegisteredHouseholds.actor(COUNTY, Role.COUNTY_OPERATOR, null, null);
        RegisterOverview overview = register.overview(county);
        String since = overview.since().toString();
        assertEquals(counts(county, Map.of()), overview.open());
        assertEquals(counts(county, Map.of("outcome", "NEEDS_EVIDENCE")).all(), overview.needEvidence());
        assertEquals(counts(county, Map.of("outcome", "BLOCKED")).all(), overview.blocked());
        assertEquals(counts(county, Map.of("monitored", "NEEDS_ASSESSMENT")).all(), overview.needAssessment());
        assertEquals(counts(county, Map.of("shared", "1")).all(), overview.shared());
        assertEquals(counts(county, Map.of("result", since)).all(), overview.otherResults());
        assertEquals(counts(county, Map.of("changed", since)).all(), overview.otherFacts());
        assertEquals(counts(county, Map.of("closed", "1", "changed", since)).all(), overview.closed());
        assertTrue(overview.shared() >= 2, "both households of the same man");
        for (RegisterOverview.Place place : overview.places()) {
            assertEquals(counts(county, Map.of("township", place.code())), place.counts(), place.name());
        }
        long poor = overview.places().stream()
                .mapToLong(place -> place.counts().of(Category.SUBSISTENCE_ALLOWANCE))
                .sum();
        assertEquals(overview.open().of(Category.SUBSISTENCE_ALLOWANCE), poor);
    }

    @Test
    void listsHouseholdsThatShareAMember() {
        RegisterQuery shared = RegisterQuery.of(Map.of("shared", "1"));
        List<RegisterRow> rows = register.page(worker, shared, null, RegisterOrder.BY_NUMBER, 0, 10);
        assertEquals(
                List.of(POOR.household()),
                rows.stream().map(RegisterRow::household).toList());
    }

    @Test
    void listsOnesOwnDraftsOnly() {
        Actor owner = worker;
        Actor other = RunningApp.actor("daye-township");
        Drafts drafts = RunningApp.bean(Drafts.class);
        TenantBinding.run(COUNTY, () -> {
            drafts.save(owner, null, 0, Map.of("village", FIRST));
            drafts.save(owner, DraftKind.CHANGE, POOR.household(), 1, Map.of("kind", "leave"));
            drafts.save(owner, POOR.household(), 1, Map.of("village", FIRST));
            // other features' drafts are none of the households'
            DraftStore all = RunningApp.bean(DraftStore.class);
            List.of("MEETING", "SCHEME", "SCORE:results", "SPOT:7", "CASE:DO_STEP.home-visit")
                    .forEach(kind -> all.save(owner.userId(), kind, null, 0, Map.of("title", "第3次集中研判会")));
        });
        List<RegisterOverview.Entry> found = register.overview(owner).drafts();
        assertEquals(
                List.of(DraftKind.FORM, DraftKind.CHANGE, DraftKind.FORM),
                found.stream().map(RegisterOverview.Entry::kind).toList());
        assertEquals(POOR.household(), found.getFirst().household());
        assertEquals(RegisteredHouseholds.number(COUNTY, POOR), found.getFirst().number());
        assertEquals("", found.getLast().number());
        assertTrue(register.overview(other).drafts().stream()
                .noneMatch(entry -> Long.valueOf(POOR.household()).equals(entry.household())));
    }

    private RegisterCounts counts(Actor actor, Map<String, String> words) {
        return register.counts(actor, RegisterQuery.of(words), null);
    }
}
