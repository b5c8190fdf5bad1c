package cn.binggui.core.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.household.ChangeKind;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.household.HouseholdState;
import cn.binggui.core.household.store.HouseholdStore;
import cn.binggui.core.household.store.NewRevision;
import cn.binggui.core.household.store.Revision;
import cn.binggui.core.plugin.PluginVariant;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.change.EvidenceGrade;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.core.policy.change.ParameterChanges;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.whatif.HouseholdsAsOf.Read;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken from an earlier run leads to the same answer, household by household, as determining everybody twice. */
class RememberedTest {
    private static final String COUNTY = "huaishang";
    private static final String STANDARD = "allowance-standard";
    private static final int STEPS = 1000;

    private final WhatIf whatIf = RunningApp.bean(WhatIf.class);
    private final CountyPolicies policies = RunningApp.bean(CountyPolicies.class);
    private final HouseholdStore store = RunningApp.bean(HouseholdStore.class);
    private final ParameterChanges changes = RunningApp.bean(ParameterChanges.class);
    private final Actor admin = RunningApp.actor(COUNTY + "-admin");
    private final LocalDate today = RunningApp.today();

    @TempDir
    Path folder = Path.of("");

    private static NewValue draft(String parameter, Residence residence, BigDecimal number) {
        return new NewValue(
                parameter, residence, LocalDate.of(2090, 1, 1), number, "某文", "", EvidenceGrade.ORIGINAL, "");
    }

    private static NewValue rural(int number) {
        return draft(STANDARD, Residence.RURAL, BigDecimal.valueOf(number));
    }

    /** Returns the answer of {@link WhatIf#of} once it was found to be that of {@link WhatIf#thorough}. */
    private Effects checked(String county, NewValue value, LocalDate asOf) {
        Actor actor = RunningApp.actor(county + "-admin");
        Instant now = RunningApp.bean(Clock.class).instant();
        Effects found = whatIf.of(actor, county, value, asOf, now, _ -> true);
        Effects thorough = whatIf.thorough(actor, county, value, asOf, now, _ -> true);
        assertEquals(0, thorough.remembered());
        assertTrue(thorough.moved().size() < Effects.LISTED, "every household that moves is listed");
        assertEquals(apartFromMemory(thorough), apartFromMemory(found), value.toString());
        return found;
    }

    private static Effects apartFromMemory(Effects effects) {
        return new Effects(
                effects.asOf(),
                effects.known(),
                effects.households(),
                effects.failed(),
                effects.shifts(),
                effects.mix(),
                effects.moved(),
                effects.costBefore(),
                effects.costAfter(),
                effects.visits(),
                null);
    }

    private static int known(Effects effects) {
        return Objects.requireNonNull(effects.remembered());
    }

    /** Any open number of any county, at any place between its bounds, on some day; now and then everything is known already. */
    @Property(tries = 80)
    void theAnswerIsTheSameWhateverIsRemembered(
            @ForAll @IntRange(max = 4) int county,
            @ForAll @IntRange(max = 99) int parameter,
            @ForAll boolean urban,
            @ForAll @IntRange(max = STEPS) int place,
            @ForAll @IntRange(max = 3) int ago) {
        var policy = policies.all().get(county);
        List<Parameter> open =
                policy.parameters().stream().filter(Parameter::isOpen).toList();
        Parameter moved = open.get(parameter % open.size());
        Residence residence = urban ? Residence.URBAN : Residence.RURAL;
        NewValue value = draft(moved.id(), moved.byResidence() ? residence : null, between(moved, place));
        checked(policy.county(), value, today.minusDays(200L * (ago / 3)));
    }

    private static BigDecimal between(Parameter parameter, int place) {
        BigDecimal min = parameter.min().number();
        BigDecimal way = parameter.max().number().subtract(min);
        int decimals = switch (parameter.type()) {
            case MONEY -> 2;
            case RATIO -> 4;
            case WHOLE -> 0;
        };
        return min.add(
                way.multiply(BigDecimal.valueOf(place)).divide(BigDecimal.valueOf(STEPS), decimals, RoundingMode.DOWN));
    }

    @Test
    void theSecondDraftIsTriedWithWhatTheFirstOneFound() {
        checked(COUNTY, rural(9000), today);
        Effects second = checked(COUNTY, rural(12_000), today);
        assertEquals(second.households() - second.failed(), known(second));
        assertTrue(second.entering() > 0, "it is no answer to nothing");
        Effects otherNumber = checked(COUNTY, draft(STANDARD, Residence.URBAN, BigDecimal.valueOf(15_000)), today);
        assertEquals(otherNumber.households() - otherNumber.failed(), known(otherNumber));
        Effects otherDay = checked(COUNTY, rural(12_000), today.minusDays(1));
        assertEquals(0, known(otherDay));
    }

    @Test
    void aHouseholdThatHasChangedSinceIsDeterminedAnew() {
        TenantBinding.run(COUNTY, () -> {
            Revision first = store.found(revision(4_000));
            Effects with = checked(COUNTY, rural(9000), today);
            store.append(first.household(), 1, revision(60_000));
            Effects changed = checked(COUNTY, rural(9000), today);
            assertEquals(changed.households() - changed.failed() - 1, known(changed));
            assertTrue(changed.costBefore() < with.costBefore(), "it does not count as poor any more");
            Revision another = store.found(revision(3_000));
            Effects more = checked(COUNTY, rural(9000), today);
            assertEquals(more.households() - more.failed() - 1, known(more));
            assertEquals(changed.households() + 1, more.households());
            store.append(another.household(), 1, closing());
            Effects fewer = checked(COUNTY, rural(9000), today);
            assertEquals(fewer.households() - fewer.failed(), known(fewer));
            assertEquals(changed.households(), fewer.households());
            store.append(first.household(), 2, closing());
        });
    }

    /** After a backup was restored, another revision may bear the number of one that is gone. */
    @Test
    void aRevisionInThePlaceOfAnotherIsDeterminedAnew() {
        TenantBinding.run(COUNTY, () -> {
            Revision revision = store.found(revision(4_000));
            Effects before = checked(COUNTY, rural(9000), today);
            execute("UPDATE household_revision SET facts = REPLACE(facts, '4000', '60000'),"
                    + " recorded_at = recorded_at - INTERVAL 1 MICROSECOND WHERE household_id = "
                    + revision.household());
            Effects after = checked(COUNTY, rural(9000), today);
            assertEquals(after.households() - after.failed() - 1, known(after));
            assertTrue(after.costBefore() < before.costBefore());
            store.append(revision.household(), 1, closing());
        });
    }

    private static void execute(String sql) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(sql));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A number that was published since holds for what people are, too. */
    @Test
    void aPublishedValueEndsWhatIsRemembered() throws SQLException {
        Effects before = checked(COUNTY, rural(9000), today);
        Actor second = RunningApp.actor(COUNTY + "-admin2");
        ParameterChange published = published(second, today.minusDays(1), 20_000);
        try {
            Effects after = checked(COUNTY, rural(9000), today);
            assertEquals(0, known(after));
            assertTrue(after.costBefore() > before.costBefore(), "what holds is another number");
            assertEquals(before.costAfter(), after.costAfter());
        } finally {
            try (Connection platform = RunningApp.bean(Connections.class).platform();
                    PreparedStatement delete = platform.prepareStatement(
                            "DELETE FROM parameter_value WHERE county = ? AND document = ?")) {
                delete.setString(1, COUNTY);
                delete.setString(2, published.value().document());
                delete.executeUpdate();
            }
            // a further change lets the values be read anew
            ParameterChange other = published(second, LocalDate.of(2095, 1, 1), 9000);
            changes.withdraw(second, COUNTY, other.id(), other.version(), "测试");
        }
        Effects restored = checked(COUNTY, rural(9000), today);
        assertEquals(before.costBefore(), restored.costBefore());
    }

    @Test
    void anotherVersionOfTheRulesEndsWhatIsRemembered() {
        String before = policies.version(COUNTY);
        checked(COUNTY, rural(9000), today);
        policies.add(PluginVariant.of(COUNTY, "7.5.0").write(folder.resolve("other.jar")));
        policies.serve(COUNTY, "7.5.0");
        try {
            assertEquals(0, known(checked(COUNTY, rural(9000), today)));
            Effects again = checked(COUNTY, rural(9000), today);
            assertEquals(again.households() - again.failed(), known(again));
        } finally {
            policies.serve(COUNTY, before);
            policies.unload(COUNTY, "7.5.0");
        }
        assertEquals(0, known(checked(COUNTY, rural(9000), today)));
    }

    /** The stream of revisions chooses what the database would choose for each household by itself. */
    @Test
    void readsWhatWasValidAsItWasKnown() throws SQLException {
        long[] told = {0};
        TenantBinding.run(COUNTY, () -> {
            Revision first = store.found(revision(4_000, today.minusDays(20)));
            store.append(first.household(), 1, revision(60_000, today.minusDays(5)));
            told[0] = first.household();
            // told late: it was so before the one that is recorded already
            store.append(first.household(), 2, revision(8_000, today.minusDays(10)));
        });
        Instant now = RunningApp.bean(Clock.class).instant();
        int[] compared = {0};
        for (int ago : List.of(0, 4, 5, 7, 10, 15, 100, 400, 700)) {
            for (Instant known : List.of(now, now.minusSeconds(86_400L * 365), Instant.EPOCH)) {
                List<String> chosen = chosenByDatabase(today.minusDays(ago), known);
                assertEquals(chosen, chosenByUs(today.minusDays(ago), known));
                compared[0] += chosen.size();
            }
        }
        assertTrue(compared[0] > 1000, "compared " + compared[0]);
        TenantBinding.run(COUNTY, () -> store.append(told[0], 3, closing()));
    }

    private static List<String> chosenByUs(LocalDate asOf, Instant known) throws SQLException {
        List<String> chosen = new ArrayList<>();
        try (Connection connection = connection();
                HouseholdsAsOf households = new HouseholdsAsOf(connection, asOf, known)) {
            while (households.hasNext()) {
                for (Read read : households.next()) {
                    chosen.add(read.household() + " " + read.revision() + " " + read.township());
                }
            }
        }
        return chosen;
    }

    private static List<String> chosenByDatabase(LocalDate asOf, Instant known) throws SQLException {
        List<String> chosen = new ArrayList<>();
        try (Connection connection = connection();
                PreparedStatement statement = connection.prepareStatement("""
                        SELECT h.id, r.seq, r.village FROM household h
                        JOIN household_revision r ON r.household_id = h.id AND r.seq = (
                            SELECT q.seq FROM household_revision q
                            WHERE q.household_id = h.id AND q.valid_from <= ? AND q.recorded_at <= ?
                            ORDER BY q.valid_from DESC, q.seq DESC LIMIT 1)
                        WHERE NOT r.ends ORDER BY h.id""")) {
            statement.setObject(1, asOf);
            statement.setTimestamp(2, Timestamp.from(known));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    chosen.add(row.getLong(1) + " " + row.getInt(2) + " "
                            + row.getString(3).substring(0, 9));
                }
            }
        }
        return chosen;
    }

    private static Connection connection() throws SQLException {
        return TenantBinding.call(
                COUNTY, () -> RunningApp.bean(Connections.class).county());
    }

    private ParameterChange published(Actor second, LocalDate from, int number) {
        NewValue value = new NewValue(
                STANDARD,
                Residence.RURAL,
                from,
                BigDecimal.valueOf(number),
                "测政发〔2095〕%d号".formatted(number),
                "第一条",
                EvidenceGrade.ORIGINAL,
                "补录");
        ParameterChange draft = changes.draft(admin, COUNTY, value);
        ParameterChange submitted = changes.submit(admin, COUNTY, draft.id(), draft.version());
        return changes.publish(second, COUNTY, submitted.id(), submitted.version());
    }

    private NewRevision revision(int wages) {
        return revision(wages, today);
    }

    private NewRevision revision(int wages, LocalDate from) {
        return new NewRevision(ChangeKind.UPDATED, "测试", state(wages, from), false, null, admin);
    }

    private NewRevision closing() {
        return new NewRevision(ChangeKind.CLOSED, "注销", state(0, today), true, null, admin);
    }

    private HouseholdState state(int wages, LocalDate from) {
        String township = policies.get(COUNTY).plan().townships().getFirst();
        HouseholdFacts facts = FactsCodec.read("""
                {"acceptedOn": "%s", "township": "", "residence": "RURAL",
                 "members": [{"id": "甲", "relation": "APPLICANT", "birthDate": "1960-01-01"}],
                 "income": [{"memberId": "甲", "source": "WAGES", "annualAmount": %d}],
                 "property": "WITHIN_ALLOWANCE_LIMIT"}
                """.formatted(from, wages)).inTownship(township);
        return new HouseholdState("340311100200", facts, Map.of());
    }
}
