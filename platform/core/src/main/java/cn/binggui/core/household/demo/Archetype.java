package cn.binggui.core.household.demo;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The kinds of households of which the population consists, with how often each occurs. */
enum Archetype {
    ELDERLY_COUPLE(90, Homes::elderlyCouple, null, 0, 22, 40, 25, 10, 3),
    ELDERLY_ALONE(70, Homes::elderlyAlone, null, 0, 25, 40, 22, 10, 3),
    THREE_NONE(70, Homes::threeNone, Lives::forsaken, 0, 50, 50, 0, 0, 0),
    LEFT_BEHIND(85, Homes::leftBehind, null, 0, 15, 30, 30, 20, 5),
    NUCLEAR(140, Homes::nuclear, null, 5, 10, 25, 30, 20, 15),
    ILL(110, Homes::ill, null, 60, 10, 20, 25, 40, 5),
    DISABLED(95, Homes::disabled, null, 25, 10, 20, 25, 25, 20),
    STUDENTS(70, Homes::students, null, 45, 5, 20, 30, 35, 10),
    THREE_GENERATIONS(70, Homes::threeGenerations, null, 5, 10, 30, 30, 20, 10),
    EXTENDED(90, Homes::extended, null, 5, 10, 25, 30, 20, 15),
    SINGLE_PARENT(50, Homes::singleParent, null, 10, 20, 35, 25, 15, 5),
    SINGLE(45, Homes::single, null, 5, 20, 35, 25, 15, 5),
    SPECIAL(95, Destinies::special, null, 5, 10, 25, 30, 20, 15),
    NEWBORN(40, Homes::youngCouple, Lives::birth, 0, 5, 35, 40, 10, 10),
    SUDDEN(55, Homes::nuclear, Lives::blow, 0, 0, 5, 15, 40, 40),
    RICH(35, Homes::nuclear, Lives::rich, 0, 20, 40, 30, 10, 0),
    /** On a bound or a fen below it. */
    EDGE(65, Homes::plain, null, 0, 0, 0, 0, 0, 100);

    private static final Archetype[] ALL = values();
    private static final int[] WEIGHTS = weights();
    private static final int TICKETS = Chance.sum(WEIGHTS);

    private final int weight;
    private final Consumer<Family> home;
    private final @Nullable Turn last;
    private final int burdened;
    private final int[] levels;

    /**
     * @param last what happens last, or {@code null} where anything may
     * @param burdened how many in a hundred have expenses beyond the county's share
     * @param levels how often each level occurs
     */
    Archetype(int weight, Consumer<Family> home, @Nullable Turn last, int burdened, int... levels) {
        this.weight = weight;
        this.home = home;
        this.last = last;
        this.burdened = burdened;
        this.levels = levels;
    }

    /**
     * A kind of household and where on its part of the unit interval it lies.
     *
     * @param point from 0, below 1
     */
    record Draw(Archetype archetype, double point) {}

    /** Returns what lies at a point of the unit interval, which the archetypes divide by weight. */
    static Draw at(double point) {
        double ticket = point * TICKETS;
        Archetype archetype = ALL[Chance.indexOf((int) ticket, WEIGHTS)];
        int before = 0;
        for (int i = 0; i < archetype.ordinal(); i++) {
            before += WEIGHTS[i];
        }
        return new Draw(archetype, (ticket - before) / archetype.weight);
    }

    /** Returns the level for a point of the archetype's part. */
    Level level(double point) {
        return Level.ALL[Chance.indexOf((int) (point * Chance.sum(levels)), levels)];
    }

    void furnish(Family family) {
        home.accept(family);
    }

    boolean isBurdened(Chance chance) {
        return chance.percent(burdened);
    }

    @Nullable
    Turn last() {
        return last;
    }

    private static int[] weights() {
        int[] weights = new int[ALL.length];
        for (Archetype archetype : ALL) {
            weights[archetype.ordinal()] = archetype.weight;
        }
        return weights;
    }
}
