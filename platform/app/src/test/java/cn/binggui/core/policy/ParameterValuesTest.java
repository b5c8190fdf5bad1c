package cn.binggui.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameters;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParameterValuesTest {
    private static final String STANDARD = "allowance-standard";
    private static final String RATIO = "rigid-expenditure-ratio";
    private static final LocalDate DAY = LocalDate.of(2090, 1, 1);

    private final ParameterValueRepository repository = RunningApp.bean(ParameterValueRepository.class);
    private final CountyPolicies policies = RunningApp.bean(CountyPolicies.class);
    private final Ticking clock = new Ticking();
    private final ParameterValues values = new ParameterValues(policies, repository, clock);

    /** A clock that tests move. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2025-12-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @AfterEach
    void forget() {
        repository.deleteAll(repository.findByCountyOrderByParameterAndEffectiveFrom("didao").stream()
                .filter(row -> !row.effectiveFrom().isBefore(DAY))
                .toList());
    }

    @Test
    void takeTheLatestValueOfTheResidence() {
        publish(STANDARD, "RURAL", DAY, "6000", "某政发〔2090〕1号");
        publish(STANDARD, "RURAL", DAY.plusYears(1), "6600", "某政发〔2091〕1号");
        Parameters published = values.published("didao");
        assertNull(published.find(STANDARD, Residence.RURAL, DAY.minusDays(1)));
        assertEquals("6000", number(published.find(STANDARD, Residence.RURAL, DAY)));
        assertEquals(
                "6000",
                number(published.find(
                        STANDARD, Residence.RURAL, DAY.plusYears(1).minusDays(1))));
        assertEquals("6600", number(published.find(STANDARD, Residence.RURAL, DAY.plusYears(1))));
        assertNull(published.find(STANDARD, Residence.URBAN, DAY));
    }

    @Test
    void takeAValueForEverybodyWhereResidencesAreNotDistinguished() {
        publish(RATIO, null, DAY, "0.5", "某政发〔2090〕2号");
        assertEquals("0.5", number(values.published("didao").find(RATIO, Residence.URBAN, DAY)));
        assertEquals("0.5", number(values.published("didao").find(RATIO, Residence.RURAL, DAY)));
    }

    @Test
    void leaveOutWhatFitsNoDeclaration() {
        publish(RATIO, "RURAL", DAY, "0.5", "某政发〔2090〕3号");
        publish(STANDARD, "RURAL", DAY, "100000.01", "某政发〔2090〕4号");
        publish(STANDARD, "URBAN", DAY, "8000.001", "某政发〔2090〕5号");
        publish("allowance-margin-multiple", null, DAY, "2", "某政发〔2090〕6号");
        Parameters published = values.published("didao");
        for (Residence residence : Residence.values()) {
            for (String id : List.of(RATIO, STANDARD, "allowance-margin-multiple")) {
                assertNull(published.find(id, residence, DAY), id);
            }
        }
    }

    @Test
    void aPublishedValueStandsBeforeADemonstrations() {
        assertTrue(row(LocalDate.of(2025, 10, 15)).assumed());
        publish(STANDARD, "RURAL", DAY, "6000", "某政发〔2090〕1号");
        values.changed("didao");
        assertEquals("6000", number(row(DAY).value()));
        assertTrue(!row(DAY).assumed());
        assertTrue(!values.demoAssumptions("didao", Residence.RURAL, DAY).containsKey(STANDARD));
        assertTrue(values.demoAssumptions("didao", Residence.URBAN, DAY).containsKey(STANDARD));
    }

    @Test
    void aDemonstrationsNumbersCountAsUnpublished() {
        LocalDate day = LocalDate.of(2025, 10, 15);
        Map<String, BigDecimal> demo = values.demoAssumptions("didao", Residence.RURAL, day);
        assertTrue(demo.keySet().containsAll(List.of(STANDARD, "relapse-monitoring-line", "disposable-income", RATIO)));
        for (String id : demo.keySet()) {
            assertNull(values.published("didao").find(id, Residence.RURAL, day));
        }
        DatedValue assumed = values.published("didao", demo).find(STANDARD, Residence.RURAL, day);
        assertTrue(Objects.requireNonNull(assumed).assumed());
        assertEquals(number(assumed), Objects.requireNonNull(demo.get(STANDARD)).toPlainString());
    }

    @Test
    void anAssumptionNeverReachesWhatThePlanFixes() {
        Parameters assumed = values.published("shiquan", Map.of(RATIO, new BigDecimal("0.1")));
        assertNull(assumed.find(RATIO, Residence.RURAL, DAY));
    }

    @Test
    void areReadAnewWhenChangedOrAfterAWhile() {
        assertNull(values.published("didao").find(STANDARD, Residence.RURAL, DAY));
        publish(STANDARD, "RURAL", DAY, "6000", "某政发〔2090〕1号");
        clock.now = clock.now.plus(Duration.ofSeconds(59));
        assertNull(values.published("didao").find(STANDARD, Residence.RURAL, DAY));
        clock.now = clock.now.plus(Duration.ofSeconds(2));
        assertNotNull(values.published("didao").find(STANDARD, Residence.RURAL, DAY));
        forget();
        values.changed("didao");
        assertNull(values.published("didao").find(STANDARD, Residence.RURAL, DAY));
    }

    private ParameterRow row(LocalDate on) {
        return values.inForce("didao", on).stream()
                .filter(row -> row.parameter().id().equals(STANDARD) && row.residence() == Residence.RURAL)
                .findFirst()
                .orElseThrow();
    }

    private void publish(String id, @Nullable String residence, LocalDate from, String value, String document) {
        repository.save(new ParameterValue(
                null, "didao", id, residence, from, new BigDecimal(value), document, "一", false, null));
    }

    private static String number(@Nullable DatedValue value) {
        return Objects.requireNonNull(value)
                .value()
                .number()
                .stripTrailingZeros()
                .toPlainString();
    }
}
