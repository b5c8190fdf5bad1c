package cn.binggui.core.comparison;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.comparison.ScenarioRepository.Reader;
import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Saved scenarios of the province's people.
 *
 * <p>Each belongs to the person who saved it, who alone changes it and says who else may read it. To anybody else it does not exist.
 */
@Singleton
public class Scenarios {
    private static final int TITLE_LENGTH = 100;

    private final ScenarioRepository scenarios;
    private final Clock clock;

    Scenarios(ScenarioRepository scenarios, Clock clock) {
        this.scenarios = scenarios;
        this.clock = clock;
    }

    /** Returns the actor's own and those shared with the actor, the latest first, at most 500. */
    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN, Role.AUDITOR})
    @Transactional(readOnly = true)
    public List<Scenario> list(Actor actor) {
        Map<UUID, Set<String>> readers = scenarios.readersOfAll(actor.userId()).stream()
                .collect(groupingBy(Reader::scenarioId, mapping(Reader::username, toSet())));
        return scenarios.visibleTo(actor.userId()).stream()
                .map(row -> scenario(row, actor, readers.getOrDefault(row.id(), Set.of())))
                .toList();
    }

    /**
     * Returns one.
     *
     * @throws Refusal NOT_FOUND if there is none or it is not shared with the actor
     */
    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN, Role.AUDITOR})
    @Transactional(readOnly = true)
    public Scenario get(Actor actor, UUID id) {
        return scenario(readable(actor, id), actor);
    }

    /**
     * Returns with whom the actor may share.
     *
     * @return the other people of the province who can log in, by log-in name
     */
    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN, Role.AUDITOR})
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Actor actor) {
        return scenarios.colleagues(actor.userId());
    }

    /** Saves a new one that nobody else may read yet. */
    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN})
    @Transactional
    public Scenario create(Actor actor, Draft draft) {
        check(draft);
        return scenario(scenarios.save(ScenarioRow.of(UUID.randomUUID(), actor, draft, now())), actor);
    }

    /**
     * Saves it anew.
     *
     * @param version the version that the person had before them
     * @throws Refusal CONFLICT if it has been saved since; what is stored stays as the other one saved it
     */
    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN})
    @Transactional
    public Scenario update(Actor actor, UUID id, int version, Draft draft) {
        ScenarioRow old = own(actor, id);
        check(draft);
        return scenario(save(old.with(draft, now(), version)), actor);
    }

    /**
     * Says anew who may read it.
     *
     * @param version the version that the person had before them
     * @param sharing readers must be {@link #colleagues}
     * @throws Refusal CONFLICT if it has been saved since
     */
    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN})
    @Transactional
    public Scenario share(Actor actor, UUID id, int version, Sharing sharing) {
        ScenarioRow old = own(actor, id);
        Set<String> known = scenarios.colleagues(actor.userId()).stream()
                .map(Colleague::username)
                .collect(toSet());
        for (String reader : sharing.readers()) {
            if (!known.contains(reader)) {
                throw Refusal.badInput("readers", "只能与省级同事共享，没有这个用户：" + reader);
            }
        }
        ScenarioRow saved = save(old.with(sharing.everyone(), version));
        scenarios.removeReaders(id);
        sharing.readers().forEach(reader -> scenarios.addReader(id, reader));
        return scenario(saved, actor);
    }

    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN})
    @Transactional
    public void delete(Actor actor, UUID id) {
        ScenarioRow row = own(actor, id);
        scenarios.removeReaders(id);
        scenarios.deleteById(row.id());
    }

    private ScenarioRow save(ScenarioRow changed) {
        try {
            return scenarios.update(changed);
        } catch (OptimisticLockException e) {
            throw Refusal.conflict("这个方案已在别处修改，您的内容没有保存；请另存一份，或者刷新后再改");
        }
    }

    private ScenarioRow readable(Actor actor, UUID id) {
        return scenarios
                .findById(id)
                .filter(row -> row.ownerId() == actor.userId()
                        || row.shared()
                        || scenarios.readers(id).contains(actor.username()))
                .orElseThrow(() -> Refusal.notFound("没有这个方案，或其主人没有与您共享"));
    }

    private ScenarioRow own(Actor actor, UUID id) {
        ScenarioRow row = readable(actor, id);
        if (row.ownerId() != actor.userId()) {
            throw Refusal.forbidden("只有保存者本人可以修改这个方案；您可以另存一份");
        }
        return row;
    }

    private static void check(Draft draft) {
        if (draft.title().isBlank() || draft.title().strip().length() > TITLE_LENGTH) {
            throw Refusal.badInput("title", "名称应为 1 至 %d 个字".formatted(TITLE_LENGTH));
        }
        if (draft.title().codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.badInput("title", "名称不能换行，也不能含控制字符");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Only the owner learns who else reads it. */
    private Scenario scenario(ScenarioRow row, Actor reader) {
        return scenario(row, reader, row.ownerId() == reader.userId() ? scenarios.readers(row.id()) : Set.of());
    }

    private static Scenario scenario(ScenarioRow row, Actor reader, Set<String> readers) {
        return new Scenario(
                row.id(),
                row.draft(),
                new Sharing(row.shared(), readers),
                row.ownerName(),
                row.ownerId() == reader.userId(),
                row.createdAt(),
                row.updatedAt(),
                row.version());
    }
}
