package cn.binggui.core.scoring.spotcheck;

import cn.binggui.core.Settings;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantSeed;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives a demonstration's county whose plan fixes a share two checks of its demonstration cases: one of an earlier month that is over,
 * and one whose list is open.
 */
@Singleton
class DemoSpotChecks implements TenantSeed {
    private static final Actor LISTS = actor(-21, "演示专班办公室", Role.COUNTY_OPERATOR);
    private static final Actor COMMITS = actor(-22, "演示纪检监督", Role.EVALUATOR);
    private static final Actor CHECKS = actor(-23, "演示抽查员", Role.EVALUATOR);
    private static final int OFFICE_HOUR = 9;
    /** A check of a month is over so many days into the next one. */
    private static final int DAYS = 14;
    /** One household in so many is found wrong. */
    private static final int WRONG_EVERY = 4;

    private final Settings settings;
    private final CountyPolicies policies;
    private final SpotCheckFirstList first;
    private final SpotCheckStore store;
    private final SpotCheckReading reading;
    private final FindingStore findings;
    private final Clock clock;

    DemoSpotChecks(
            Settings settings,
            CountyPolicies policies,
            SpotCheckFirstList first,
            SpotCheckStore store,
            SpotCheckReading reading,
            FindingStore findings,
            Clock clock) {
        this.settings = settings;
        this.policies = policies;
        this.first = first;
        this.store = store;
        this.reading = reading;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        // after the cases
        return LOWEST_PRECEDENCE - 5;
    }

    /** All or nothing: a start that is killed meanwhile begins anew. */
    @Override
    @Transactional(TenantDataSource.NAME)
    public void seed(TenantFile county) {
        LocalDate today = LocalDate.now(clock);
        boolean planned = policies.find(county.tenant().id())
                .flatMap(policy -> PlanShare.of(policy, today))
                .isPresent();
        if (!settings.demo() || !planned || store.count(null) > 0) {
            return;
        }
        LocalDate month = today.minusDays(DAYS).withDayOfMonth(1);
        finished(month.minusMonths(1), month.minusDays(1), month);
        if (!first.lines(month, today.minusDays(1)).isEmpty()) {
            create(month, today.minusDays(1), clock.instant());
        }
    }

    private void finished(LocalDate from, LocalDate to, LocalDate begun) {
        if (first.lines(from, to).isEmpty()) {
            return;
        }
        long id = create(from, to, at(begun, 0));
        byte[] seed = Digests.sha256(
                "demonstration %s %s".formatted(TenantBinding.current(), from).getBytes(StandardCharsets.UTF_8));
        store.step(id, 1, SpotCheckState.OPEN, SpotCheckState.OPEN, () -> {
            store.commit(id, seed);
            act(id, SpotCheckAct.Kind.COMMITTED, at(begun, 1), COMMITS);
        });
        store.step(id, 2, SpotCheckState.OPEN, SpotCheckState.FROZEN, () -> {
            store.freeze(id, list(id).hash());
            act(id, SpotCheckAct.Kind.FROZEN, at(begun, 2), LISTS);
        });
        LocalDate drawnOn = begun.plusDays(2);
        store.step(id, 3, SpotCheckState.FROZEN, SpotCheckState.DRAWN, () -> {
            store.draw(id, SpotCheckDraw.of(list(id), seed), drawnOn);
            act(id, SpotCheckAct.Kind.DRAWN, at(drawnOn, 0), COMMITS);
        });
        LocalDate last = check(id, drawnOn);
        store.step(
                id,
                5,
                SpotCheckState.CHECKING,
                SpotCheckState.DONE,
                () -> act(id, SpotCheckAct.Kind.DONE, at(last, 8), LISTS));
    }

    /** Returns the day of the last finding. */
    private LocalDate check(long id, LocalDate drawnOn) {
        List<Long> drawn = store.lines(id).stream()
                .filter(ListedLine::drawn)
                .map(each -> each.line().household())
                .toList();
        LocalDate last = drawnOn;
        for (int i = 0; i < drawn.size(); i++) {
            last = drawnOn.plusDays(1L + i % 7);
            boolean wrong = i % WRONG_EVERY == 1;
            find(
                    id,
                    drawn.get(i),
                    0,
                    last,
                    wrong ? ErrorKind.WRONG_CATEGORY : null,
                    wrong ? "演示：长子务工收入未计入，应重新核算类别" : "");
        }
        if (drawn.size() > WRONG_EVERY) {
            find(id, drawn.getFirst(), 1, last, ErrorKind.MISSED, "演示：复核发现一名在校子女漏登，应计入共同生活成员");
        }
        return last;
    }

    private void find(long id, long household, int seen, LocalDate on, @Nullable ErrorKind error, String words) {
        findings.add(
                id,
                household,
                seen,
                new NewFinding(on, error, new Finding.Content(List.of(), words, List.of())),
                at(on, 6),
                CHECKS,
                () -> {});
    }

    private long create(LocalDate from, LocalDate to, Instant at) {
        return store.create(
                first.check(from, to, null),
                first.lines(from, to),
                id -> act(id, SpotCheckAct.Kind.CREATED, at, LISTS));
    }

    private SpotCheckList list(long id) {
        return reading.list(store.find(id).orElseThrow(), store.lines(id));
    }

    private void act(long id, SpotCheckAct.Kind kind, Instant at, Actor actor) {
        store.act(id, kind, null, at, actor, "");
    }

    private Instant at(LocalDate day, int hours) {
        return day.atTime(OFFICE_HOUR, 0)
                .atZone(clock.getZone())
                .plusHours(hours)
                .toInstant();
    }

    private static Actor actor(long id, String name, Role role) {
        return new Actor(id, name, name, Set.of(role), "", Scope.ALL, 0, false);
    }
}
