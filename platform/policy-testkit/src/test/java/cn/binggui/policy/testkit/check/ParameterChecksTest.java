package cn.binggui.policy.testkit.check;

import static cn.binggui.policy.testkit.check.Breakage.SOUND;
import static cn.binggui.policy.testkit.check.Breakage.assertBroken;
import static cn.binggui.policy.testkit.check.Breakage.withParameter;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.national.ParameterIds;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Openness;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import cn.binggui.policy.value.Value;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParameterChecksTest {
    private static final LocalDate EFFECTIVE = LocalDate.of(2025, 1, 1);
    private static final Ratio RATIO = new Ratio(15_000);

    @Test
    void noticesAGapBeforeTheFirstValue() {
        assertBroken(Demand.DATES_ARE_SOUND, valued(value(EFFECTIVE.plusDays(1), null, RATIO)), "no value on the day");
    }

    @Test
    void noticesOverlappingAndUnorderedValues() {
        DatedValue first = value(EFFECTIVE, null, RATIO);
        assertBroken(Demand.DATES_ARE_SOUND, valued(first, first), "out of order");
        assertBroken(
                Demand.DATES_ARE_SOUND,
                valued(value(EFFECTIVE, null, RATIO), value(EFFECTIVE.minusDays(1), null, RATIO)),
                "out of order");
    }

    @Test
    void noticesAValueOutOfTypeOrRange() {
        CountyPolicy months = withParameter(
                ParameterIds.CLERGY_MONTHS,
                p -> copy(p, p.openness(), List.of(value(EFFECTIVE, null, new Money(3_600)))));
        assertBroken(Demand.DATES_ARE_SOUND, months, "type or range");
        assertBroken(Demand.DATES_ARE_SOUND, valued(value(EFFECTIVE, null, new Ratio(30_001))), "type or range");
    }

    @Test
    void noticesAValueForAResidenceThatIsNotDistinguished() {
        assertBroken(
                Demand.DATES_ARE_SOUND,
                valued(value(EFFECTIVE, null, RATIO), value(EFFECTIVE, Residence.URBAN, RATIO)),
                "does not distinguish");
    }

    @Test
    void noticesAValueThatRestsOnNothing() {
        assertBroken(
                Demand.DATES_ARE_SOUND,
                valued(new DatedValue(EFFECTIVE, null, RATIO, false, List.of())),
                "rests on nothing");
    }

    @Test
    void noticesOpenAndFixedAtOnce() {
        CountyPolicy open =
                withParameter(ParameterIds.ALLOWANCE_MARGIN_MULTIPLE, p -> copy(p, Openness.OPEN, p.values()));
        assertBroken(Demand.DATES_ARE_SOUND, open, "open and yet fixed");
        assertBroken(Demand.DATES_ARE_SOUND, valued(), "fixed nowhere");
    }

    @Test
    void noticesAFixedNumberThatAnAssumptionChanges() {
        CountyPolicy obeying = Breakage.answering((facts, published) -> {
            DatedValue assumed =
                    published.find(ParameterIds.ALLOWANCE_MARGIN_MULTIPLE, facts.residence(), facts.acceptedOn());
            return SOUND.determine(assumed == null ? facts : facts.inTownship("丙镇"), published);
        });
        assertBroken(Demand.FIXED_NUMBERS_STAY_FIXED, obeying, "allowance-margin-multiple is fixed");
    }

    private static CountyPolicy valued(DatedValue... values) {
        return withParameter(
                ParameterIds.ALLOWANCE_MARGIN_MULTIPLE, p -> copy(p, Openness.FIXED_BY_PLAN, List.of(values)));
    }

    private static DatedValue value(LocalDate from, @Nullable Residence residence, Value value) {
        return new DatedValue(from, residence, value, false, List.of(Breakage.sentence("III")));
    }

    private static Parameter copy(Parameter p, Openness openness, List<DatedValue> values) {
        return new Parameter(
                p.id(),
                p.label(),
                p.type(),
                p.unit(),
                p.byResidence(),
                openness,
                p.comparison(),
                p.min(),
                p.max(),
                p.clauses(),
                values);
    }
}
