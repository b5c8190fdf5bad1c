package cn.binggui.core.comparison;

import cn.binggui.policy.clause.Clause;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A point at which counties treat the same household differently.
 *
 * @param aspect which part of the determination it belongs to
 * @param member the member concerned; {@code null} where it concerns the household
 * @param subject what is compared, in Chinese, for example 工资性收入
 * @param counties what each county says, in Chinese, in the counties' order; those whose plan does not apply are left out except
 *     under {@link Aspect#SCOPE}
 * @param clauses what it rests on, for the same counties
 */
public record Divergence(
        Aspect aspect,
        @Nullable String member,
        String subject,
        Map<String, String> counties,
        Map<String, List<Clause>> clauses) {
    public Divergence {
        counties = Collections.unmodifiableMap(new LinkedHashMap<>(counties));
        clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
    }
}
