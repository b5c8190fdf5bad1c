package cn.binggui.core.household;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Who the members of a household are, while a change is worked into it. */
final class Persons {
    private Persons() {}

    /** Returns the household's persons with some added or replaced; nobody may be two of its members. */
    static Map<String, Long> with(HouseholdState before, Map<String, Long> more, String path, Mistakes mistakes) {
        Map<String, Long> persons = new HashMap<>(before.persons());
        for (String id : new TreeMap<>(more).keySet()) {
            if (Members.find(before.facts(), id) == null) {
                mistakes.add(path + id, Members.unknown(id));
            }
        }
        persons.putAll(more);
        Map<Long, String> known = new HashMap<>();
        for (var entry : new TreeMap<>(persons).entrySet()) {
            String other = known.putIfAbsent(entry.getValue(), entry.getKey());
            if (other != null && (more.containsKey(other) || more.containsKey(entry.getKey()))) {
                String changed = more.containsKey(entry.getKey()) ? entry.getKey() : other;
                mistakes.add(path + changed, "“%s”与“%s”的身份信息是同一人，请核对身份证号".formatted(entry.getKey(), other));
            }
        }
        return persons;
    }
}
