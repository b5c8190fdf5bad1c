package cn.binggui.core.scoring.spotcheck;

import cn.binggui.core.Refusal;
import cn.binggui.core.casework.store.CaseConfirmations;
import cn.binggui.core.casework.store.ConfirmedCase;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Ratio;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a new check begins with: its share, and the households that the case files confirm. */
@Singleton
class SpotCheckFirstList {
    private static final Comparator<ConfirmedCase> LATEST = Comparator.comparing(ConfirmedCase::effectiveOn)
            .thenComparingLong(each -> each.file().id());

    private final CaseConfirmations confirmations;
    private final CountyPolicies policies;
    private final Clock clock;

    SpotCheckFirstList(CaseConfirmations confirmations, CountyPolicies policies, Clock clock) {
        this.confirmations = confirmations;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Returns a check that is not stored yet.
     *
     * @param own the county's own share; {@code null} for the plan's
     */
    SpotCheck check(LocalDate from, LocalDate to, @Nullable Ratio own) {
        if (to.isBefore(from)) {
            throw Refusal.badInput("to", "抽查期间的最后一天不能早于第一天");
        }
        LocalDate today = LocalDate.now(clock);
        if (to.isAfter(today)) {
            throw Refusal.badInput("to", "抽查期间的最后一天不能晚于今天 %s".formatted(today));
        }
        String county = TenantBinding.current();
        Optional<PlanShare> plan = PlanShare.of(policies.get(county), to);
        Ratio share = own == null
                ? plan.map(PlanShare::share)
                        .orElseThrow(() -> Refusal.of(Refusal.Kind.UNPROCESSABLE, "本县方案未规定抽查比例；需要抽查的，由县级管理员设定本县自定比例"))
                : ownShare(own, plan);
        return new SpotCheck(
                0,
                0,
                SpotCheckState.OPEN,
                from,
                to,
                share,
                plan.filter(each -> each.share().equals(share)).isEmpty(),
                policies.version(county),
                null,
                null,
                null);
    }

    private static Ratio ownShare(Ratio own, Optional<PlanShare> plan) {
        if (own.tenThousandths() < 1 || own.tenThousandths() > Ratio.ONE) {
            throw Refusal.badInput("share", "抽查比例要大于 0、不超过 100%");
        }
        plan.filter(each -> !admits(each, own)).ifPresent(each -> {
            throw Refusal.badInput(
                    "share",
                    "方案规定的比例是%s %s%%"
                            .formatted(
                                    each.comparison().term(),
                                    each.share()
                                            .number()
                                            .movePointRight(2)
                                            .stripTrailingZeros()
                                            .toPlainString()));
        });
        return own;
    }

    /** A least share may be exceeded; what the plan words otherwise stands as it is. */
    private static boolean admits(PlanShare plan, Ratio own) {
        return plan.comparison() == Comparison.AT_LEAST
                ? own.tenThousandths() >= plan.share().tenThousandths()
                : own.equals(plan.share());
    }

    /** Returns the households that were newly confirmed in the period, each once, with its latest case. */
    List<SpotCheckLine> lines(LocalDate from, LocalDate to) {
        Map<Long, ConfirmedCase> households = confirmations.effective(from, to).stream()
                .collect(Collectors.toMap(
                        each -> each.file().household(),
                        Function.identity(),
                        BinaryOperator.maxBy(LATEST),
                        TreeMap::new));
        return households.values().stream().map(SpotCheckFirstList::line).toList();
    }

    private static SpotCheckLine line(ConfirmedCase confirmed) {
        return new SpotCheckLine(
                confirmed.file().household(),
                confirmed.file().id(),
                confirmed.file().number(),
                confirmed.file().township(),
                confirmed.file().village(),
                confirmed.category(),
                confirmed.effectiveOn());
    }
}
