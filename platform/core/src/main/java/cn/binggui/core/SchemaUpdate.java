package cn.binggui.core;

import java.sql.Connection;
import java.util.Map;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a database up to a change log. */
public final class SchemaUpdate {
    private SchemaUpdate() {}

    /**
     * Applies what is missing to the database that the connection is in.
     *
     * @param changeLog resource, for example {@code database/tenant.yml}
     * @throws IllegalStateException if a change fails
     */
    public static void run(Connection connection, String changeLog) {
        var files = new ClassLoaderResourceAccessor();
        Map<String, Object> scope =
                Map.of(Scope.Attr.resourceAccessor.name(), files, Scope.Attr.ui.name(), new LoggerUIService());
        try {
            Scope.child(scope, () -> {
                var database =
                        DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
                try (var liquibase = new Liquibase(changeLog, files, database)) {
                    liquibase.setShowSummary(UpdateSummaryEnum.OFF);
                    liquibase.update();
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException("数据库结构无法升级：" + changeLog, e);
        }
    }
}
