package cn.binggui.core.household.store;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface HouseholdRepository extends CrudRepository<HouseholdRow, Long> {
    Optional<HouseholdRow> findByNumber(String number);

    /** Returns how many rows changed: none where the household has another revision by now. */
    @Query("""
            UPDATE household SET revision = :seen + 1, closed_on = :closedOn
            WHERE id = :household AND revision = :seen AND closed_on IS NULL
            """)
    long raise(long household, int seen, @Nullable LocalDate closedOn);

    @Query(
            "INSERT INTO household_number (township, last) VALUES (:township, :count) ON DUPLICATE KEY UPDATE last = last + :count")
    void takeNumbers(String township, int count);

    /** Returns the last number taken; the row stays locked until the transaction ends. */
    @Query("SELECT last FROM household_number WHERE township = :township FOR UPDATE")
    int lastNumber(String township);
}
