package cn.binggui.core.register;

import cn.binggui.core.access.Actor;
import cn.binggui.core.register.OverviewRows.By;
import cn.binggui.core.register.OverviewRows.Figures;
import cn.binggui.core.register.RegisterOverview.Place;
import cn.binggui.core.tenancy.PlaceNames;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.ruling.Category;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Adds up what the first page shows. */
@Singleton
class Overviews {
    private static final int RECENT_DAYS = 30;

    private final RegisterRows rows;
    private final OverviewRows figures;
    private final PlaceNames names;
    private final Conditions conditions;
    private final Clock clock;

    Overviews(RegisterRows rows, OverviewRows figures, PlaceNames names, Conditions conditions, Clock clock) {
        this.rows = rows;
        this.figures = figures;
        this.names = names;
        this.conditions = conditions;
        this.clock = clock;
    }

    RegisterOverview of(Actor actor) {
        LocalDate since = LocalDate.now(clock).minusDays(RECENT_DAYS);
        List<Figures> found = figures.figures(
                condition(actor, Map.of()),
                actor.scope().township() == null ? By.TOWNSHIP : By.VILLAGE,
                Condition.beginning(since, clock),
                since);
        return new RegisterOverview(
                counts(found),
                sum(found, Figures::needEvidence),
                sum(found, Figures::blocked),
                sum(found, Figures::needAssessment),
                all(actor, Map.of("shared", "1")),
                since,
                sum(found, Figures::otherResults),
                sum(found, Figures::otherFacts),
                all(actor, Map.of("closed", "1", "changed", since.toString())),
                places(found),
                figures.drafts(actor.userId()));
    }

    private List<Place> places(List<Figures> found) {
        Map<String, List<Figures>> byPlace = new LinkedHashMap<>();
        found.forEach(each -> byPlace.computeIfAbsent(each.place(), place -> new ArrayList<>())
                .add(each));
        Map<String, String> known = names.of(TenantBinding.current());
        List<Place> places = new ArrayList<>();
        byPlace.forEach((code, each) -> places.add(new Place(code, known.getOrDefault(code, code), counts(each))));
        return places;
    }

    private static RegisterCounts counts(List<Figures> found) {
        Map<Category, Long> categories = new EnumMap<>(Category.class);
        long undecided = 0;
        for (Figures each : found) {
            Category category = each.category();
            if (category == null) {
                undecided += each.households();
            } else {
                categories.merge(category, each.households(), Long::sum);
            }
        }
        return new RegisterCounts(categories, undecided);
    }

    private static long sum(List<Figures> found, ToLongFunction<Figures> figure) {
        return found.stream().mapToLong(figure).sum();
    }

    private long all(Actor actor, Map<String, String> words) {
        return rows.counts(condition(actor, words)).all();
    }

    private Condition condition(Actor actor, Map<String, String> words) {
        return conditions.of(actor, RegisterQuery.of(words), null);
    }
}
