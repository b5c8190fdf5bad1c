package cn.binggui.core.register;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.policy.ruling.Category;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables and the condition of a query in SQL, with every value as a parameter; {@code c} is the household, {@code d} its result. */
final class Condition {
    private static final String OPEN =
            " FROM household_current c LEFT JOIN determination_current d ON d.household_id = c.household_id";
    private static final String CLOSED = " FROM household_closed c LEFT JOIN determination_history d"
            + " ON d.household_id = c.household_id AND d.seq ="
            + " (SELECT MAX(e.seq) FROM determination_history e WHERE e.household_id = c.household_id)";

    /** People by index only, whatever the size of the county: there are never many of them. */
    private static final String SHARED = "c.household_id IN (SELECT m.household_id FROM household_member m JOIN"
            + " (SELECT person_id FROM household_member WHERE to_day IS NULL AND person_id IS NOT NULL"
            + " GROUP BY person_id HAVING COUNT(DISTINCT household_id) > 1) t ON t.person_id = m.person_id"
            + " WHERE m.to_day IS NULL)";

    private final String from;
    private final List<String> tests = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private Condition(boolean closed) {
        from = closed ? CLOSED : OPEN;
    }

    /**
     * Returns what the actor may see of what the query asks, of all categories.
     *
     * @param found the only households that count; {@code null} for any
     */
    static Condition of(Actor actor, RegisterQuery query, @Nullable Collection<Long> found, Clock clock) {
        Condition condition = new Condition(query.closed());
        condition.within(actor);
        condition.test("c.number =", query.number());
        condition.test("c.township =", query.township());
        condition.test("c.village =", query.village());
        condition.test("d.outcome =", query.outcome());
        condition.test("d.monitored =", query.monitored());
        condition.test("c.residence =", query.residence());
        condition.test("c.people >=", query.peopleFrom());
        condition.test("c.people <=", query.peopleTo());
        condition.test(
                "d.per_capita >=",
                query.perCapitaFrom() == null ? null : query.perCapitaFrom().fen());
        condition.test(
                "d.per_capita <=",
                query.perCapitaTo() == null ? null : query.perCapitaTo().fen());
        condition.test("c.valid_from >=", query.changedSince());
        LocalDate result = query.resultSince();
        if (result != null) {
            condition.test("d.seq >", 1);
            condition.test("d.determined_at >=", beginning(result, clock));
        }
        if (query.shared()) {
            condition.tests.add(SHARED);
        }
        if (found != null) {
            condition.among(found);
        }
        return condition;
    }

    /** Adds that the category is one of those that the query asks for. */
    Condition ofCategories(RegisterQuery query) {
        if (query.ofAnyCategory()) {
            return this;
        }
        List<String> either = new ArrayList<>();
        if (!query.categories().isEmpty()) {
            either.add("d.category IN " + marks(query.categories().size()));
            query.categories().stream().map(Category::name).sorted().forEach(values::add);
        }
        if (query.undecided()) {
            either.add("d.category IS NULL");
        }
        tests.add("(" + String.join(" OR ", either) + ")");
        return this;
    }

    /** Returns the tables and the condition. */
    String sql() {
        return from + (tests.isEmpty() ? "" : " WHERE " + String.join(" AND ", tests));
    }

    /** Puts the values into the statement, from the first mark on, and then those for the marks that follow. */
    void bind(PreparedStatement statement, Object... after) throws SQLException {
        bind(statement, List.of(), List.of(after));
    }

    /** Puts the values into the statement, between those for the marks that stand before and after. */
    void bind(PreparedStatement statement, List<?> before, List<?> after) throws SQLException {
        int index = 1;
        for (List<?> part : List.of(before, values, after)) {
            for (Object value : part) {
                statement.setObject(index++, value);
            }
        }
    }

    /** Returns the first moment of a day as the database keeps it. */
    static LocalDateTime beginning(LocalDate day, Clock clock) {
        return LocalDateTime.ofInstant(day.atStartOfDay(clock.getZone()).toInstant(), ZoneOffset.UTC);
    }

    /** Whoever works on a part of the county sees nothing where that part is not named. */
    private void within(Actor actor) {
        Scope scope = actor.scope();
        boolean wholeCounty = actor.is(Role.COUNTY_ADMIN) || actor.is(Role.COUNTY_OPERATOR);
        boolean wholeTownship = wholeCounty || actor.is(Role.TOWNSHIP_WORKER);
        if (scope.township() != null || !wholeCounty) {
            test("c.township =", Optional.ofNullable(scope.township()).orElse(""));
        }
        if (scope.village() != null || !wholeTownship) {
            test("c.village =", Optional.ofNullable(scope.village()).orElse(""));
        }
    }

    private void test(String comparison, @Nullable Object value) {
        if (value != null) {
            tests.add(comparison + " ?");
            values.add(value instanceof Enum<?> constant ? constant.name() : value);
        }
    }

    private void among(Collection<Long> households) {
        if (households.isEmpty()) {
            tests.add("1 = 0");
        } else {
            tests.add("c.household_id IN " + marks(households.size()));
            values.addAll(households);
        }
    }

    private static String marks(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
