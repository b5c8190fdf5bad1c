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

/** The tables and the condition of a query in SQL, with every value as a parameter; {@code c} is the household. */
final class Condition {
    private static final String CLOSED = " FROM household_closed c LEFT JOIN determination_history d"
            + " ON d.household_id = c.household_id AND d.seq ="
            + " (SELECT MAX(e.seq) FROM determination_history e WHERE e.household_id = c.household_id)";
    private final Tables tables;
    private final List<String> tests = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    private Condition(boolean closed) {
        tables = closed ? Tables.CLOSED : Tables.OPEN;
    }

    /** Where households and their results stand: open ones in one table, which an index holds whole; of closed ones there are few. */
    private enum Tables {
        OPEN(" FROM household_current c", "c", "c.result_seq"),
        CLOSED(Condition.CLOSED, "d", "d.seq");

        private final String from;
        private final String result;
        private final String resultNumber;

        Tables(String from, String result, String resultNumber) {
            this.from = from;
            this.result = result;
            this.resultNumber = resultNumber;
        }
    }

    /**
     * Returns what the actor may see of what the query asks, of all categories; which households share members is for
     * {@link Conditions} to find.
     *
     * @param found the only households that count; {@code null} for any
     */
    static Condition of(Actor actor, RegisterQuery query, @Nullable Collection<Long> found, Clock clock) {
        Condition condition = new Condition(query.closed());
        condition.within(actor);
        condition.test("c.number =", query.number());
        condition.test("c.township =", query.township());
        condition.test("c.village =", query.village());
        condition.test(condition.result("outcome") + " =", query.outcome());
        condition.test(condition.result("monitored") + " =", query.monitored());
        condition.test("c.residence =", query.residence());
        condition.test("c.people >=", query.peopleFrom());
        condition.test("c.people <=", query.peopleTo());
        condition.test(
                condition.result("per_capita") + " >=",
                query.perCapitaFrom() == null ? null : query.perCapitaFrom().fen());
        condition.test(
                condition.result("per_capita") + " <=",
                query.perCapitaTo() == null ? null : query.perCapitaTo().fen());
        condition.test("c.valid_from >=", query.changedSince());
        LocalDate result = query.resultSince();
        if (result != null) {
            condition.test(condition.resultNumber() + " >", 1);
            condition.test(condition.result("determined_at") + " >=", beginning(result, clock));
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
            either.add(result("category") + " IN " + marks(query.categories().size()));
            query.categories().stream().map(Category::name).sorted().forEach(values::add);
        }
        if (query.undecided()) {
            either.add(result("category") + " IS NULL");
        }
        tests.add("(" + String.join(" OR ", either) + ")");
        return this;
    }

    /** Returns how a query names the column of a household's result. */
    String result(String column) {
        return tables.result + "." + column;
    }

    /** Returns how a query names the number of a household's result, which is 1 for the first one. */
    String resultNumber() {
        return tables.resultNumber;
    }

    /** Returns the tables alone. */
    String tables() {
        return tables.from;
    }

    /** Returns the tables and the condition. */
    String sql() {
        return tables.from + (tests.isEmpty() ? "" : " WHERE " + String.join(" AND ", tests));
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
