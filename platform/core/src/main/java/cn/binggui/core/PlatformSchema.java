package cn.binggui.core;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings the platform's tables up to the change log before anybody uses the data source. */
@Singleton
class PlatformSchema implements BeanCreatedEventListener<DataSource> {
    private static final String CHANGE_LOG = "database/platform.yml";

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        DataSource created = event.getBean();
        try (Connection connection =
                DelegatingDataSource.unwrapDataSource(created).getConnection()) {
            var files = new ClassLoaderResourceAccessor();
            Map<String, Object> scope =
                    Map.of(Scope.Attr.resourceAccessor.name(), files, Scope.Attr.ui.name(), new LoggerUIService());
            Scope.child(scope, () -> {
                var database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                try (var liquibase = new Liquibase(CHANGE_LOG, files, database)) {
                    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                    liquibase.update();
                }
            });
        } catch (SQLException e) {
            throw new IllegalStateException("无法连接数据库", e);
        } catch (Exception e) {
            throw new IllegalStateException("数据库结构无法升级：" + CHANGE_LOG, e);
        }
        return created;
    }
}
