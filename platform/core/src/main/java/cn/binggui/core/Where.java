package cn.binggui.core;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The condition of a query in SQL, put together piece by piece; every value is a parameter, never a part of the text. */
public final class Where {
    private final List<String> tests = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /**
     * Asks that a column compare with a value; a value that is {@code null} asks nothing.
     *
     * @param comparison column and operator, for example {@code c.people >=}
     */
    public void test(String comparison, @Nullable Object value) {
        if (value != null) {
            add(comparison + " ?", value);
        }
    }

    /** Asks that a column have one of the values; of none, it never does. */
    public void among(String column, Collection<?> wanted) {
        if (wanted.isEmpty()) {
            add("1 = 0");
        } else {
            add(column + " IN " + marks(wanted.size()), wanted.toArray());
        }
    }

    /** Asks for a test in SQL whose marks stand for the values. */
    public void add(String test, Object... marked) {
        tests.add(test);
        Arrays.stream(marked)
                .map(value -> value instanceof Enum<?> constant ? constant.name() : value)
                .forEach(values::add);
    }

    /**
     * Asks for the part of the county on which the actor works; whoever works on a part sees nothing where that part is not named.
     *
     * @param table the alias of the table with the columns {@code township} and {@code village}
     */
    public void within(Actor actor, String table) {
        Scope scope = actor.scope();
        boolean wholeCounty = actor.is(Role.COUNTY_ADMIN) || actor.is(Role.COUNTY_OPERATOR);
        boolean wholeTownship = wholeCounty || actor.is(Role.TOWNSHIP_WORKER);
        if (scope.township() != null || !wholeCounty) {
            test(table + ".township =", Optional.ofNullable(scope.township()).orElse(""));
        }
        if (scope.village() != null || !wholeTownship) {
            test(table + ".village =", Optional.ofNullable(scope.village()).orElse(""));
        }
    }

    /** Returns the condition with its key word; nothing where everything fits. */
    public String sql() {
        return tests.isEmpty() ? "" : " WHERE " + String.join(" AND ", tests);
    }

    /** Puts the values into the statement, from the first mark on, and then those for the marks that follow. */
    public void bind(PreparedStatement statement, Object... after) throws SQLException {
        bind(statement, List.of(), List.of(after));
    }

    /** Puts the values into the statement, between those for the marks that stand before and after. */
    public void bind(PreparedStatement statement, List<?> before, List<?> after) throws SQLException {
        int index = 1;
        for (List<?> part : List.of(before, values, after)) {
            for (Object value : part) {
                statement.setObject(index++, value);
            }
        }
    }

    /** Returns so many marks in brackets. */
    public static String marks(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
