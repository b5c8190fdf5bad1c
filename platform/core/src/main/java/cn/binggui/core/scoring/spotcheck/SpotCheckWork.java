package cn.binggui.core.scoring.spotcheck;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.EVALUATOR;
import static cn.binggui.core.scoring.spotcheck.SpotCheckState.CHECKING;
import static cn.binggui.core.scoring.spotcheck.SpotCheckState.DONE;
import static cn.binggui.core.scoring.spotcheck.SpotCheckState.DRAWN;
import static cn.binggui.core.scoring.spotcheck.SpotCheckState.FROZEN;
import static cn.binggui.core.scoring.spotcheck.SpotCheckState.OPEN;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.scoring.spotcheck.SpotCheckAct.Kind;
import cn.binggui.policy.value.Ratio;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Carries a check from its list to its end. Whoever has had a hand in the list does not commit to the seed, and whoever has committed
 * keeps off the list; an attempt at that is taken down.
 */
@Singleton
public class SpotCheckWork {
    private static final int LONGEST_REASON = 500;

    private final SpotCheckStore store;
    private final SpotCheckReading reading;
    private final SpotCheckFirstList first;
    private final FindingStore findings;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SpotCheckWork(
            SpotCheckStore store,
            SpotCheckReading reading,
            SpotCheckFirstList first,
            FindingStore findings,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.first = first;
        this.findings = findings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes a check of the households that were newly confirmed in a period, at the plan's share.
     *
     * @return its key
     * @throws Refusal BAD_INPUT for a period that is none or not over by today; UNPROCESSABLE where the plan fixes no share
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    public long create(Actor actor, LocalDate from, LocalDate to) {
        return create(actor, from, to, null);
    }

    /**
     * Makes a check at a share that the county sets itself; where the plan fixes a least one, it may only be higher.
     *
     * @return its key
     */
    @Permission(COUNTY_ADMIN)
    public long createAt(Actor actor, LocalDate from, LocalDate to, Ratio own) {
        return create(actor, from, to, own);
    }

    private long create(Actor actor, LocalDate from, LocalDate to, @Nullable Ratio own) {
        requireWhole(actor);
        SpotCheck check = first.check(from, to, own);
        return store.create(check, first.lines(from, to), id -> {
            store.act(id, Kind.CREATED, null, clock.instant(), actor, "");
            audit.record(
                    actor,
                    AuditAction.SPOT_CHECK_CREATED,
                    subject(id),
                    Map.of("share", check.share().number().toPlainString(), "own", Boolean.toString(check.ownShare())));
        });
    }

    /** Reads the case files again; who was excluded stays so. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    public void refresh(Actor actor, long id, int seen) {
        SpotCheck check = listing(actor, id);
        List<SpotCheckLine> lines = first.lines(check.from(), check.to());
        step(actor, id, seen, OPEN, OPEN, Kind.REFRESHED, () -> store.replaceLines(id, lines));
    }

    /**
     * Takes a household from the list.
     *
     * @param reason in Chinese, kept with it
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    public void exclude(Actor actor, long id, int seen, long household, String reason) {
        listing(actor, id);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.badInput("reason", "请写明移出名单的理由，不超过%d字".formatted(LONGEST_REASON));
        }
        change(actor, id, seen, household, true, reason.strip());
    }

    /** Puts a household back on the list. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    public void include(Actor actor, long id, int seen, long household) {
        listing(actor, id);
        change(actor, id, seen, household, false, "");
    }

    private void change(Actor actor, long id, int seen, long household, boolean excluded, String reason) {
        Kind kind = excluded ? Kind.EXCLUDED : Kind.INCLUDED;
        store.step(id, seen, OPEN, OPEN, () -> {
            if (!store.exclude(id, household, excluded)) {
                throw Refusal.conflict(excluded ? "这户不在名单上，请刷新" : "这户没有移出名单，请刷新");
            }
            store.act(id, kind, household, clock.instant(), actor, reason);
            taken(actor, id, kind);
        });
    }

    /** Makes a seed, keeps it locked and shows its digest, while the list is still open. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    public void commit(Actor actor, long id, int seen) {
        SpotCheck check = whole(actor, id);
        if (SpotCheckReading.hasListed(actor, store.acts(id))) {
            throw keptApart(actor, id, "commit", "编制过这份名单的人不能承诺种子，请由另一人办理");
        }
        if (check.commitment() != null) {
            throw Refusal.conflict("种子已经承诺，不能更换");
        }
        byte[] seed = new byte[SpotCheckDraw.SEED_BYTES];
        random.nextBytes(seed);
        step(actor, id, seen, OPEN, OPEN, Kind.COMMITTED, () -> store.commit(id, seed));
    }

    /**
     * Fixes the list and its digest for good.
     *
     * @throws Refusal UNPROCESSABLE before somebody has committed, before the period is over, and of an empty list
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    public void freeze(Actor actor, long id, int seen) {
        SpotCheck check = listing(actor, id);
        if (check.commitment() == null) {
            throw unprocessable("请先由另一人承诺种子，再冻结名单");
        }
        if (!check.to().isBefore(LocalDate.now(clock))) {
            throw unprocessable("抽查期间到 %s 才结束，次日起可以冻结".formatted(check.to()));
        }
        step(actor, id, seen, OPEN, FROZEN, Kind.FROZEN, () -> {
            SpotCheckList list = reading.list(check, store.lines(id));
            if (list.lines().isEmpty()) {
                throw unprocessable("名单上没有新增确认的家庭，无需抽查");
            }
            store.freeze(id, list.hash());
        });
    }

    /** Reveals the seed and draws. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    public void draw(Actor actor, long id, int seen) {
        SpotCheck check = whole(actor, id);
        step(
                actor,
                id,
                seen,
                FROZEN,
                DRAWN,
                Kind.DRAWN,
                () -> store.draw(
                        id,
                        SpotCheckDraw.of(reading.list(check, store.lines(id)), store.seed(id)),
                        LocalDate.now(clock)));
    }

    /**
     * Ends a check.
     *
     * @throws Refusal UNPROCESSABLE where a household that was drawn has no finding yet
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    public void finish(Actor actor, long id, int seen) {
        whole(actor, id);
        step(actor, id, seen, CHECKING, DONE, Kind.DONE, () -> {
            long missing = findings.missing(id);
            if (missing > 0) {
                throw unprocessable("还有 %d 户没有登记抽查结果".formatted(missing));
            }
        });
    }

    private void step(
            Actor actor, long id, int seen, SpotCheckState from, SpotCheckState to, Kind kind, Runnable work) {
        store.step(id, seen, from, to, () -> {
            work.run();
            store.act(id, kind, null, clock.instant(), actor, "");
            taken(actor, id, kind);
        });
    }

    private void taken(Actor actor, long id, Kind kind) {
        audit.record(actor, AuditAction.SPOT_CHECK_CHANGED, subject(id), Map.of("what", kind.name()));
    }

    /** Returns a check whose list the person may change. */
    private SpotCheck listing(Actor actor, long id) {
        SpotCheck check = whole(actor, id);
        if (SpotCheckReading.hasCommitted(actor, store.acts(id))) {
            throw keptApart(actor, id, "list", "承诺种子的人不能编制或冻结名单，请由另一人办理");
        }
        return check;
    }

    private SpotCheck whole(Actor actor, long id) {
        SpotCheck check = reading.visible(actor, id);
        requireWhole(actor);
        return check;
    }

    private static void requireWhole(Actor actor) {
        if (!SpotCheckReading.isWhole(actor)) {
            throw Refusal.forbidden("抽查由全县范围的人员办理");
        }
    }

    private Refusal keptApart(Actor actor, long id, String what, String words) {
        audit.record(actor, AuditAction.DUTIES_KEPT_APART, subject(id), Map.of("what", what));
        return Refusal.forbidden(words);
    }

    private static Refusal unprocessable(String words) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, words);
    }

    static String subject(long id) {
        return "spot-check:" + id;
    }
}
