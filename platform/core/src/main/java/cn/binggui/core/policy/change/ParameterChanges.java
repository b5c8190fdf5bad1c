package cn.binggui.core.policy.change;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.PROVINCE_ADMIN;

import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.Limits;
import cn.binggui.core.policy.ParameterValue;
import cn.binggui.core.policy.PublishedParameters;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** New values of a county's open parameters: one of its administrators drafts, another one publishes. */
@Singleton
public class ParameterChanges {
    private static final int LONGEST_WORDS = 500;

    private final ParameterChangeRepository rows;
    private final PublishedParameters published;
    private final CountyPolicies policies;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    ParameterChanges(
            ParameterChangeRepository rows,
            PublishedParameters published,
            CountyPolicies policies,
            AuditLog audit,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.published = published;
        this.policies = policies;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns all of a county's changes, the latest first, those that came to nothing included. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, PROVINCE_ADMIN})
    public List<ParameterChange> list(Actor actor, @County String county) {
        return rows.findByCountyOrderByCreatedAtDesc(county).stream()
                .map(ParameterChangeRow::change)
                .toList();
    }

    /**
     * Drafts a value.
     *
     * @throws Refusal BAD_INPUT with every mistake; UNPROCESSABLE where the term is closed to the county, in words that name who closed it
     */
    @Permission(COUNTY_ADMIN)
    @Transactional
    public ParameterChange draft(Actor actor, @County String county, NewValue value) {
        check(actor, county, value);
        ParameterChangeRow row = ParameterChangeRow.draft(ids.next(), county, value, actor, now());
        rows.save(row);
        audit(actor, AuditAction.PARAMETER_DRAFTED, row);
        return row.change();
    }

    /**
     * Writes a draft anew; only its author does.
     *
     * @param version that the person had before them
     * @throws Refusal as for a new draft; CONFLICT where it has gone on since
     */
    @Permission(COUNTY_ADMIN)
    @Transactional
    public ParameterChange redraft(Actor actor, @County String county, long id, int version, NewValue value) {
        ParameterChangeRow before = own(actor, county, id, version);
        check(actor, county, value);
        return written(actor, AuditAction.PARAMETER_DRAFTED, before.goneOn(value, ChangeState.DRAFT));
    }

    /**
     * Asks for review.
     *
     * @throws Refusal UNPROCESSABLE where the value is known from hearsay only
     */
    @Permission(COUNTY_ADMIN)
    @Transactional
    public ParameterChange submit(Actor actor, @County String county, long id, int version) {
        ParameterChangeRow before = own(actor, county, id, version);
        NewValue value = before.change().value();
        check(actor, county, value);
        ValueRules.requireEvidence(value);
        return written(actor, AuditAction.PARAMETER_DRAFTED, before.goneOn(value, ChangeState.SUBMITTED));
    }

    /** Gives a draft up; it stays in the list. */
    @Permission(COUNTY_ADMIN)
    @Transactional
    public ParameterChange discard(Actor actor, @County String county, long id, int version) {
        ParameterChangeRow before = own(actor, county, id, version);
        return written(
                actor,
                AuditAction.PARAMETER_DRAFTED,
                before.goneOn(before.change().value(), ChangeState.DISCARDED));
    }

    /**
     * Publishes a value that somebody else drafted. What is checked of a draft is checked once more: another value may have been published
     * since.
     *
     * @throws Refusal FORBIDDEN to its author, which is taken down; CONFLICT where it was decided since
     */
    @Permission(COUNTY_ADMIN)
    @Transactional
    public ParameterChange publish(Actor actor, @County String county, long id, int version) {
        // whoever publishes a value of the same day at the same moment waits, and then finds it there
        if (rows.holdCounty(county).isEmpty()) {
            throw Refusal.notFound("没有这个县，或您无权查看");
        }
        ParameterChangeRow before = reviewed(actor, county, id, version);
        NewValue value = before.change().value();
        check(actor, county, value);
        long row = published.add(new ParameterValue(
                null,
                county,
                value.parameter(),
                ValueRules.residence(value),
                value.from(),
                value.number(),
                value.document().strip(),
                value.article().strip(),
                false,
                value.note().isBlank() ? null : value.note().strip()));
        return written(
                actor, AuditAction.PARAMETER_REVIEWED, before.decided(ChangeState.PUBLISHED, actor, now(), "", row));
    }

    /**
     * Gives a value back to its author.
     *
     * @param words why
     */
    @Permission(COUNTY_ADMIN)
    @Transactional
    public ParameterChange giveBack(Actor actor, @County String county, long id, int version, String words) {
        ParameterChangeRow before = reviewed(actor, county, id, version);
        requireWords(words, "请写明退回的理由");
        return written(
                actor, AuditAction.PARAMETER_REVIEWED, before.decided(ChangeState.RETURNED, actor, now(), words, null));
    }

    /**
     * Takes a published value back before it comes into force.
     *
     * @param words why
     * @throws Refusal UNPROCESSABLE from its first day on
     */
    @Permission(COUNTY_ADMIN)
    @Transactional
    public ParameterChange withdraw(Actor actor, @County String county, long id, int version, String words) {
        ParameterChangeRow before = held(county, id, version);
        if (!before.change().isWithdrawable(LocalDate.now(clock))) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "只能撤回已发布、尚未施行的数值；已经施行的请公布新的数值");
        }
        requireWords(words, "请写明撤回的理由");
        published.remove(county, Objects.requireNonNull(before.valueRow(), "a published value has a row"));
        return written(
                actor,
                AuditAction.PARAMETER_WITHDRAWN,
                before.decided(ChangeState.WITHDRAWN, actor, now(), words, null));
    }

    private void check(Actor actor, String county, NewValue value) {
        new ValueRules(Limits.withThoseOfRules(policies.get(county)), published.of(actor, county), LocalDate.now(clock))
                .check(value);
    }

    private ParameterChangeRow own(Actor actor, String county, long id, int version) {
        ParameterChangeRow row = held(county, id, version);
        if (!row.change().isBy(actor)) {
            throw Refusal.forbidden("这是%s起草的，由起草人修改、提交".formatted(row.authorName()));
        }
        if (!row.change().state().isOpen()) {
            throw moved(row.change());
        }
        return row;
    }

    private ParameterChangeRow reviewed(Actor actor, String county, long id, int version) {
        ParameterChangeRow row = held(county, id, version);
        if (row.change().state() != ChangeState.SUBMITTED) {
            throw moved(row.change());
        }
        if (row.change().isBy(actor)) {
            audit.record(actor, AuditAction.DUTIES_KEPT_APART, subject(row), Map.of());
            throw Refusal.forbidden("您起草的数值须由另一名县级管理员审核");
        }
        return row;
    }

    private ParameterChangeRow held(String county, long id, int version) {
        ParameterChangeRow row = rows.hold(id, county).orElseThrow(() -> Refusal.notFound("没有这项参数修改，或您无权查看"));
        if (row.version() != version) {
            throw moved(row.change());
        }
        return row;
    }

    private static Refusal moved(ParameterChange change) {
        return Refusal.conflict(
                "这项修改刚被别人处理过，现在是“%s”，请刷新后再办理".formatted(change.state().label()));
    }

    private ParameterChange written(Actor actor, AuditAction action, ParameterChangeRow row) {
        rows.update(row);
        audit(actor, action, row);
        return row.change();
    }

    private void audit(Actor actor, AuditAction action, ParameterChangeRow row) {
        audit.recordOnPlatform(actor, action, subject(row), Map.of("state", row.state(), "parameter", row.parameter()));
    }

    private static String subject(ParameterChangeRow row) {
        return "parameter-change:%s/%d".formatted(row.county(), row.id());
    }

    private static void requireWords(String words, String message) {
        if (words.isBlank() || words.strip().length() > LONGEST_WORDS) {
            throw Refusal.badInput("words", words.isBlank() ? message : "不能超过 %d 字".formatted(LONGEST_WORDS));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
