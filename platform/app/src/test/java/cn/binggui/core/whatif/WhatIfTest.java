package cn.binggui.core.whatif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.policy.ParameterRow;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.core.policy.change.EvidenceGrade;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.core.policy.change.ParameterChanges;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.ruling.Category;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft would do to the demonstration's households. */
class WhatIfTest {
    private static final String STANDARD = "allowance-standard";

    private final WhatIf whatIf = RunningApp.bean(WhatIf.class);
    private final Actor admin = RunningApp.actor("huaishang-admin");
    private final LocalDate today = RunningApp.today();
    private final Instant now = RunningApp.bean(Clock.class).instant();

    private static NewValue rural(BigDecimal number) {
        return new NewValue(
                STANDARD, Residence.RURAL, LocalDate.of(2090, 1, 1), number, "某文", "", EvidenceGrade.ORIGINAL, "");
    }

    private BigDecimal inForce(String county) {
        ParameterRow row = RunningApp.bean(ParameterValues.class).inForce(county, today).stream()
                .filter(each -> each.parameter().id().equals(STANDARD) && each.residence() == Residence.RURAL)
                .findFirst()
                .orElseThrow();
        return row.value().value().number();
    }

    private Effects of(BigDecimal number) {
        return whatIf.of(admin, "huaishang", rural(number), today, now, households -> true);
    }

    @Test
    void theValueThatHoldsChangesNothing() {
        Effects effects = of(inForce("huaishang"));
        assertTrue(effects.households() >= 300, "looked at " + effects.households());
        assertEquals(List.of(), effects.shifts());
        assertEquals(effects.costBefore(), effects.costAfter());
        assertEquals(0, effects.failed());
        assertTrue(effects.costBefore() > 0);
    }

    @Test
    void aHigherStandardTakesPeopleInAndCostsMore() {
        Effects effects = of(inForce("huaishang").multiply(new BigDecimal("1.5")));
        assertTrue(effects.entering() > 0);
        assertEquals(0, effects.leaving());
        assertTrue(effects.costAfter() > effects.costBefore());
        assertTrue(effects.shifts().stream()
                .anyMatch(shift -> shift.to().category() == Category.SUBSISTENCE_ALLOWANCE
                        && shift.township().length() == 9));
        Effects lower = of(inForce("huaishang").multiply(new BigDecimal("0.5")));
        assertTrue(lower.leaving() > 0);
        assertTrue(lower.costAfter() < lower.costBefore());
    }

    /** Before the county registered anybody there was nobody; what was recorded later does not count as known then. */
    @Test
    void aPastDayIsLookedAtAsItWasKnown() {
        BigDecimal higher = inForce("huaishang").multiply(new BigDecimal("1.5"));
        LocalDate past = today.minusDays(400);
        Effects then = whatIf.of(
                admin,
                "huaishang",
                rural(higher),
                past,
                past.atStartOfDay(RunningApp.bean(Clock.class).getZone()).toInstant(),
                each -> true);
        assertTrue(then.households() > 0);
        assertTrue(then.households() <= of(higher).households() + 60);
        Effects never = whatIf.of(admin, "huaishang", rural(higher), today, Instant.EPOCH, each -> true);
        assertEquals(0, never.households());
        assertThrows(
                Refusal.class,
                () -> whatIf.of(admin, "huaishang", rural(higher), today.plusDays(1), now, each -> true));
    }

    /** What is told in sum, by category and household by household is the same. */
    @Test
    void itsFiguresAddUp() {
        Effects effects = of(inForce("huaishang").multiply(new BigDecimal("1.5")));
        int shifted =
                effects.shifts().stream().mapToInt(Effects.Shift::households).sum();
        assertEquals(shifted, effects.moved().size());
        assertEquals(
                shifted,
                effects.moved().stream()
                        .map(Effects.Moved::household)
                        .distinct()
                        .count());
        assertEquals(
                effects.households() - effects.failed(),
                effects.mix().stream().mapToInt(Effects.Mix::before).sum());
        assertEquals(
                effects.households() - effects.failed(),
                effects.mix().stream().mapToInt(Effects.Mix::after).sum());
        int supported = effects.mix().stream()
                .filter(mix -> mix.standing().isSupported())
                .mapToInt(mix -> mix.after() - mix.before())
                .sum();
        assertEquals(effects.entering() - effects.leaving(), supported);
        assertTrue(
                effects.visits().stream().anyMatch(visits -> Integer.valueOf(12).equals(visits.perYear())),
                "淮上's grid visits monthly");
    }

    /** The approver reads what was found of the value, and nothing that was found of another one. */
    @Test
    void isKeptWithTheDraftItWasMadeOf() {
        ParameterChanges changes = RunningApp.bean(ParameterChanges.class);
        Estimates estimates = RunningApp.bean(Estimates.class);
        ParameterChange draft = changes.draft(admin, "huaishang", rural(new BigDecimal("9000")));
        assertTrue(estimates.of(admin, "huaishang", draft).isEmpty());
        Estimate made = estimates.make(admin, "huaishang", draft.id(), today, now, households -> true);
        Actor second = RunningApp.actor("huaishang-admin2");
        assertEquals(made, estimates.of(second, "huaishang", draft).orElseThrow());
        ParameterChange anew =
                changes.redraft(admin, "huaishang", draft.id(), draft.version(), rural(new BigDecimal("9100")));
        assertTrue(estimates.of(second, "huaishang", anew).isEmpty());
        changes.discard(admin, "huaishang", anew.id(), anew.version());
        assertThrows(
                Refusal.class, () -> estimates.make(admin, "huaishang", draft.id(), today, now, households -> true));
    }

    @Test
    void canBeStopped() {
        Refusal stopped = assertThrows(
                Refusal.class,
                () -> whatIf.of(admin, "huaishang", rural(inForce("huaishang")), today, now, households -> false));
        assertTrue(stopped.getMessage().contains("已停止"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"daye", "xiangning", "shiquan", "didao"})
    void everyCountyCanBeAsked(String county) {
        Effects effects = whatIf.of(
                RunningApp.actor(county + "-admin"),
                county,
                rural(inForce(county).multiply(new BigDecimal("1.2"))),
                today,
                now,
                households -> true);
        assertTrue(effects.households() >= 300, "looked at " + effects.households());
        assertTrue(effects.costAfter() >= effects.costBefore());
    }
}
