package cn.binggui.core;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Brings the platform's tables up to the change log before anybody uses the data source. */
@Singleton
class PlatformSchema implements BeanCreatedEventListener<DataSource> {
    private static final String PLATFORM = "default";

    @Override
    public DataSource onCreated(BeanCreatedEvent<DataSource> event) {
        DataSource created = event.getBean();
        if (!event.getBeanIdentifier().getName().equals(PLATFORM)) {
            return created;
        }
        try (Connection connection =
                DelegatingDataSource.unwrapDataSource(created).getConnection()) {
            SchemaUpdate.run(connection, "database/platform.yml");
        } catch (SQLException e) {
            throw new IllegalStateException("无法连接数据库", e);
        }
        return created;
    }
}
