package cn.binggui.core.casework.list;

import java.util.Map;

/** How many cases there are, by lamp; a lamp without any is missing. */
public record CaseCounts(Map<Lamp, Long> byLamp) {
    public CaseCounts {
        byLamp = Map.copyOf(byLamp);
    }

    public long of(Lamp lamp) {
        return byLamp.getOrDefault(lamp, 0L);
    }

    public long all() {
        return byLamp.values().stream().mapToLong(Long::longValue).sum();
    }
}
