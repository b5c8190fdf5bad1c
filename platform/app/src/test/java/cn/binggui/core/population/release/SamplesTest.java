package cn.binggui.core.population.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.population.Laboratory;
import cn.binggui.core.population.Numbers;
import cn.binggui.core.population.PopulationState;
import cn.binggui.core.population.Progress;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.facts.HouseholdFacts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Samples of the demonstration's households on their way to the province. */
class SamplesTest {
    private static final String COUNTY = "huaishang";

    private final Samples samples = RunningApp.bean(Samples.class);
    private final Laboratory laboratory = RunningApp.bean(Laboratory.class);
    private final Actor author = RunningApp.actor("huaishang-admin");
    private final Actor second = RunningApp.actor("huaishang-admin2");
    private final Actor province = RunningApp.actor("province");
    private final List<Long> made = new ArrayList<>();

    private Sample prepare() {
        Sample sample = samples.prepare(
                author, COUNTY, new SampleRequest("测算边缘标准", RunningApp.today(), null), Progress.UNWATCHED);
        made.add(sample.id());
        return sample;
    }

    @AfterEach
    void takeBack() {
        for (Sample sample : samples.list(author, COUNTY)) {
            if (made.contains(sample.id())
                    && (sample.state() == PopulationState.PREPARED || sample.state() == PopulationState.RELEASED)) {
                samples.withdraw(author, COUNTY, sample.id(), sample.version(), "测试完毕");
            }
        }
    }

    private boolean isSeenByTheProvince(long sample) {
        return laboratory.populations(province).stream().anyMatch(info -> info.id() == sample);
    }

    @Test
    void oneAdministratorPreparesAndAnotherReleases() throws SQLException {
        Sample prepared = prepare();
        assertEquals(PopulationState.PREPARED, prepared.state());
        assertTrue(prepared.report().found() >= 300, prepared.report().toString());
        assertTrue(prepared.report().released() >= 100, prepared.report().toString());
        assertFalse(isSeenByTheProvince(prepared.id()));

        Refusal own =
                assertThrows(Refusal.class, () -> samples.release(author, COUNTY, prepared.id(), prepared.version()));
        assertEquals(Refusal.Kind.FORBIDDEN, own.kind());
        assertFalse(isSeenByTheProvince(prepared.id()));

        Sample released = samples.release(second, COUNTY, prepared.id(), prepared.version());
        assertEquals(PopulationState.RELEASED, released.state());
        assertTrue(isSeenByTheProvince(prepared.id()));
        assertEquals(
                prepared.report().released(),
                laboratory
                        .run(province, prepared.id(), Numbers.OWN, Progress.UNWATCHED)
                        .households());
        assertEquals(
                1,
                audited("SELECT COUNT(*) FROM audit_entry WHERE action = 'SAMPLE_PREPARED' AND subject LIKE '%/"
                        + prepared.id() + "'"));
        assertEquals(
                1,
                audited("SELECT COUNT(*) FROM audit_entry WHERE action = 'SAMPLE_RELEASED' AND subject LIKE '%/"
                        + prepared.id() + "'"));
    }

    @Test
    void whoTriesToReleaseTheOwnSampleIsTakenDown() throws SQLException {
        Sample prepared = prepare();
        assertThrows(Refusal.class, () -> samples.release(author, COUNTY, prepared.id(), prepared.version()));
        assertThrows(Refusal.class, () -> samples.refuse(author, COUNTY, prepared.id(), prepared.version(), "不行"));
        long kept = TenantBinding.call(
                COUNTY,
                () -> count(
                        RunningApp.bean(Connections.class).county(),
                        "SELECT COUNT(*) FROM audit_entry WHERE action = '%s' AND subject = 'sample:%s/%d'"
                                .formatted(AuditAction.DUTIES_KEPT_APART.name(), COUNTY, prepared.id())));
        assertEquals(2, kept);
    }

    @Test
    void aWithdrawnSampleIsGoneWithItsHouseholds() throws SQLException {
        Sample prepared = prepare();
        Sample released = samples.release(second, COUNTY, prepared.id(), prepared.version());
        assertTrue(chunks(prepared.id()) > 0);
        assertThrows(Refusal.class, () -> samples.withdraw(author, COUNTY, released.id(), released.version(), " "));
        Sample withdrawn = samples.withdraw(author, COUNTY, released.id(), released.version(), "家庭情况有误");
        assertEquals(PopulationState.WITHDRAWN, withdrawn.state());
        assertEquals("家庭情况有误", withdrawn.words());
        assertFalse(isSeenByTheProvince(prepared.id()));
        assertEquals(0, chunks(prepared.id()));
        assertEquals(List.of(), samples.look(author, COUNTY, prepared.id()));
        Refusal gone = assertThrows(
                Refusal.class, () -> laboratory.run(province, prepared.id(), Numbers.OWN, Progress.UNWATCHED));
        assertEquals(Refusal.Kind.NOT_FOUND, gone.kind());
        Refusal twice = assertThrows(
                Refusal.class, () -> samples.withdraw(author, COUNTY, prepared.id(), withdrawn.version(), "再撤"));
        assertEquals(Refusal.Kind.CONFLICT, twice.kind());
    }

    @Test
    void aRefusedSampleIsNeverSeen() throws SQLException {
        Sample prepared = prepare();
        Sample refused = samples.refuse(second, COUNTY, prepared.id(), prepared.version(), "户数太少");
        assertEquals(PopulationState.REFUSED, refused.state());
        assertFalse(isSeenByTheProvince(prepared.id()));
        assertEquals(0, chunks(prepared.id()));
        assertEquals(
                Refusal.Kind.CONFLICT,
                assertThrows(Refusal.class, () -> samples.release(second, COUNTY, prepared.id(), prepared.version()))
                        .kind());
    }

    @Test
    void anotherCountyFindsNothing() {
        Sample prepared = prepare();
        Actor stranger = RunningApp.actor("daye-admin2");
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> samples.release(stranger, COUNTY, prepared.id(), prepared.version()))
                        .kind());
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> samples.release(stranger, "daye", prepared.id(), prepared.version()))
                        .kind());
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> samples.look(stranger, "daye", prepared.id()))
                        .kind());
        assertTrue(samples.list(stranger, "daye").stream().noneMatch(sample -> sample.id() == prepared.id()));
    }

    /** What is kept in the platform's database holds none of the county's names of places or people, and no key of a household. */
    @Test
    void nothingOfTheCountyIsLeftInTheBytes() throws SQLException {
        Sample prepared = prepare();
        Set<String> names = new HashSet<>();
        TenantBinding.run(COUNTY, () -> {
            try (Connection county = RunningApp.bean(Connections.class).county()) {
                names.addAll(strings(county, "SELECT DISTINCT township FROM household_current"));
                names.addAll(strings(county, "SELECT DISTINCT village FROM household_current"));
                names.addAll(strings(county, "SELECT household_id FROM household_current"));
                names.addAll(strings(county, "SELECT DISTINCT member FROM household_member"));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        assertTrue(names.size() > 300);
        List<HouseholdFacts> shown = samples.look(author, COUNTY, prepared.id());
        assertEquals(20, shown.size());
        for (HouseholdFacts facts : shown) {
            String json = FactsCodec.write(facts);
            names.forEach(name -> assertFalse(json.contains('"' + name + '"'), "a name or key of the county"));
        }
    }

    @Test
    void mistakesAreToldAndStoppingLeavesNothing() {
        Refusal mistakes = assertThrows(
                Refusal.class,
                () -> samples.prepare(
                        author,
                        COUNTY,
                        new SampleRequest(" ", RunningApp.today().plusDays(1), 1),
                        Progress.UNWATCHED));
        assertEquals(3, mistakes.mistakes().size());
        int before = samples.list(author, COUNTY).size();
        assertThrows(
                Refusal.class,
                () -> samples.prepare(
                        author, COUNTY, new SampleRequest("测算", RunningApp.today(), null), (done, of) -> done < 10));
        assertEquals(before, samples.list(author, COUNTY).size());
        Refusal none = assertThrows(
                Refusal.class,
                () -> samples.prepare(
                        author, COUNTY, new SampleRequest("测算", RunningApp.today(), 5), Progress.UNWATCHED));
        assertTrue(none.words().contains("不足 5 户"), none.words());
    }

    private static long chunks(long sample) throws SQLException {
        return count(
                RunningApp.bean(Connections.class).platform(),
                "SELECT COUNT(*) FROM population_chunk WHERE population_id = " + sample);
    }

    private static long audited(String query) throws SQLException {
        return count(RunningApp.bean(Connections.class).platform(), query);
    }

    private static long count(Connection opened, String query) throws SQLException {
        try (Connection connection = opened;
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                strings.add(row.getString(1));
            }
        }
        return strings;
    }
}
