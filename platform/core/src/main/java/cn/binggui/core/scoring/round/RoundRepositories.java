package cn.binggui.core.scoring.round;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of rounds. */
final class RoundRepositories {
    private RoundRepositories() {}

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface OfRounds extends GenericRepository<RoundRows.OfRound, Long> {
        void save(RoundRows.OfRound row);

        Optional<RoundRows.OfRound> findById(long id);

        @Query("SELECT * FROM scoring_round ORDER BY to_on DESC, id DESC")
        List<RoundRows.OfRound> all();

        boolean existsByName(String name);

        /** Returns the round's version; it moves no further until the transaction ends. */
        @Query("SELECT version FROM scoring_round WHERE id = :id LOCK IN SHARE MODE")
        Optional<Integer> hold(long id);

        /** Returns how many rows changed: none where the round has moved since it was seen. */
        @Query("""
                UPDATE scoring_round SET version = version + 1, phase = :phase, appeal_until = :appealUntil,
                    measured_to = :measuredTo
                WHERE id = :id AND version = :version
                """)
        int move(long id, int version, String phase, @Nullable LocalDate appealUntil, @Nullable LocalDate measuredTo);
    }

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface Moves extends GenericRepository<RoundRows.OfMove, Long> {
        void save(RoundRows.OfMove row);

        List<RoundRows.OfMove> findByRoundIdOrderBySeq(long roundId);
    }

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface Units extends GenericRepository<RoundRows.OfUnit, Long> {
        void saveAll(Iterable<RoundRows.OfUnit> rows);

        List<RoundRows.OfUnit> findByRoundIdInOrderByPosition(Collection<Long> roundIds);
    }

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface Items extends GenericRepository<RoundRows.OfItem, Long> {
        void save(RoundRows.OfItem row);

        @Query("SELECT * FROM scoring_entry WHERE unit_id IN (:unitIds) ORDER BY unit_id, indicator, seq")
        List<RoundRows.OfItem> ofUnits(Collection<Long> unitIds);

        @Query("SELECT * FROM scoring_entry WHERE unit_id = :unitId AND indicator = :indicator ORDER BY seq")
        List<RoundRows.OfItem> ofItem(long unitId, String indicator);
    }

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface OfMeasures extends GenericRepository<RoundRows.OfMeasure, Long> {
        void saveAll(Iterable<RoundRows.OfMeasure> rows);

        List<RoundRows.OfMeasure> findByUnitIdIn(Collection<Long> unitIds);
    }

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface Frozen extends GenericRepository<RoundRows.OfFrozen, Long> {
        void saveAll(Iterable<RoundRows.OfFrozen> rows);

        Optional<RoundRows.OfFrozen> findById(long unitId);
    }

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface Totals extends GenericRepository<RoundRows.OfTotal, Long> {
        void saveAll(Iterable<RoundRows.OfTotal> rows);

        @Query("SELECT * FROM scoring_total WHERE unit_id IN (:unitIds) ORDER BY unit_id, version")
        List<RoundRows.OfTotal> ofUnits(Collection<Long> unitIds);
    }
}
