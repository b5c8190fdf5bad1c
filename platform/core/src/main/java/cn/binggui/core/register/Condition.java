package cn.binggui.core.register;

import cn.binggui.core.Where;
import cn.binggui.core.access.Actor;
import cn.binggui.policy.ruling.Category;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tables and the condition of a query in SQL, with every value as a parameter; {@code c} is the household. */
final class Condition {
    private static final String CLOSED = " FROM household_closed c LEFT JOIN determination_history d"
            + " ON d.household_id = c.household_id AND d.seq ="
            + " (SELECT MAX(e.seq) FROM determination_history e WHERE e.household_id = c.household_id)";
    private final Tables tables;
    private final Where where = new Where();

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
        condition.where.within(actor, "c");
        condition.where.test("c.number =", query.number());
        condition.where.test("c.township =", query.township());
        condition.where.test("c.village =", query.village());
        condition.where.test(condition.result("outcome") + " =", query.outcome());
        condition.where.test(condition.result("monitored") + " =", query.monitored());
        condition.where.test("c.residence =", query.residence());
        condition.where.test("c.people >=", query.peopleFrom());
        condition.where.test("c.people <=", query.peopleTo());
        condition.where.test(
                condition.result("per_capita") + " >=",
                query.perCapitaFrom() == null ? null : query.perCapitaFrom().fen());
        condition.where.test(
                condition.result("per_capita") + " <=",
                query.perCapitaTo() == null ? null : query.perCapitaTo().fen());
        condition.where.test("c.valid_from >=", query.changedSince());
        LocalDate result = query.resultSince();
        if (result != null) {
            condition.where.test(condition.resultNumber() + " >", 1);
            condition.where.test(condition.result("determined_at") + " >=", beginning(result, clock));
        }
        if (found != null) {
            condition.where.among("c.household_id", found);
        }
        return condition;
    }

    /** Adds that the category is one of those that the query asks for. */
    Condition ofCategories(RegisterQuery query) {
        if (query.ofAnyCategory()) {
            return this;
        }
        List<String> either = new ArrayList<>();
        Set<Category> categories = query.categories();
        if (!categories.isEmpty()) {
            either.add(result("category") + " IN " + Where.marks(categories.size()));
        }
        if (query.undecided()) {
            either.add(result("category") + " IS NULL");
        }
        where.add(
                "(" + String.join(" OR ", either) + ")",
                categories.stream().sorted().toArray());
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
        return tables.from + where.sql();
    }

    /** Puts the values into the statement, from the first mark on, and then those for the marks that follow. */
    void bind(PreparedStatement statement, Object... after) throws SQLException {
        where.bind(statement, after);
    }

    /** Puts the values into the statement, between those for the marks that stand before and after. */
    void bind(PreparedStatement statement, List<?> before, List<?> after) throws SQLException {
        where.bind(statement, before, after);
    }

    /** Returns the first moment of a day as the database keeps it. */
    static LocalDateTime beginning(LocalDate day, Clock clock) {
        return LocalDateTime.ofInstant(day.atStartOfDay(clock.getZone()).toInstant(), ZoneOffset.UTC);
    }
}
