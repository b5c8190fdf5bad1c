package cn.binggui.core.scoring.scheme;

import cn.binggui.core.Settings;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantSeed;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;

/** Gives a demonstration's county the scheme that it is shown to have made for itself. */
@Singleton
class DemoSchemes implements TenantSeed {
    private static final String NAME = "演示专班管理员";
    private static final Actor ADMIN = new Actor(-31, NAME, NAME, Set.of(Role.COUNTY_ADMIN), "", Scope.ALL, 0, false);

    private final Settings settings;
    private final SchemeStore store;

    DemoSchemes(Settings settings, SchemeStore store) {
        this.settings = settings;
        this.store = store;
    }

    @Override
    @Transactional(TenantDataSource.NAME)
    public void seed(TenantFile county) {
        String scheme = county.scheme();
        if (settings.demo() && scheme != null && store.all().isEmpty()) {
            store.add(0, SchemeVersion.Origin.COUNTY, "演示：本区自定的乡镇（街道）评价方案", SchemeStore.read(scheme), ADMIN);
        }
    }
}
