package cn.binggui.core.population;

import cn.binggui.core.comparison.Aspect;
import cn.binggui.policy.clause.Clause;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where counties part first over some households, and what each side rests on there.
 *
 * @param number stands in links, from 0
 * @param subject what is compared, in Chinese
 * @param clauses what each county rests on, in the counties' order
 * @param example what each county says of the first of these households, in Chinese
 * @param first place of that household in the population, from 0
 * @param households how many there are
 * @param divided for how many of them the counties' results differ; for the others only the way to it does
 */
public record Cause(
        int number,
        Aspect aspect,
        String subject,
        Map<String, List<Clause>> clauses,
        Map<String, String> example,
        int first,
        int households,
        int divided) {
    public Cause {
        clauses = Collections.unmodifiableMap(new LinkedHashMap<>(clauses));
        example = Collections.unmodifiableMap(new LinkedHashMap<>(example));
    }
}
