package cn.binggui.core.results;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.PROVINCE_ADMIN;
import static cn.binggui.core.access.Role.PROVINCE_ANALYST;
import static cn.binggui.core.results.disclosure.Cell.ALL;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.results.disclosure.Cell;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.core.results.disclosure.Told;
import cn.binggui.core.tenancy.Divisions;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.Township;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What counties have published: for the province all of it, for a county its own and the median. */
@Singleton
public class PublishedResults {
    /** The id of the line that holds a county's own figures. */
    public static final String OWN = "own";

    /** The id of the line that holds the median of the counties. */
    public static final String MEDIAN = "median";

    private final ProvinceStore province;
    private final MonthStore months;
    private final Divisions divisions;

    PublishedResults(ProvinceStore province, MonthStore months, Divisions divisions) {
        this.province = province;
        this.months = months;
        this.divisions = divisions;
    }

    /**
     * Returns a measure of all counties, those that have published nothing included.
     *
     * @param category identifier; empty for all, as it must be in quarters
     * @param quarters whether quarters are shown instead of months
     */
    @Permission({PROVINCE_ANALYST, PROVINCE_ADMIN})
    public ResultTable counties(Actor actor, Measure measure, String category, boolean quarters) {
        Map<String, Map<Period, Figure>> figures = figures(measure, category, quarters);
        List<ResultTable.Line> lines = new ArrayList<>();
        for (Tenant county : divisions.serving()) {
            lines.add(
                    new ResultTable.Line(county.id(), county.shortName(), figures.getOrDefault(county.id(), Map.of())));
        }
        return new ResultTable(measure, category, ResultTables.periods(lines, quarters), lines);
    }

    private Map<String, Map<Period, Figure>> figures(Measure measure, String category, boolean quarters) {
        Map<String, Map<Period, Figure>> figures = new HashMap<>();
        if (measure == Measure.SCORE) {
            province.scores()
                    .forEach((county, scores) -> figures.put(county, ResultTables.scores(scores, null, quarters)));
        } else {
            province.ofCounties(measure)
                    .forEach((county, told) ->
                            figures.put(county, ResultTables.figures(measure, ALL, category, quarters, told)));
        }
        return figures;
    }

    /** Returns a measure of a county's townships, and of the county itself first. */
    @Permission({PROVINCE_ANALYST, PROVINCE_ADMIN})
    public ResultTable townships(
            Actor actor, @County String county, Measure measure, String category, boolean quarters) {
        List<ResultTable.Line> lines = new ArrayList<>();
        String name = divisions.county(county).map(Tenant::shortName).orElse(county);
        List<MonthResults.Score> scores =
                measure == Measure.SCORE ? province.scores().getOrDefault(county, List.of()) : List.of();
        Map<Cell, Told> told = measure == Measure.SCORE ? Map.of() : province.ofCounty(measure, county);
        lines.add(new ResultTable.Line(
                ALL,
                name,
                measure == Measure.SCORE
                        ? ResultTables.scores(scores, null, quarters)
                        : ResultTables.figures(measure, ALL, category, quarters, told)));
        for (Township township : divisions.townships(county)) {
            lines.add(new ResultTable.Line(
                    township.code(),
                    township.name(),
                    measure == Measure.SCORE
                            ? ResultTables.scores(scores, township.code(), quarters)
                            : ResultTables.figures(measure, township.code(), category, quarters, told)));
        }
        return new ResultTable(measure, category, ResultTables.periods(lines, quarters), lines);
    }

    /** Returns a measure of the person's own county as it counted what it has published, beside the median of the counties' numbers. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR})
    public ResultTable own(Actor actor, Measure measure, String category, boolean quarters) {
        MonthlyResults.requireWholeCounty(actor);
        String county = TenantBinding.current();
        Map<String, Map<Period, Figure>> figures = figures(measure, category, quarters);
        Map<Period, Figure> own = measure == Measure.SCORE
                ? Objects.requireNonNullElse(figures.get(county), Map.of())
                : ResultTables.own(
                        months.published().stream().map(ResultRows.Row::figures).toList(), measure, category, quarters);
        List<ResultTable.Line> lines = new ArrayList<>();
        lines.add(new ResultTable.Line(
                OWN, divisions.county(county).map(Tenant::shortName).orElse(county), own));
        List<Period> periods = ResultTables.periods(lines, quarters);
        lines.add(new ResultTable.Line(MEDIAN, "", ResultTables.medians(figures.values())));
        return new ResultTable(measure, category, periods, lines);
    }
}
