package cn.binggui.core.casework.store;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The tables of case files. */
final class CaseRepositories {
    private CaseRepositories() {}

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface Files extends CrudRepository<CaseFileRow, Long> {
        /** Returns how many rows changed: none where the file has gone on since. */
        @Query("UPDATE case_file SET seq = :seen + 1, state = :state WHERE id = :id AND seq = :seen")
        long goOn(long id, int seen, String state);

        /** Returns how many rows there were: none where the file has gone on since it was seen. */
        @Query("UPDATE case_file SET seq = :seq, state = :state WHERE id = :id AND seq = :seen")
        long mend(long id, int seen, int seq, String state);

        @Query("SELECT * FROM case_file WHERE id > :after ORDER BY id LIMIT :limit")
        List<CaseFileRow> following(long after, int limit);

        @Query("SELECT * FROM case_file WHERE household_id = :household ORDER BY opened_on DESC, id DESC")
        List<CaseFileRow> ofHousehold(long household);

        List<CaseFileRow> findByIdIn(Collection<Long> ids);

        /** Returns a village's running cases. */
        @Query("""
                SELECT f.* FROM case_summary s JOIN case_file f ON f.id = s.case_id
                WHERE s.township = :township AND s.is_open = TRUE AND s.village = :village AND s.phase = 'RUNNING'
                ORDER BY f.number
                """)
        List<CaseFileRow> runningIn(String township, String village);

        /** Returns the cases that are in a category and may have come into it in a period. */
        @Query("""
                SELECT f.* FROM case_summary s JOIN case_file f ON f.id = s.case_id
                WHERE s.category IS NOT NULL AND s.opened_on <= :to AND s.changed_on >= :from
                """)
        List<CaseFileRow> confirmed(LocalDate from, LocalDate to);

        /** Returns keys of open households of a place, by number; an empty code is the whole county. */
        @Query("""
                SELECT household_id FROM household_current WHERE village LIKE CONCAT(:code, '%')
                ORDER BY number LIMIT :limit
                """)
        List<Long> openHouseholds(String code, int limit);

        /** Returns a township's running cases whose step is one of these. */
        @Query("""
                SELECT f.* FROM case_summary s JOIN case_file f ON f.id = s.case_id
                WHERE s.township = :township AND s.is_open = TRUE AND s.phase = 'RUNNING' AND s.step IN (:steps)
                ORDER BY f.number
                """)
        List<CaseFileRow> runningAt(String township, Collection<String> steps);

        @Query("""
                INSERT INTO case_number (township, year, last) VALUES (:township, :year, :count)
                ON DUPLICATE KEY UPDATE last = last + :count
                """)
        void takeNumbers(String township, int year, int count);

        /** Returns the last number taken; the row stays locked until the transaction ends. */
        @Query("SELECT last FROM case_number WHERE township = :township AND year = :year FOR UPDATE")
        int lastNumber(String township, int year);

        /** Takes and returns a new case's number. */
        default String number(String township, int year) {
            takeNumbers(township, year, 1);
            return "%s%d%05d".formatted(township, year, lastNumber(township, year));
        }
    }

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface Events extends GenericRepository<CaseEventRow, Long> {
        void save(CaseEventRow row);

        void saveAll(Iterable<CaseEventRow> rows);

        @Query("SELECT * FROM case_event WHERE case_id = :caseId ORDER BY seq")
        List<CaseEventRow> ofCase(long caseId);

        @Query("SELECT * FROM case_event WHERE key_id <> :current AND id > :after ORDER BY id LIMIT :limit")
        List<CaseEventRow> underOtherKeys(String current, long after, int limit);

        @Query("SELECT COUNT(*) FROM case_event WHERE key_id <> :current")
        long countUnderOtherKeys(String current);

        @Query("UPDATE case_event SET key_id = :keyId, content = :content WHERE id = :id AND key_id = :oldKeyId")
        int encryptAnew(long id, String oldKeyId, String keyId, byte[] content);
    }

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface Summaries extends CrudRepository<CaseSummaryRow, Long> {
        @Query("SELECT * FROM case_summary WHERE open_household = :household")
        Optional<CaseSummaryRow> openOf(long household);

        List<CaseSummaryRow> findByCaseIdIn(Collection<Long> ids);
    }
}
