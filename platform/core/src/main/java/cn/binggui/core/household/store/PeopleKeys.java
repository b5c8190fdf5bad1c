package cn.binggui.core.household.store;

import cn.binggui.core.tenancy.EncryptedRows;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes people anew when the master key changes; found by the old and the new fingerprint alike in the meantime. */
@Singleton
class PeopleKeys implements EncryptedRows {
    private static final Logger LOG = LoggerFactory.getLogger(PeopleKeys.class);

    private final People people;

    PeopleKeys(People people) {
        this.people = people;
    }

    @Override
    public String label() {
        return "人员";
    }

    @Override
    public long underOldKeys() {
        return people.underOldKeys();
    }

    @Override
    public Renewed renew(long after, int limit) {
        List<Long> keys = people.underOldKeys(after, limit);
        if (keys.isEmpty()) {
            return new Renewed(0, 0, List.of());
        }
        try {
            people.encryptAnew(keys);
            return new Renewed(keys.getLast(), keys.size(), List.of());
        } catch (DataAccessException e) {
            return oneByOne(keys);
        }
    }

    /** Somebody was changed at the same moment, or stands twice under two keys; the others must not wait for that. */
    private Renewed oneByOne(List<Long> keys) {
        List<Long> failed = new ArrayList<>();
        for (Long key : keys) {
            try {
                people.encryptAnew(List.of(key));
            } catch (DataAccessException e) {
                LOG.warn("the person {} cannot be encrypted anew", key);
                failed.add(key);
            }
        }
        return new Renewed(keys.getLast(), keys.size() - failed.size(), failed);
    }
}
