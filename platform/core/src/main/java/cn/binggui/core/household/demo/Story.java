package cn.binggui.core.household.demo;

import cn.binggui.core.household.ChangeKind;
import cn.binggui.core.household.demo.DemoNumbers.Bounds;
import cn.binggui.core.household.demo.Turn.Told;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.value.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of one household within two years. */
final class Story {
    private static final int DAYS = 730;
    /** Kinds of edges: each bound, and the share that expenses must exceed. */
    private static final int EDGES = 6;

    private static final int EXACTLY = 100;
    private static final Ratio NATIONAL_MARGIN = new Ratio(15_000);

    private static final int[] LEVELS = {12, 33, 25, 18, 12};
    private static final int[] LEVELS_WITHOUT_WORK = {20, 45, 35, 0, 0};

    private final Family family;
    private final Archetype archetype;
    private final double point;
    private final Chance chance;
    private final int[] days;
    /** The turn after which income stays on the level of today. */
    private final int arrival;
    /** Income per person in fen at which the household arrives. */
    private long perCapita;
    /** Whether one fen is missing in all. */
    private boolean fenLess;

    /**
     * @param draw what kind of household it is and on which level it arrives
     * @param days days before today of each revision, falling
     */
    Story(Family family, Archetype.Draw draw, int[] days) {
        this.family = family;
        this.archetype = draw.archetype();
        this.point = draw.point();
        this.chance = family.chance;
        this.days = days;
        int last = days.length - 1;
        this.arrival = archetype.last() != null || last == 0 ? last : chance.between(1, last);
    }

    /** Draws the days of a story: one to six of them, falling, the first at most two years ago. */
    static int[] days(Chance chance) {
        int count = 1 + chance.weighted(10, 25, 28, 19, 11, 7);
        int first = chance.percent(65) ? chance.between(DAYS - 200, DAYS) : chance.between(60, DAYS - 200);
        int[] days = new int[count];
        days[0] = first;
        for (int i = 1; i < count; i++) {
            days[i] = first * (count - i) / count - chance.between(0, Math.max(1, first / count - 1));
        }
        for (int i = 1; i < count; i++) {
            days[i] = Math.max(0, Math.min(days[i], days[i - 1] - 1));
        }
        return days;
    }

    /**
     * Tells the story; afterwards the family stands as it does today.
     *
     * @param revisions takes a revision for each turn; {@code null} where only the end matters
     */
    void tell(@Nullable List<DemoRevision> revisions) {
        int last = days.length - 1;
        begin(last == 0);
        write(revisions, last == 0, new Told(ChangeKind.REGISTERED, "首次登记"));
        for (int i = 1; i <= last; i++) {
            family.arrive(family.today.minusDays(days[i]));
            write(revisions, i == last, turn(i));
        }
    }

    private void begin(boolean only) {
        archetype.furnish(family);
        if (!family.exact) {
            family.property = Property.values()[chance.weighted(84, 13, 3)];
        }
        if (only || chance.percent(15)) {
            arrive();
        } else {
            wander();
        }
        Turn closing = archetype.last();
        if (only && closing != null) {
            closing.happen(family);
        }
    }

    private Told turn(int number) {
        family.assisted = perCapita < family.bounds.standard().fen();
        Turn closing = number == days.length - 1 ? archetype.last() : null;
        Told told = closing == null ? null : closing.happen(family);
        long before = perCapita;
        if (number == arrival) {
            arrive();
        } else if (number < arrival && chance.percent(30)) {
            wander();
        } else if (!family.exact) {
            perCapita = Level.drift(perCapita, family.bounds, chance);
        }
        family.figuresMoved = perCapita != before;
        if (told == null) {
            long change = (perCapita - before) * 100 / Math.max(1, before);
            told = change > 4 ? Rises.tell(family) : change < -4 ? Falls.tell(family) : Lives.tell(family);
        }
        return told;
    }

    private void wander() {
        family.burden = 0;
        if (family.exact) {
            edge(chance.generator().nextDouble());
        } else {
            boolean earns = family.find(person -> person.isAble(family.day)) != null;
            perCapita = Level.ALL[chance.weighted(earns ? LEVELS : LEVELS_WITHOUT_WORK)].draw(family.bounds, chance);
        }
    }

    private void arrive() {
        family.burden = 0;
        if (family.exact) {
            edge(point);
        } else {
            perCapita = archetype.level(point).draw(family.bounds, chance);
            family.burden = archetype.isBurdened(chance) ? chance.between(103, 160) : 0;
        }
    }

    /** Every fourth household on a bound of income has one fen less in all. */
    private void edge(double at) {
        Bounds bounds = family.bounds;
        double place = at * EDGES;
        fenLess = place % 1 >= 0.75;
        switch ((int) place) {
            case 0 -> perCapita = bounds.standard().fen();
            case 1 -> perCapita = bounds.marginFen();
            case 2 -> perCapita = bounds.line().fen();
            case 3 -> perCapita = bounds.disposable().fen();
            case 4 -> perCapita = bounds.standard().fen() * NATIONAL_MARGIN.tenThousandths() / Ratio.ONE;
            default -> {
                perCapita = Level.MIDDLE.draw(bounds, chance);
                family.burden = EXACTLY;
                fenLess = false;
            }
        }
    }

    /** Nothing that happens depends on income and expenses in figures, so that they wait until somebody reads them. */
    private void write(@Nullable List<DemoRevision> revisions, boolean last, Told told) {
        if (revisions != null || last) {
            settle();
        }
        if (revisions != null) {
            revisions.add(new DemoRevision(family.day, told.kind(), told.note(), family.facts()));
        }
    }

    /** A household on an edge has the bound itself or one fen less in all; expenses on the edge are exactly the share. */
    private void settle() {
        Earnings.share(family, perCapita * family.size() - (fenLess ? 1 : 0));
        Expenses.spend(family);
    }

    /** Returns the first day of the story. */
    static LocalDate start(LocalDate today, int[] days) {
        return today.minusDays(days[0]);
    }
}
