package cn.binggui.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.app.casework.CarriedCase;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseOutlook;
import cn.binggui.core.casework.store.CasePolicies;
import cn.binggui.core.casework.store.CaseRebuild;
import cn.binggui.core.policy.change.EvidenceGrade;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.policy.change.ParameterChanges;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.CycleUnit;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.parameter.Openness;
import cn.binggui.policy.parameter.Parameter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counties may set of their time limits, notice days and monitoring cycles, and which cases it holds for. */
class LimitsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 6);
    private static final LocalDate FAR = LocalDate.of(2092, 7, 1);

    private final CountyPolicies policies = RunningApp.bean(CountyPolicies.class);
    private final PoliciesInForce inForce = RunningApp.bean(PoliciesInForce.class);
    private final PublishedParameters published = RunningApp.bean(PublishedParameters.class);

    private Parameter limit(String county, String id) {
        return Limits.of(policies.get(county)).stream()
                .filter(each -> each.id().equals("limit." + id))
                .findFirst()
                .orElseThrow();
    }

    private void is(String county, String id, Openness openness, int min, int max) {
        Parameter limit = limit(county, id);
        assertEquals(openness, limit.openness(), id);
        assertEquals(min, limit.min().number().intValueExact(), id);
        assertEquals(max, limit.max().number().intValueExact(), id);
    }

    private long publish(String county, String id, LocalDate from, int number) {
        return published.add(new ParameterValue(
                null, county, "limit." + id, null, from, BigDecimal.valueOf(number), "测试文件", "第一条", false, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"daye", "huaishang", "xiangning", "shiquan", "didao"})
    void everyLimitRestsOnASentenceAndHasItsOwnName(String county) {
        Set<String> ids = new HashSet<>();
        for (Parameter limit : Limits.of(policies.get(county))) {
            assertTrue(ids.add(limit.id()), limit.id());
            assertFalse(limit.clauses().isEmpty(), limit.id());
            assertTrue(limit.isOpen() || !limit.values().isEmpty(), limit.id());
        }
        assertSame(policies.get(county), inForce.of(county, DAY), "nothing is published, so the plan holds as it is");
    }

    @Test
    void whatThePlanSaysIsFixedAndWhatAnUpperRuleSaysMayBeKeptBetter() {
        is("daye", "track.COMMITMENT", Openness.FIXED_BY_PLAN, 10, 10);
        is("daye", "step.public-notice", Openness.FIXED_BY_PLAN, 5, 5);
        is("daye", "step.public-notice.upper", Openness.CLOSED_BY_UPPER_RULE, 7, 7);
        is("huaishang", "track.STANDARD", Openness.FIXED_BY_PLAN, 15, 15);
        is("huaishang", "step.public-notice", Openness.OPEN, 7, 45);
        is("didao", "track.STANDARD", Openness.OPEN, 1, 20);
        is("didao", "start.home-visit", Openness.OPEN, 1, 3);
        is("didao", "step.township-review", Openness.OPEN, 1, 45);
        is("didao", "cycle.monthly-data-sharing", Openness.FIXED_BY_PLAN, 1, 1);
        is("didao", "cycle.recheck-unstable", Openness.OPEN, 1, 6);
        is("didao", "cycle.patrol", Openness.OPEN, 1, 12);
        assertTrue(limit("didao", "cycle.patrol").values().isEmpty(), "the plan says no more than 定期");
    }

    @Test
    void aLimitHoldsForCasesAcceptedFromItsDayOn() {
        List<CarriedCase> cases = CarriedCase.several("didao", DAY, 2);
        CarriedCase before = cases.getFirst();
        LocalDate unchanged = due(before);
        long row = publish("didao", "track.STANDARD", DAY.plusDays(1), 12);
        try {
            assertEquals(unchanged, due(before), "accepted before, so under the limit of its day");
            CarriedCase after = CarriedCase.several("didao", DAY.plusDays(1), 1).getFirst();
            assertEquals(LocalDate.of(2026, 7, 23), due(after));
            CountyPolicy now = inForce.of("didao", DAY.plusDays(1));
            assertEquals(
                    "测试文件",
                    now.procedure()
                            .track(Track.STANDARD)
                            .orElseThrow()
                            .clauses()
                            .getFirst()
                            .document());
        } finally {
            published.remove("didao", row);
            // nobody can take a value back that is in force, so what was counted under it is counted anew
            RunningApp.bean(CaseRebuild.class).rebuild(RunningApp.actor("province-admin"), "didao");
        }
        assertSame(policies.get("didao"), inForce.of("didao", DAY.plusDays(1)));
    }

    private static LocalDate due(CarriedCase of) {
        return TenantBinding.call("didao", () -> {
            CountyPolicy policy = RunningApp.bean(CasePolicies.class)
                    .of(of.file().pluginVersion(), of.file().state().acceptedOn());
            return CaseOutlook.of(
                            policy.procedure(),
                            RunningApp.bean(WorkingCalendars.class).current(),
                            of.file().state())
                    .dueOn();
        });
    }

    @Test
    void aLongerNoticeStandsBesideTheUpperRule() {
        long row = publish("huaishang", "step.public-notice", FAR, 10);
        try {
            Step notice = notice(inForce.of("huaishang", FAR));
            assertEquals(10, notice.limitFor(null).orElseThrow().days());
            assertEquals(
                    7,
                    notice(inForce.of("huaishang", FAR.minusDays(1)))
                            .limitFor(null)
                            .orElseThrow()
                            .days());
        } finally {
            published.remove("huaishang", row);
        }
    }

    private static Step notice(CountyPolicy policy) {
        return policy.procedure().steps().stream()
                .filter(step -> step.id().equals("public-notice"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCycleThatThePlanLeavesOpenIsSet() {
        long row = publish("didao", "cycle.patrol", FAR, 2);
        try {
            MonitoringCycle patrol = inForce.of("didao", FAR).monitoring().stream()
                    .filter(cycle -> cycle.id().equals("patrol"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("每2个月一次", patrol.frequency());
            assertEquals(CycleUnit.MONTH, patrol.every().unit());
        } finally {
            published.remove("didao", row);
        }
    }

    @Test
    void theSameFormRefusesWhatDoesNotFit() {
        ParameterChanges changes = RunningApp.bean(ParameterChanges.class);
        Actor admin = RunningApp.actor("didao-admin");
        LocalDate today = LocalDate.now(RunningApp.bean(java.time.Clock.class));
        Refusal past = assertThrows(
                Refusal.class, () -> changes.draft(admin, "didao", value("limit.track.STANDARD", today, 15)));
        assertTrue(past.words().contains("明天或以后"), past.words());
        Refusal longer = assertThrows(
                Refusal.class, () -> changes.draft(admin, "didao", value("limit.track.STANDARD", FAR, 21)));
        assertTrue(longer.words().contains("1 到 20"), longer.words());
        Refusal fixed = assertThrows(
                Refusal.class,
                () -> changes.draft(
                        RunningApp.actor("daye-admin"), "daye", value("limit.step.public-notice.upper", FAR, 5)));
        assertTrue(fixed.words().contains("上位规定"), fixed.words());
    }

    private static NewValue value(String parameter, LocalDate from, int number) {
        return new NewValue(parameter, null, from, BigDecimal.valueOf(number), "测试文件", "", EvidenceGrade.ORIGINAL, "");
    }
}
