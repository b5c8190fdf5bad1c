package cn.binggui.core.population;

import cn.binggui.policy.parameter.Parameter;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * How many households each answer would have while one number moves.
 *
 * @param parameter what is moved, as the first of the counties declares it
 * @param counties in which it is moved, with their Chinese names
 * @param closed who has closed it to whom: words by county, for those that were asked and cannot move
 * @param points by rising value
 */
public record Curve(
        Lever lever,
        Parameter parameter,
        Map<String, String> counties,
        Map<String, String> closed,
        List<Point> points) {
    public Curve {
        counties = Collections.unmodifiableMap(new LinkedHashMap<>(counties));
        closed = Collections.unmodifiableMap(new LinkedHashMap<>(closed));
        points = List.copyOf(points);
    }

    /**
     * The mix at one value.
     *
     * @param mix how many households each answer has, by county
     */
    public record Point(BigDecimal value, Map<String, SortedMap<Answer, Integer>> mix) {
        /** Returns how many households have the answer in the county. */
        public int of(String county, Answer answer) {
            SortedMap<Answer, Integer> there = mix.get(county);
            return there == null ? 0 : there.getOrDefault(answer, 0);
        }
    }
}
