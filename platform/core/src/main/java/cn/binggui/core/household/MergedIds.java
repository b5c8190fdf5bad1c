package cn.binggui.core.household;

import cn.binggui.policy.facts.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which id each member of a household has in the household that it joins. */
final class MergedIds {
    private final Map<String, String> here = new LinkedHashMap<>();
    private final Map<String, String> shared = new HashMap<>();

    private MergedIds() {}

    /** Finds the persons that are in both, and new ids for the others whose id is taken. */
    static MergedIds of(HouseholdState ours, HouseholdState theirs, Mistakes mistakes) {
        MergedIds ids = new MergedIds();
        Map<Long, String> known = byPerson(ours, "", mistakes);
        byPerson(theirs, "other.", mistakes);
        theirs.persons().forEach((id, person) -> {
            String same = known.get(person);
            if (same != null) {
                ids.shared.put(id, same);
            }
        });
        Set<String> taken = new HashSet<>(Members.ids(ours.facts()));
        Set<String> reserved = new HashSet<>(Members.ids(theirs.facts()));
        for (Member member : theirs.facts().members()) {
            String id = ids.shared.get(member.id());
            if (id == null) {
                id = taken.contains(member.id()) ? free(member.id(), taken, reserved) : member.id();
                taken.add(id);
            }
            ids.here.put(member.id(), id);
        }
        return ids;
    }

    private static Map<Long, String> byPerson(HouseholdState state, String path, Mistakes mistakes) {
        Map<Long, String> ids = new HashMap<>();
        for (Member member : state.facts().members()) {
            Long person = state.persons().get(member.id());
            String other = person == null ? null : ids.putIfAbsent(person, member.id());
            if (other != null) {
                mistakes.add(path + "members", "“%s”与“%s”的身份信息是同一人，请先改正，再并户".formatted(other, member.id()));
            }
        }
        return ids;
    }

    /** Returns the id with the smallest number behind it that nobody has in either household. */
    private static String free(String id, Set<String> taken, Set<String> reserved) {
        for (int i = 2; ; i++) {
            String number = Integer.toString(i);
            int kept = Math.min(id.length(), MembersReader.LONGEST_ID - number.length());
            String other = id.substring(0, kept) + number;
            if (!taken.contains(other) && !reserved.contains(other)) {
                return other;
            }
        }
    }

    /** Returns the id in the household that is joined. */
    String here(String id) {
        String other = here.get(id);
        if (other == null) {
            throw new IllegalArgumentException("no member with the id");
        }
        return other;
    }

    /** Returns the id of the member of our household who is the same person, or {@code null} if there is none. */
    @Nullable
    String shared(String id) {
        return shared.get(id);
    }

    /** Returns all, by the id in the household that joins. */
    Map<String, String> all() {
        return here;
    }
}
