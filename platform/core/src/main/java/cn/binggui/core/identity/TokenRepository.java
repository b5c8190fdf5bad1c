package cn.binggui.core.identity;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TokenRepository extends CrudRepository<TokenRow, String> {
    void deleteByUserId(long userId);

    List<TokenRow> findByUserIdOrderByCreatedAtDesc(long userId);

    void deleteByExpiresAtBefore(Instant instant);
}
