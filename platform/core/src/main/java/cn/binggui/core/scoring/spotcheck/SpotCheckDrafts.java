package cn.binggui.core.scoring.spotcheck;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.EVALUATOR;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.attachment.AttachmentStore;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.draft.DraftStore;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps what people found on the spot and have not yet recorded: one draft of each person and household of a check. */
@Singleton
public class SpotCheckDrafts {
    private static final String KIND = "SPOT:";

    private final DraftStore store;
    private final SpotCheckReading reading;
    private final AttachmentStore attachments;

    SpotCheckDrafts(DraftStore store, SpotCheckReading reading, AttachmentStore attachments) {
        this.store = store;
        this.reading = reading;
        this.attachments = attachments;
    }

    /** Returns the actor's draft. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Draft> find(Actor actor, long id, long household) {
        return store.find(actor.userId(), KIND + household, visible(actor, id));
    }

    /**
     * Keeps what was entered in the place of the actor's earlier draft.
     *
     * @param seen how many findings of the household the person has before them
     * @param content maps, lists, strings, booleans and exact numbers
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    @Transactional(TenantDataSource.NAME)
    public void save(Actor actor, long id, long household, int seen, Map<String, ?> content) {
        store.save(actor.userId(), KIND + household, visible(actor, id), seen, content);
    }

    /** Removes the actor's draft. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    @Transactional(TenantDataSource.NAME)
    public void remove(Actor actor, long id, long household) {
        store.remove(actor.userId(), KIND + household, visible(actor, id));
    }

    /** Returns what the actor has added to a check, whether a finding names it yet or not. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Attachment> papers(Actor actor, long id) {
        return attachments.list(visible(actor, id)).stream()
                .filter(each -> each.addedBy() == actor.userId())
                .toList();
    }

    private long visible(Actor actor, long id) {
        return reading.visible(actor, id).id();
    }
}
