package cn.binggui.app;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says whether the program can serve. */
@Controller("/api/health")
@Tag(name = "运行状态")
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private static final int SECONDS = 3;

    private final DataSource database;

    HealthController(DataSource database) {
        this.database = DelegatingDataSource.unwrapDataSource(database);
    }

    /**
     * The state of the program.
     *
     * @param status always {@code UP}; otherwise the answer is 503
     */
    record Health(String status) {}

    @Get
    @Operation(summary = "能否服务", description = "能服务时返回 200，无须登录；数据库不可用时返回 503。")
    @SecurityRequirements
    Health health() {
        try (var connection = database.getConnection()) {
            if (connection.isValid(SECONDS)) {
                return new Health("UP");
            }
        } catch (SQLException e) {
            LOG.warn("the database does not answer", e);
        }
        throw new HttpStatusException(HttpStatus.SERVICE_UNAVAILABLE, "database");
    }
}
