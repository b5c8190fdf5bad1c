package cn.binggui.core.scoring.round;

import cn.binggui.core.Ids;
import cn.binggui.core.RecordJson;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.Reading;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps what happened to each item of each sheet; what people wrote is encrypted. */
@Singleton
class ItemStore {
    private static final RecordJson JSON = new RecordJson(ItemEvent.class, Reading.class);

    private final RoundRepositories.Items items;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    ItemStore(RoundRepositories.Items items, Vault vault, Ids ids, Clock clock) {
        this.items = items;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /** Returns the same store by another clock, as first data need it; a transaction must be open. */
    ItemStore at(Clock other) {
        return new ItemStore(items, vault, ids, other);
    }

    /** Returns the entries of one item, the first one first. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<ItemEntry> entries(long unit, String indicator) {
        return items.ofItem(unit, indicator).stream().map(this::entry).toList();
    }

    /** Returns all entries of those units, by unit's key and indicator. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Map<Long, Map<String, List<ItemEntry>>> entries(Collection<Long> units) {
        Map<Long, Map<String, List<ItemEntry>>> found = new HashMap<>();
        if (!units.isEmpty()) {
            items.ofUnits(units)
                    .forEach(row -> found.computeIfAbsent(row.unitId(), unit -> new HashMap<>())
                            .computeIfAbsent(row.indicator(), indicator -> new ArrayList<>())
                            .add(entry(row)));
        }
        return found;
    }

    /**
     * Adds an entry.
     *
     * @param seq one more than that of the last one which the person had before them
     * @throws Refusal CONFLICT where another entry has that number
     */
    @Transactional(TenantDataSource.NAME)
    ItemEntry add(long unit, String indicator, int seq, Instant at, ItemEvent event, Actor actor) {
        long id = ids.next();
        Vault.Sealed sealed = vault.seal(place(id), JSON.write(event, ItemEvent.class));
        try {
            items.save(new RoundRows.OfItem(
                    id, unit, indicator, seq, at, actor.userId(), actor.displayName(), sealed.keyId(), sealed.bytes()));
        } catch (DataAccessException e) {
            throw Refusal.conflict("这一项刚被别人记录过，请刷新后核对再保存；您填写的内容仍保留在页面上");
        }
        return new ItemEntry(seq, at, actor.userId(), actor.displayName(), event);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private ItemEntry entry(RoundRows.OfItem row) {
        byte[] json = vault.open(place(row.id()), new Vault.Sealed(row.keyId(), row.content()));
        return new ItemEntry(row.seq(), row.at(), row.actorId(), row.actorName(), JSON.read(json, ItemEvent.class));
    }

    /** Returns the place in which an entry's content opens. */
    static String place(long id) {
        return "score:" + id;
    }
}
