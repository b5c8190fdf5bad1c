package cn.binggui.core.scoring.spotcheck;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.EVALUATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The spot checks of a county, for reading.
 *
 * <p>People of a township know of a check only once it is drawn, and of the households alone that were drawn in their township.
 */
@Singleton
public class SpotChecks {
    /** The greatest number of checks in one page. */
    public static final int LARGEST_PAGE = 200;

    private final SpotCheckStore store;
    private final SpotCheckReading reading;
    private final SpotCheckPrinting printing;
    private final CountyPolicies policies;
    private final AuditLog audit;
    private final Clock clock;

    SpotChecks(
            SpotCheckStore store,
            SpotCheckReading reading,
            SpotCheckPrinting printing,
            CountyPolicies policies,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.printing = printing;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns the share that the county's plan fixes today; empty where it fixes none. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER})
    public Optional<PlanShare> planShare(Actor actor) {
        return PlanShare.of(policies.get(TenantBinding.current()), LocalDate.now(clock));
    }

    /** Returns a page of checks, the latest period first. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<SpotCheckRow> page(Actor actor, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of %d checks from %d".formatted(limit, offset));
        }
        @Nullable String township = SpotCheckReading.township(actor);
        return store.page(township, offset, limit).stream()
                .map(check -> new SpotCheckRow(check, store.figures(check.id(), township)))
                .toList();
    }

    /** Returns how many checks there are. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER})
    public long count(Actor actor) {
        return store.count(SpotCheckReading.township(actor));
    }

    /**
     * Returns a check.
     *
     * @throws Refusal NOT_FOUND if there is none that the person may know of
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public SpotCheckView get(Actor actor, long id) {
        return reading.view(actor, reading.visible(actor, id));
    }

    /**
     * Draws a check again, from what is stored, and compares.
     *
     * @throws Refusal CONFLICT before it is drawn
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Redraw verify(Actor actor, long id) {
        SpotCheck check = drawn(whole(actor, id));
        List<ListedLine> lines = store.lines(id);
        Set<Long> chosen = lines.stream()
                .filter(ListedLine::drawn)
                .map(each -> each.line().household())
                .collect(Collectors.toSet());
        return Redraw.of(
                reading.list(check, lines),
                Objects.requireNonNull(check.listHash()),
                Objects.requireNonNull(check.commitment()),
                Digests.hex(store.seed(id)),
                chosen);
    }

    /**
     * Returns the frozen list in the very form that is hashed, so that anybody can draw again; it names nobody.
     *
     * @throws Refusal CONFLICT before it is frozen
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public byte[] text(Actor actor, long id) {
        SpotCheck check = whole(actor, id);
        if (check.listHash() == null) {
            throw Refusal.conflict("名单冻结后才能下载");
        }
        return reading.list(check, store.lines(id)).text();
    }

    /**
     * Draws the sampling sheet, with names as notices show them.
     *
     * @return a PDF
     * @throws Refusal CONFLICT before the check is drawn
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    public byte[] sheet(Actor actor, long id) {
        SpotCheck check = drawn(whole(actor, id));
        byte[] pdf = printing.sheet(reading.view(actor, check), reading.policy(check));
        audit.record(actor, AuditAction.SPOT_CHECK_PRINTED, "spot-check:" + id, Map.of());
        return pdf;
    }

    /** What concerns the whole list is for people of the whole county. */
    private SpotCheck whole(Actor actor, long id) {
        SpotCheck check = reading.visible(actor, id);
        if (!SpotCheckReading.isWhole(actor)) {
            throw Refusal.forbidden("全县的抽查名单由全县范围的人员查看");
        }
        return check;
    }

    private static SpotCheck drawn(SpotCheck check) {
        if (!check.state().isDrawn()) {
            throw Refusal.conflict("这次抽查还没有抽取");
        }
        return check;
    }
}
