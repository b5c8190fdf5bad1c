package cn.binggui.core.register;

import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads lists of households; the order and the conditions vary too much for a repository. */
@Singleton
class RegisterRows {
    private static final String HOUSEHOLD =
            "SELECT c.household_id, c.number, c.township, c.village, c.residence, c.people,"
                    + " c.head_person, c.valid_from";
    private static final List<String> RESULT = List.of("outcome", "category", "monitored", "per_capita", "assumed");

    private final JdbcOperations jdbc;

    RegisterRows(@Named(TenantDataSource.NAME) JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A row as it is stored, with codes and keys instead of names. */
    record Stored(
            long household,
            String number,
            String township,
            String village,
            Residence residence,
            int people,
            @Nullable Long head,
            LocalDate changedOn,
            @Nullable Outcome outcome,
            @Nullable Category category,
            @Nullable LabelStatus monitored,
            @Nullable Long perCapita,
            boolean assumed) {}

    /** Returns a page; its keys are found in an index alone, and only its own rows are read whole. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<Stored> page(Condition condition, RegisterOrder order, int offset, int limit) {
        String ordered = " ORDER BY " + order.sql(condition);
        String sql = HOUSEHOLD
                + RESULT.stream().map(column -> ", " + condition.result(column)).collect(Collectors.joining())
                + condition.tables()
                + " JOIN (SELECT c.household_id" + condition.sql() + ordered + " LIMIT ? OFFSET ?) k"
                + " ON k.household_id = c.household_id" + ordered;
        return jdbc.prepareStatement(sql, statement -> {
            condition.bind(statement, limit, offset);
            List<Stored> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        });
    }

    /** Returns the first keys in order, as many as the limit allows. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<Long> keys(Condition condition, RegisterOrder order, int limit) {
        String sql = "SELECT c.household_id" + condition.sql() + " ORDER BY " + order.sql(condition) + " LIMIT ?";
        return jdbc.prepareStatement(sql, statement -> {
            condition.bind(statement, limit);
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    RegisterCounts counts(Condition condition) {
        String category = condition.result("category");
        String sql = "SELECT " + category + ", COUNT(*)" + condition.sql() + " GROUP BY " + category;
        return jdbc.prepareStatement(sql, statement -> {
            condition.bind(statement);
            Map<Category, Long> counts = new EnumMap<>(Category.class);
            long undecided = 0;
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String name = rows.getString(1);
                    if (name == null) {
                        undecided = rows.getLong(2);
                    } else {
                        counts.put(Category.valueOf(name), rows.getLong(2));
                    }
                }
            }
            return new RegisterCounts(counts, undecided);
        });
    }

    /** Returns the households, open or closed, to which any of the people belongs or belonged at the end. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Set<Long> households(Collection<Long> persons) {
        if (persons.isEmpty()) {
            return Set.of();
        }
        String sql = "SELECT m.household_id FROM household_member m"
                + " LEFT JOIN household_closed x ON x.household_id = m.household_id"
                + " WHERE m.person_id IN (" + String.join(", ", Collections.nCopies(persons.size(), "?")) + ")"
                + " AND (m.to_day IS NULL OR m.to_day = x.valid_from)";
        return jdbc.prepareStatement(sql, statement -> {
            int index = 1;
            for (long person : persons) {
                statement.setLong(index++, person);
            }
            Set<Long> found = new LinkedHashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    /** Returns the people who belong to more than one open household. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<Long> peopleOfSeveral() {
        String sql = "SELECT person_id FROM household_member WHERE to_day IS NULL AND person_id IS NOT NULL"
                + " GROUP BY person_id HAVING COUNT(*) > 1";
        return jdbc.prepareStatement(sql, statement -> {
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
    }

    private static Stored read(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Residence.valueOf(row.getString(5)),
                row.getInt(6),
                row.getObject(7, Long.class),
                row.getObject(8, LocalDate.class),
                constant(Outcome.class, row.getString(9)),
                constant(Category.class, row.getString(10)),
                constant(LabelStatus.class, row.getString(11)),
                row.getObject(12, Long.class),
                row.getBoolean(13));
    }

    private static <T extends Enum<T>> @Nullable T constant(Class<T> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
