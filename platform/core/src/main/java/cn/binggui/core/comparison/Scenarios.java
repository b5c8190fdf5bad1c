package cn.binggui.core.comparison;

import cn.binggui.core.Refusal;
import cn.binggui.core.identity.Actor;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Saved scenarios: each belongs to the person who saved it and may be shared with that person's colleagues. */
@Singleton
public class Scenarios {
    private static final int TITLE_LENGTH = 100;
    private static final int JSON_LENGTH = 1_000_000;

    private final ScenarioRepository scenarios;
    private final Clock clock;

    Scenarios(ScenarioRepository scenarios, Clock clock) {
        this.scenarios = scenarios;
        this.clock = clock;
    }

    /** Returns the actor's own and the shared ones, the latest first. */
    public List<Scenario> list(Actor actor) {
        return scenarios.visibleTo(actor.userId(), actor.tenant()).stream()
                .map(row -> scenario(row, actor))
                .toList();
    }

    /**
     * Returns one.
     *
     * @throws Refusal NOT_FOUND if there is none or it is not shared with the actor
     */
    public Scenario get(Actor actor, UUID id) {
        return scenario(
                scenarios
                        .findById(id)
                        .filter(row -> isReadable(row, actor))
                        .orElseThrow(() -> Refusal.notFound("没有这个方案，或其主人没有与您共享")),
                actor);
    }

    /** Saves a new one. */
    @Transactional
    public Scenario create(Actor actor, Draft draft) {
        check(draft);
        Instant now = now();
        return scenario(
                scenarios.save(new ScenarioRow(
                        UUID.randomUUID(),
                        actor.userId(),
                        actor.displayName(),
                        actor.tenant(),
                        draft.title().strip(),
                        draft.facts(),
                        draft.assumptions(),
                        draft.county(),
                        draft.township(),
                        draft.shared(),
                        now,
                        now,
                        0)),
                actor);
    }

    /**
     * Saves it anew.
     *
     * @param version the version that the person had before them
     * @throws Refusal CONFLICT if it has been saved since
     */
    @Transactional
    public Scenario update(Actor actor, UUID id, int version, Draft draft) {
        check(draft);
        ScenarioRow old = own(actor, id);
        var changed = new ScenarioRow(
                id,
                old.ownerId(),
                old.ownerName(),
                old.ownerTenant(),
                draft.title().strip(),
                draft.facts(),
                draft.assumptions(),
                draft.county(),
                draft.township(),
                draft.shared(),
                old.createdAt(),
                now(),
                version);
        try {
            return scenario(scenarios.update(changed), actor);
        } catch (OptimisticLockException e) {
            throw Refusal.conflict("这个方案已在别处修改，请刷新后再保存");
        }
    }

    @Transactional
    public void delete(Actor actor, UUID id) {
        scenarios.deleteById(own(actor, id).id());
    }

    private ScenarioRow own(Actor actor, UUID id) {
        ScenarioRow row = scenarios
                .findById(id)
                .filter(found -> isReadable(found, actor))
                .orElseThrow(() -> Refusal.notFound("没有这个方案，或其主人没有与您共享"));
        if (row.ownerId() != actor.userId()) {
            throw Refusal.forbidden("只有保存者本人可以修改这个方案；您可以另存一份");
        }
        return row;
    }

    private static boolean isReadable(ScenarioRow row, Actor actor) {
        return row.ownerId() == actor.userId() || (row.shared() && Objects.equals(row.ownerTenant(), actor.tenant()));
    }

    private static void check(Draft draft) {
        if (draft.title().isBlank() || draft.title().length() > TITLE_LENGTH) {
            throw Refusal.badInput("title", "名称应为 1 至 %d 个字".formatted(TITLE_LENGTH));
        }
        if (draft.facts().length() > JSON_LENGTH || draft.assumptions().length() > JSON_LENGTH) {
            throw Refusal.badInput("facts", "内容过大，无法保存");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Scenario scenario(ScenarioRow row, Actor reader) {
        return new Scenario(
                row.id(),
                new Draft(row.title(), row.facts(), row.assumptions(), row.county(), row.township(), row.shared()),
                row.ownerName(),
                row.ownerId() == reader.userId(),
                row.createdAt(),
                row.updatedAt(),
                row.version());
    }
}
