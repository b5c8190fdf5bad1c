package cn.binggui.core.draft;

import cn.binggui.core.Ids;
import cn.binggui.core.StoredJson;
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

/**
 * Keeps drafts, encrypted: one of each owner, kind and subject.
 *
 * <p>It asks nobody's leave: the services of the features do. A county must be bound.
 */
@Singleton
public class DraftStore {
    private static final Duration OLD = Duration.ofDays(30);

    private final DraftRepository rows;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    DraftStore(DraftRepository rows, Vault vault, Ids ids, Clock clock) {
        this.rows = rows;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Returns the owner's latest draft.
     *
     * @param owner the user's key
     * @param kind at most 64 characters
     * @param subject key of what it is about; {@code null} for what is yet to be registered
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Draft> find(long owner, String kind, @Nullable Long subject) {
        return own(owner, kind, subject).stream().findFirst().map(this::open);
    }

    /**
     * Keeps what was entered in the place of the owner's earlier draft of the same kind and subject.
     *
     * @param revision of the subject that the owner has before them; 0 for none
     * @param content maps, lists, strings, booleans and exact numbers
     */
    @Transactional(TenantDataSource.NAME)
    public void save(long owner, String kind, @Nullable Long subject, int revision, Map<String, ?> content) {
        List<DraftRow> own = own(owner, kind, subject);
        long id = own.isEmpty() ? ids.next() : own.getFirst().id();
        Vault.Sealed sealed = vault.seal(place(id), StoredJson.write(content).getBytes(StandardCharsets.UTF_8));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        DraftRow row = new DraftRow(id, owner, subject, kind, revision, sealed.keyId(), sealed.bytes(), now);
        if (own.isEmpty()) {
            rows.save(row);
        } else {
            rows.update(row);
        }
    }

    /** Removes the owner's drafts of the kind and subject. */
    @Transactional(TenantDataSource.NAME)
    public void remove(long owner, String kind, @Nullable Long subject) {
        own(owner, kind, subject).forEach(row -> rows.deleteById(row.id()));
    }

    private List<DraftRow> own(long owner, String kind, @Nullable Long subject) {
        return rows.findByOwnerIdOrderByUpdatedAtDesc(owner).stream()
                .filter(row -> row.kind().equals(kind) && Objects.equals(row.subjectId(), subject))
                .toList();
    }

    private Draft open(DraftRow row) {
        byte[] text = vault.open(place(row.id()), new Vault.Sealed(row.keyId(), row.content()));
        return new Draft(
                row.id(),
                row.subjectId(),
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
