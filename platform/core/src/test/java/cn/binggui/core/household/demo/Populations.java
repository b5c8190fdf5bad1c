package cn.binggui.core.household.demo;

import cn.binggui.core.household.demo.DemoNumbers.Bounds;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/** Made-up populations for tests. */
final class Populations {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static final Path TENANTS = Path.of("..", "..", "tenants");

    private Populations() {}

    static TenantFile county(String id) {
        return TenantFile.read(TENANTS.resolve(id));
    }

    /** A county's population around numbers of the test's own. */
    static DemoPopulation withoutPlugins(long seed) {
        var rural = new Bounds(
                Money.yuan(8_000), new Ratio(15_000), Money.yuan(8_500), Money.yuan(19_000), new Ratio(6_000));
        var urban = new Bounds(
                Money.yuan(9_000), new Ratio(15_000), Money.yuan(8_500), Money.yuan(37_000), new Ratio(6_000));
        return DemoPopulation.of(county("daye"), new DemoNumbers(Set.of(), rural, urban), seed, TODAY);
    }
}
