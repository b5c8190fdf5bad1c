package cn.binggui.core.casework.store;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.casework.CaseAuthority;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.CaseTiers;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes into case files on behalf of people: whether theirs is the tier, the day and the case is asked here, the rest by the store. */
@Singleton
class CaseDesk {
    private final CaseStore store;
    private final Grounding grounding;
    private final AuditLog audit;
    private final Clock clock;

    CaseDesk(CaseStore store, Grounding grounding, AuditLog audit, Clock clock) {
        this.store = store;
        this.grounding = grounding;
        this.audit = audit;
        this.clock = clock;
    }

    CaseFile visible(Actor actor, long id) {
        return store.find(id)
                .filter(file -> actor.scope().reaches(file.village()))
                .orElseThrow(() -> Refusal.notFound("没有这个案卷，或不在您的工作范围内"));
    }

    Grounding.Ground ground(CaseFile file) {
        if (file.state().acceptedOn() == null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "请先受理，再核定");
        }
        return grounding.of(store.policy(file), file);
    }

    @Transactional(TenantDataSource.NAME)
    CaseFile open(Actor actor, long household, LocalDate on, CaseEvent.Opened opened) {
        requireDay(on);
        CaseFile file = store.open(household, on, opened, actor);
        requireTier(actor, new CaseAuthority(procedure(file)).mayWrite(CaseState.EMPTY, opened, null));
        return file;
    }

    /** Writes an entry that is neither a decision nor a posted notice: those carry what only the house itself can know. */
    CaseFile write(Actor actor, CaseAct act, CaseEvent event) {
        switch (event) {
            case CaseEvent.Opened _, CaseEvent.Confirmed _, CaseEvent.Refused _, CaseEvent.NoticePosted _ ->
                throw new IllegalArgumentException("an event that has a way of its own");
            case CaseEvent.SupplementAsked _,
                    CaseEvent.Supplemented _,
                    CaseEvent.Accepted _,
                    CaseEvent.KinshipDeclared _,
                    CaseEvent.StepDone _,
                    CaseEvent.RefusalProposed _,
                    CaseEvent.NoticeProved _,
                    CaseEvent.Objected _,
                    CaseEvent.Reopened _,
                    CaseEvent.NoticeEnded _,
                    CaseEvent.Delivered _,
                    CaseEvent.Suspended _,
                    CaseEvent.Resumed _,
                    CaseEvent.Extended _,
                    CaseEvent.Withdrawn _ -> {
                return append(actor, act, visible(actor, act.id()), event, null);
            }
        }
    }

    /** Refuses as {@link #write} would, and writes nothing. */
    void check(Actor actor, CaseAct act, CaseEvent event) {
        CaseFile file = visible(actor, act.id());
        requireDay(act.on());
        requireTier(actor, new CaseAuthority(procedure(file)).mayWrite(file.state(), event, null));
        store.check(file, act.seen(), act.on(), event, actor);
    }

    /** Writes that a notice was posted; whoever calls has posted it in the same transaction. */
    CaseFile post(Actor actor, CaseAct act, CaseEvent.NoticePosted posted) {
        return append(actor, act, visible(actor, act.id()), posted, null);
    }

    CaseFile confirmAsDetermined(Actor actor, CaseAct act) {
        return confirm(actor, act, determined(ground(visible(actor, act.id())).grounds()), "", null);
    }

    /** Returns as what {@link #confirmAsDetermined} would confirm; refuses as it would, and writes nothing. */
    Grounds confirmable(Actor actor, CaseAct act) {
        CaseFile file = visible(actor, act.id());
        Grounding.Ground ground = ground(file);
        requireDay(act.on());
        CaseEvent event =
                new CaseEvent.Confirmed(deciding(file), determined(ground.grounds()), "", ground.grounds(), null);
        requireTier(actor, new CaseAuthority(procedure(file)).mayWrite(file.state(), event, ground.approver()));
        store.check(file, act.seen(), act.on(), event, actor);
        return ground.grounds();
    }

    private static Category determined(Grounds grounds) {
        Category category = grounds.category();
        if (category == null || category == Category.NONE) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "核定结果不是一个可以直接确认的类别，请逐户办理");
        }
        return category;
    }

    CaseFile confirm(Actor actor, CaseAct act, Category category, String words, @Nullable Long meeting) {
        CaseFile file = visible(actor, act.id());
        Grounding.Ground ground = ground(file);
        return append(
                actor,
                act,
                file,
                new CaseEvent.Confirmed(deciding(file), category, words, ground.grounds(), meeting),
                ground);
    }

    CaseFile refuse(Actor actor, CaseAct act, String reasons, @Nullable Long meeting) {
        CaseFile file = visible(actor, act.id());
        Grounding.Ground ground = ground(file);
        return append(
                actor, act, file, new CaseEvent.Refused(deciding(file), reasons, ground.grounds(), meeting), ground);
    }

    /** A refusal for the sake of separate duties leaves its trace, whatever becomes of the rest. */
    private CaseFile append(
            Actor actor, CaseAct act, CaseFile file, CaseEvent event, Grounding.@Nullable Ground ground) {
        requireDay(act.on());
        try {
            requireTier(
                    actor,
                    new CaseAuthority(procedure(file))
                            .mayWrite(file.state(), event, ground == null ? null : ground.approver()));
            return store.append(act.id(), act.seen(), act.on(), event, actor);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                audit.record(
                        actor,
                        AuditAction.DUTIES_KEPT_APART,
                        subject(act.id()),
                        Map.of("event", CaseCodec.kind(event)));
            }
            throw refusal;
        }
    }

    private String deciding(CaseFile file) {
        return procedure(file).steps().stream()
                .filter(step -> step.kind() == StepKind.CONFIRMATION)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Procedure procedure(CaseFile file) {
        return store.policy(file).procedure();
    }

    private static void requireTier(Actor actor, Set<Performer> allowed) {
        if (Collections.disjoint(CaseTiers.of(actor), allowed)) {
            throw Refusal.forbidden("这一步由%s办理"
                    .formatted(allowed.stream().sorted().map(Performer::term).collect(Collectors.joining("或"))));
        }
    }

    private void requireDay(LocalDate on) {
        LocalDate today = LocalDate.now(clock);
        if (on.isAfter(today)) {
            throw Refusal.badInput("on", "日期不能晚于今天 %s".formatted(today));
        }
    }

    static String subject(long id) {
        return "case:" + id;
    }
}
