package cn.binggui.core.scoring.scheme;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;

import cn.binggui.core.RecordJson;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.draft.DraftStore;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Keeps what an administrator has changed in the scheme and not published yet: one draft of each person. */
@Singleton
public class SchemeDrafts {
    private static final String KIND = "SCHEME";
    private static final String FORM = "form";
    private static final String NOTE = "note";
    private static final RecordJson JSON = new RecordJson();

    private final DraftStore store;

    SchemeDrafts(DraftStore store) {
        this.store = store;
    }

    /** Returns the actor's draft. */
    @Permission(COUNTY_ADMIN)
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<SchemeDraft> find(Actor actor) {
        return store.find(actor.userId(), KIND, null).map(SchemeDrafts::draft);
    }

    /**
     * Keeps what was typed, sound or not, in the place of the actor's earlier draft.
     *
     * @param seen number of the version from which they began; 0 for the plan's own or none
     * @param note what they have written about it so far
     */
    @Permission(COUNTY_ADMIN)
    @Transactional(TenantDataSource.NAME)
    public void save(Actor actor, int seen, SchemeForm form, String note) {
        String typed = new String(JSON.write(form, SchemeForm.class), StandardCharsets.UTF_8);
        store.save(actor.userId(), KIND, null, seen, Map.of(FORM, typed, NOTE, note));
    }

    /** Removes the actor's draft. */
    @Permission(COUNTY_ADMIN)
    @Transactional(TenantDataSource.NAME)
    public void remove(Actor actor) {
        store.remove(actor.userId(), KIND, null);
    }

    private static SchemeDraft draft(Draft draft) {
        byte[] form = String.valueOf(draft.content().get(FORM)).getBytes(StandardCharsets.UTF_8);
        return new SchemeDraft(
                draft.revision(),
                JSON.read(form, SchemeForm.class),
                String.valueOf(draft.content().get(NOTE)),
                draft.updatedAt());
    }
}
