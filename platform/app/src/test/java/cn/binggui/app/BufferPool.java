package cn.binggui.app;

import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import java.sql.SQLException;
import java.util.List;

/** The database's memory. */
public final class BufferPool {
    private static final int MEGABYTES = 128;
    private static final int LEAST = 5;

    private BufferPool() {}

    /** Leaves the county's database with nothing in memory, as after a new start. */
    public static void empty(String county) {
        TenantBinding.run(county, () -> {
            for (int megabytes : List.of(LEAST, MEGABYTES)) {
                resize(megabytes);
            }
        });
    }

    private static void resize(int megabytes) {
        try (var connection = RunningApp.bean(Connections.class).county();
                var statement = connection.createStatement()) {
            statement.execute("SET GLOBAL innodb_buffer_pool_size = " + megabytes * 1024 * 1024);
            // it shrinks in the background
            Thread.sleep(3_000);
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
