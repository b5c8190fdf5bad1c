package cn.binggui.core.tenancy;

import cn.binggui.core.Refusal;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where each county's database lies, and which of them cannot serve at present. */
@Singleton
public class TenantDatabases {
    private final Provider<TenantDatabaseRepository> registry;
    private final Map<String, TenantDatabase> known = new ConcurrentHashMap<>();
    private final Set<String> unavailable = ConcurrentHashMap.newKeySet();

    TenantDatabases(Provider<TenantDatabaseRepository> registry) {
        this.registry = registry;
    }

    /**
     * Returns where the county's database lies.
     *
     * @throws Refusal UNAVAILABLE where it could not be brought up to date
     * @throws IllegalStateException if the registry has no database for the county
     */
    TenantDatabase of(String county) {
        if (unavailable.contains(county)) {
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "本县数据库暂时无法使用，请稍后再试，或联系省级管理员");
        }
        return known.computeIfAbsent(
                county,
                id -> registry.get()
                        .findById(id)
                        .orElseThrow(
                                () -> new IllegalStateException("no database is registered for the county " + id)));
    }

    /** Returns every registered county, whether or not it can be served. */
    public List<String> counties() {
        return registry.get().findAll().stream()
                .map(TenantDatabase::tenant)
                .sorted()
                .toList();
    }

    /** Returns the counties that cannot be served at present. */
    public Set<String> unavailable() {
        return Set.copyOf(unavailable);
    }

    /** Lets nobody work on the county's database until it is opened. */
    void close(String county) {
        unavailable.add(county);
    }

    /** Lets people work on the county's database, looked up anew: it may have been moved to another server. */
    void open(String county) {
        unavailable.remove(county);
        known.remove(county);
    }
}
