package cn.binggui.policy.testkit.golden;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.value.Value;
import java.util.List;
import java.util.Map;

/**
 * A family and what the plan leads to for it.
 *
 * @param file name of the file that it stands in
 * @param id unique within the plugin
 * @param situation what it is about, in Chinese
 * @param cites identifiers of clauses that the trace must cite
 * @param avoids identifiers of clauses that the trace must not cite
 * @param assumed values of open parameters, by identifier
 */
public record GoldenCase(
        String file,
        String id,
        String situation,
        List<String> cites,
        List<String> avoids,
        HouseholdFacts facts,
        Map<String, Value> assumed,
        Expectation expected) {
    public GoldenCase {
        cites = List.copyOf(cites);
        avoids = List.copyOf(avoids);
        assumed = Map.copyOf(assumed);
    }

    /** Returns identifier and situation, as a report shows them. */
    public String title() {
        return id + " " + situation;
    }
}
