package cn.binggui.core.tenancy;

/** A county whose database cannot serve for a while. */
public record Outage(TenantDatabases databases, String county) implements AutoCloseable {
    public Outage {
        databases.close(county);
    }

    @Override
    public void close() {
        databases.open(county);
    }
}
