package cn.binggui.core.household.store;

import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.Ids;
import cn.binggui.core.StoredJson;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what people have entered and not yet saved, encrypted and for nobody but themselves. */
@Singleton
public class Drafts {
    private static final Duration OLD = Duration.ofDays(30);

    private final DraftRepository rows;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    Drafts(DraftRepository rows, Vault vault, Ids ids, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Returns the actor's latest draft of facts and identities.
     *
     * @param household {@code null} for a household that is yet to be registered
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Draft> find(Actor actor, @Nullable Long household) {
        return find(actor, DraftKind.FORM, household);
    }

    /**
     * Returns the actor's latest draft of the kind.
     *
     * @param household {@code null} for a household that is yet to be registered
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Draft> find(Actor actor, DraftKind kind, @Nullable Long household) {
        return own(actor, kind, household).stream().findFirst().map(this::open);
    }

    /**
     * Keeps the facts and identities that were entered in the place of the actor's earlier draft of the same household.
     *
     * @param household {@code null} for a household that is yet to be registered
     * @param revision of the household that the actor has before them; 0 for none
     * @param content maps, lists, strings, booleans and exact numbers
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void save(Actor actor, @Nullable Long household, int revision, Map<String, ?> content) {
        save(actor, DraftKind.FORM, household, revision, content);
    }

    /**
     * Keeps what was entered in the place of the actor's earlier draft of the same kind and household.
     *
     * @param household {@code null} for a household that is yet to be registered
     * @param revision of the household that the actor has before them; 0 for none
     * @param content maps, lists, strings, booleans and exact numbers
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void save(Actor actor, DraftKind kind, @Nullable Long household, int revision, Map<String, ?> content) {
        List<DraftRow> own = own(actor, kind, household);
        long id = own.isEmpty() ? ids.next() : own.getFirst().id();
        Vault.Sealed sealed = vault.seal(place(id), StoredJson.write(content).getBytes(StandardCharsets.UTF_8));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DraftRow row =
                new DraftRow(id, actor.userId(), household, kind.name(), revision, sealed.keyId(), sealed.bytes(), now);
        if (own.isEmpty()) {
            rows.save(row);
        } else {
            rows.update(row);
        }
    }

    /**
     * Removes the actor's drafts of the household's facts and identities.
     *
     * @param household {@code null} for a household that is yet to be registered
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void remove(Actor actor, @Nullable Long household) {
        remove(actor, DraftKind.FORM, household);
    }

    /**
     * Removes the actor's drafts of the kind and household.
     *
     * @param household {@code null} for a household that is yet to be registered
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void remove(Actor actor, DraftKind kind, @Nullable Long household) {
        own(actor, kind, household).forEach(row -> rows.deleteById(row.id()));
    }

    private List<DraftRow> own(Actor actor, DraftKind kind, @Nullable Long household) {
        return rows.findByOwnerIdOrderByUpdatedAtDesc(actor.userId()).stream()
                .filter(row -> row.kind().equals(kind.name()) && Objects.equals(row.householdId(), household))
                .toList();
    }

    private Draft open(DraftRow row) {
        byte[] text = vault.open(place(row.id()), new Vault.Sealed(row.keyId(), row.content()));
        return new Draft(
                row.id(),
                row.householdId(),
                row.revision(),
                StoredJson.entries(StoredJson.read(new String(text, StandardCharsets.UTF_8))),
                row.updatedAt(),
                row.updatedAt().plus(OLD).isBefore(clock.instant()));
    }

    /** Returns the place in which a draft's content opens. */
    static String place(long id) {
        return "draft:" + id;
    }
}
