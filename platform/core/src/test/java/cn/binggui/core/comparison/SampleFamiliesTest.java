package cn.binggui.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.core.household.FactsReaders;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.PluginJars;
import cn.binggui.policy.ruling.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SampleFamiliesTest {
    private static final CountyPolicies POLICIES = PluginJars.load();
    private static final SampleFamilies SAMPLES = new SampleFamilies(FactsReaders.inSummer2026());

    static Stream<SampleFamily> families() {
        return SAMPLES.all(People.ANALYST).stream();
    }

    @Test
    void offersAtLeastADozenFamiliesEachFoundByItsId() {
        List<SampleFamily> all = SAMPLES.all(People.ANALYST);
        assertTrue(all.size() >= 12);
        all.forEach(family -> assertEquals(family, SAMPLES.get(People.ANALYST, family.id())));
        assertEquals(
                all.size(), all.stream().map(SampleFamily::title).distinct().count());
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyCountyDeterminesTheFamily(SampleFamily family) {
        assertEquals("", family.facts().township());
        Map<String, Side> sides = Sides.of(POLICIES, family.facts(), Numbers.ONE_PUBLISHED);
        assertEquals(PluginJars.COUNTIES, List.copyOf(sides.keySet()));
        sides.forEach((county, side) -> {
            Outcome outcome = side.determination().outcome();
            assertFalse(outcome == Outcome.BLOCKED || outcome == Outcome.NOT_APPLICABLE, county + ": " + outcome);
        });
    }

    @ParameterizedTest
    @MethodSource("families")
    void countiesPartWhereTheFamilySaysSo(SampleFamily family) {
        assertFalse(family.differs().isEmpty());
        partsAsPromised(family, Numbers.ONE_PUBLISHED);
        if (family.standardsAlike()) {
            partsAsPromised(family, Numbers.ALIKE);
        }
    }

    private static void partsAsPromised(SampleFamily family, Numbers numbers) {
        List<Divergence> found = Divergences.find(family.facts(), Sides.of(POLICIES, family.facts(), numbers));
        List<SampleFamily.Point> points = found.stream()
                .map(divergence -> new SampleFamily.Point(divergence.aspect(), divergence.member()))
                .toList();
        family.differs()
                .forEach(point -> assertTrue(points.contains(point), () -> numbers + " " + point + " " + points));
        assertEquals(
                family.differs().getFirst().aspect(),
                found.getFirst().aspect(),
                "the first divergence is the one that the title speaks of");
    }

    @Test
    void anUnknownSampleIsNotFound() {
        Refusal refusal = assertThrows(Refusal.class, () -> SAMPLES.get(People.ANALYST, "none"));
        assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
    }
}
