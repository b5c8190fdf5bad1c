package cn.binggui.core.comparison;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Values of the open parameters for tests. */
enum Numbers {
    /** Every county alike. */
    ALIKE,
    /** One county has published a higher standard than the others. */
    ONE_PUBLISHED;

    private static final Map<String, BigDecimal> COMMON = Map.of(
            "allowance-standard", BigDecimal.valueOf(7200),
            "relapse-monitoring-line", BigDecimal.valueOf(8000),
            "disposable-income", BigDecimal.valueOf(18000),
            "rigid-expenditure-ratio", new BigDecimal("0.6"));

    Parameters of(CountyPolicy policy) {
        Map<String, DatedValue> values = new HashMap<>();
        for (Parameter parameter : policy.parameters()) {
            BigDecimal number = COMMON.get(parameter.id());
            if (number != null && parameter.isOpen()) {
                boolean higher = this == ONE_PUBLISHED
                        && policy.county().equals("daye")
                        && parameter.id().equals("allowance-standard");
                values.put(
                        parameter.id(),
                        new DatedValue(
                                LocalDate.EPOCH,
                                null,
                                parameter.type().of(higher ? BigDecimal.valueOf(8532) : number),
                                !higher,
                                parameter.clauses()));
            }
        }
        return (id, residence, on) -> values.get(id);
    }
}
