package cn.binggui.core.population;

import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.facts.HouseholdFacts;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** Reads the bound county's households as of a day, all or some at random, a few hundred at a time. */
@Singleton
public class CountyHouseholds {
    private static final int CHUNK = Households.CHUNK;

    private static final String KEYS = """
            SELECT h.id FROM household h
            JOIN household_revision r ON r.household_id = h.id AND r.seq = (
                SELECT q.seq FROM household_revision q
                WHERE q.household_id = h.id AND q.valid_from <= ?
                ORDER BY q.valid_from DESC, q.seq DESC LIMIT 1)
            WHERE NOT r.ends""";

    private static final String FACTS = """
            SELECT r.facts FROM household h
            JOIN household_revision r ON r.household_id = h.id AND r.seq = (
                SELECT q.seq FROM household_revision q
                WHERE q.household_id = h.id AND q.valid_from <= ?
                ORDER BY q.valid_from DESC, q.seq DESC LIMIT 1)
            WHERE h.id IN (%s)""".formatted(String.join(",", Collections.nCopies(CHUNK, "?")));

    private final Connections connections;

    CountyHouseholds(Connections connections) {
        this.connections = connections;
    }

    /**
     * Hands over households that were not closed on the day, in no order that means anything.
     *
     * @param most how many at most; above that they are chosen at random
     * @param counted is told how many there are and how many of them will be handed over
     * @return how many there are
     */
    public int read(LocalDate asOf, int most, RandomGenerator chance, Counted counted, Consumer<HouseholdFacts> taken) {
        try (Connection connection = connections.county()) {
            List<Long> keys = keys(connection, asOf);
            int found = keys.size();
            Collections.shuffle(keys, Random.from(chance));
            List<Long> chosen = keys.subList(0, Math.min(most, found));
            counted.counted(found, chosen.size());
            for (int from = 0; from < chosen.size(); from += CHUNK) {
                facts(connection, asOf, chosen.subList(from, Math.min(chosen.size(), from + CHUNK)))
                        .forEach(taken);
            }
            return found;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Hears how many there are before the first one comes. */
    public interface Counted {
        void counted(int found, int chosen);
    }

    /** Returns all that were not closed on the day, as they were on it; a chunk is read whenever it is asked for. */
    Households all(LocalDate asOf) {
        String county = TenantBinding.current();
        List<Long> keys;
        try (Connection connection = connections.county()) {
            keys = keys(connection, asOf);
        } catch (SQLException e) {
            throw unreadable(e);
        }
        return new Households() {
            @Override
            public int size() {
                return keys.size();
            }

            @Override
            public List<HouseholdFacts> chunk(int number) {
                List<Long> chosen = keys.subList(number * CHUNK, Math.min(keys.size(), (number + 1) * CHUNK));
                // whoever asks on several threads has bound the county on none of them
                return TenantBinding.call(county, () -> {
                    try (Connection connection = connections.county()) {
                        return facts(connection, asOf, chosen).stream()
                                .map(facts -> facts.on(asOf))
                                .toList();
                    } catch (SQLException e) {
                        throw unreadable(e);
                    }
                });
            }
        };
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("the households cannot be read", e);
    }

    private static List<Long> keys(Connection connection, LocalDate asOf) throws SQLException {
        List<Long> keys = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(KEYS)) {
            statement.setObject(1, asOf);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getLong(1));
                }
            }
        }
        return keys;
    }

    /** One statement serves every chunk: places that are left take the last key again. */
    private static List<HouseholdFacts> facts(Connection connection, LocalDate asOf, List<Long> keys)
            throws SQLException {
        List<HouseholdFacts> facts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(FACTS)) {
            statement.setObject(1, asOf);
            for (int place = 0; place < CHUNK; place++) {
                statement.setLong(place + 2, keys.get(Math.min(place, keys.size() - 1)));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    facts.add(FactsCodec.read(row.getString(1)));
                }
            }
        }
        return facts;
    }
}
