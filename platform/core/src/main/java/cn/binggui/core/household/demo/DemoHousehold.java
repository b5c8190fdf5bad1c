package cn.binggui.core.household.demo;

import cn.binggui.core.household.Identity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up household with its history.
 *
 * @param village division code of twelve digits
 * @param people who the members are, by member id: everybody who stands in any revision
 * @param revisions at least one, in the order of their days, no two on one day
 */
public record DemoHousehold(String village, Map<String, Identity> people, List<DemoRevision> revisions) {
    public DemoHousehold {
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
        revisions = List.copyOf(revisions);
    }

    /** Returns the household as it stands today. */
    public DemoRevision current() {
        return revisions.getLast();
    }

    /** Identities and facts stay out of logs. */
    @Override
    public String toString() {
        return "DemoHousehold[village=%s, revisions=%d]".formatted(village, revisions.size());
    }
}
