package cn.binggui.core.population;

import cn.binggui.policy.facts.HouseholdFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Prints how long 50,000 households under five counties' rules take, read as they are kept, and a curve of eleven points. */
final class LaboratoryBenchmark {
    private static final int HOUSEHOLDS = 50_000;
    private static final int ROUNDS = 3;

    private LaboratoryBenchmark() {}

    public static void main(String[] arguments) {
        Households kept = kept(ManyHouseholds.of(HOUSEHOLDS));
        List<Contender> contenders = ManyHouseholds.contenders();
        for (int round = 1; round <= ROUNDS; round++) {
            long begun = System.nanoTime();
            TrialResult result = Trial.run(kept, contenders, Progress.UNWATCHED);
            System.out.printf(
                    "round %d: %d households under %d counties in %.2f s; %d divided, %d causes%n",
                    round,
                    result.households(),
                    contenders.size(),
                    (System.nanoTime() - begun) / 1e9,
                    result.divided(),
                    result.causes().size());
        }
        Lever lever = new Lever("allowance-standard", null, null);
        List<BigDecimal> values = IntStream.rangeClosed(0, 10)
                .mapToObj(step -> BigDecimal.valueOf(6_000 + step * 400L))
                .toList();
        long begun = System.nanoTime();
        Curve curve = Levers.run(kept, contenders, lever, values, Progress.UNWATCHED);
        System.out.printf(
                "a curve of %d points in %d counties in %.2f s%n",
                curve.points().size(), curve.counties().size(), (System.nanoTime() - begun) / 1e9);
        begun = System.nanoTime();
        Levers.run(kept, contenders, lever, values.subList(0, 1), Progress.UNWATCHED);
        System.out.printf("one point in all counties in %.2f s%n", (System.nanoTime() - begun) / 1e9);
    }

    /** Packs the households as the database keeps them. */
    private static Households kept(List<HouseholdFacts> all) {
        Households plain = Households.of(all);
        List<byte[]> chunks = new ArrayList<>();
        for (int chunk = 0; chunk < plain.chunks(); chunk++) {
            chunks.add(Packing.pack(plain.chunk(chunk)));
        }
        int bytes = chunks.stream().mapToInt(chunk -> chunk.length).sum();
        System.out.printf("%d households in %d chunks of %d bytes in all%n", all.size(), chunks.size(), bytes);
        return new Households() {
            @Override
            public int size() {
                return all.size();
            }

            @Override
            public List<HouseholdFacts> chunk(int number) {
                return Packing.unpack(chunks.get(number));
            }
        };
    }
}
