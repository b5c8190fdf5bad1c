package cn.binggui.core.household.demo;

import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.Township;
import cn.binggui.core.tenancy.Village;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Households of one county, made up to show the program with.
 *
 * <p>The same county, numbers, seed and day give the same households on every machine, and a smaller count gives the
 * first of a larger one. Nobody in it exists: {@link Identities} says how names, ID numbers and telephone numbers keep
 * off those of real people.
 */
public final class DemoPopulation {
    private static final RandomGeneratorFactory<SplittableGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");
    /** The golden ratio, by which steps visit the unit interval evenly: every kind of household comes in due proportion. */
    private static final double STEP = 0.6180339887498949;

    private static final int OUTSIDE_PILOT = 7;
    private static final String COMMUNITY = "社区";

    private final String regionCode;
    private final DemoNumbers numbers;
    private final long seed;
    private final LocalDate today;
    private final Map<String, String> townships = new HashMap<>();
    private final Village[] pilot;
    private final Village[] outside;

    private DemoPopulation(TenantFile county, DemoNumbers numbers, long seed, LocalDate today) {
        this.regionCode = county.tenant().regionCode();
        this.numbers = numbers;
        this.seed = seed;
        this.today = today;
        List<Village> pilot = new ArrayList<>();
        List<Village> outside = new ArrayList<>();
        for (Township township : county.townships()) {
            townships.put(township.code(), township.name());
        }
        for (Village village : county.villages()) {
            boolean belongs =
                    numbers.townships().isEmpty() || numbers.townships().contains(townships.get(village.township()));
            (belongs ? pilot : outside).add(village);
        }
        if (pilot.isEmpty()) {
            throw new IllegalArgumentException(
                    "no village in the pilot townships of " + county.tenant().id());
        }
        this.pilot = pilot.toArray(Village[]::new);
        this.outside = outside.toArray(Village[]::new);
    }

    /**
     * Returns the population of a county.
     *
     * @param county its townships and villages
     * @param numbers around which incomes scatter
     * @param today no revision is later; the earliest are two years older
     */
    public static DemoPopulation of(TenantFile county, DemoNumbers numbers, long seed, LocalDate today) {
        return new DemoPopulation(county, numbers, seed, today);
    }

    /** Returns the first households with their people and histories, made one by one as they are asked for. */
    public Stream<DemoHousehold> households(int count) {
        var identities = new Identities(regionCode);
        return stream(count, (place, identity) -> {
            List<DemoRevision> revisions = new ArrayList<>(place.days.length);
            place.story.tell(revisions);
            return new DemoHousehold(
                    place.village.code(), identities.of(place.family, new Chance(identity)), revisions);
        });
    }

    /**
     * Returns the current facts of the same households, without people and histories; for measurements.
     *
     * <p>They equal the facts of the last revisions.
     */
    public Stream<HouseholdFacts> facts(int count) {
        return stream(count, (place, identity) -> {
            place.story.tell(null);
            return place.family.facts();
        });
    }

    private <T> Stream<T> stream(int count, BiFunction<Place, SplittableGenerator, T> make) {
        long mixed = seed * 0x9E37_79B9_7F4A_7C15L + Long.parseLong(regionCode);
        return StreamSupport.stream(new Households<>(count, GENERATORS.create(mixed), make), false);
    }

    /** A household before its story is told. */
    private record Place(Village village, Family family, int[] days, Story story) {}

    private Place place(Chance chance, Archetype.Draw draw) {
        boolean onEdge = draw.archetype() == Archetype.EDGE;
        boolean isOutside = outside.length > 0 && !onEdge && chance.percent(OUTSIDE_PILOT);
        Village village = isOutside ? chance.one(outside) : chance.one(pilot);
        Residence residence = !onEdge && chance.percent(village.name().contains(COMMUNITY) ? 60 : 4)
                ? Residence.URBAN
                : Residence.RURAL;
        int[] days = Story.days(chance);
        String township = townships.getOrDefault(village.township(), "");
        var family = new Family(chance, numbers.of(residence), residence, township, today, Story.start(today, days));
        return new Place(village, family, days, new Story(family, draw, days));
    }

    /** Makes household after household; each has generators of its own, so that none depends on how another is used. */
    private final class Households<T> extends Spliterators.AbstractSpliterator<T> {
        private final SplittableGenerator root;
        private final BiFunction<Place, SplittableGenerator, T> make;
        private int left;
        private double point;

        Households(int count, SplittableGenerator root, BiFunction<Place, SplittableGenerator, T> make) {
            super(count, Spliterator.ORDERED | Spliterator.SIZED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
            this.left = count;
            this.root = root;
            this.make = make;
            this.point = root.nextDouble();
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            if (left == 0) {
                return false;
            }
            left--;
            point = (point + STEP) % 1;
            var place = place(new Chance(root.split()), Archetype.at(point));
            action.accept(make.apply(place, root.split()));
            return true;
        }
    }
}
