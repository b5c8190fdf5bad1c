package cn.binggui.policy.testkit;

import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.value.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assumed values of open parameters, the same on every day and for both residences. */
public final class AssumedParameters implements Parameters {
    private final Map<String, DatedValue> values = new HashMap<>();

    public AssumedParameters(Map<String, ? extends Value> assumed) {
        assumed.forEach((id, value) -> values.put(id, new DatedValue(LocalDate.MIN, null, value, true, List.of())));
    }

    @Override
    public @Nullable DatedValue find(String id, Residence residence, LocalDate on) {
        return values.get(id);
    }
}
