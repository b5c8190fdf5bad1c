package cn.binggui.policy.testkit.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.testkit.SampleCounty;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PopulationTest {
    @Test
    void everyTwoValuesOfEveryTwoFieldsMeet() {
        int[] sizes = Fields.ALL.stream().mapToInt(axis -> axis.values().size()).toArray();
        List<int[]> rows = CoveringArray.ofPairs(sizes);
        for (int i = 0; i < sizes.length; i++) {
            for (int j = i + 1; j < sizes.length; j++) {
                Set<List<Integer>> met = new HashSet<>();
                for (int[] row : rows) {
                    met.add(List.of(row[i], row[j]));
                }
                assertEquals(
                        sizes[i] * sizes[j],
                        met.size(),
                        Fields.ALL.get(i).name() + " × " + Fields.ALL.get(j).name());
            }
        }
        assertTrue(rows.size() < 300, () -> "the array has grown to " + rows.size() + " rows");
    }

    @Test
    void theSameSeedGivesTheSamePeople() {
        List<String> townships = List.of("甲镇", "乙镇");
        List<Sample> once = MixedHouseholds.in(townships, 7, 50);
        assertEquals(once, MixedHouseholds.in(townships, 7, 50));
        assertEquals(50, new HashSet<>(once.stream().map(Sample::facts).toList()).size());
    }

    @Test
    void eachThresholdHasThreeSides() {
        List<Probe> probes = Thresholds.of(new SampleCounty());
        assertEquals(15, probes.size());
        assertEquals(5, probes.stream().map(Probe::parameter).distinct().count());
    }
}
