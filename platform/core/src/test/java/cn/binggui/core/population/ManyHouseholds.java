package cn.binggui.core.population;

import cn.binggui.core.household.demo.DemoNumbers;
import cn.binggui.core.household.demo.DemoPopulation;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.PluginJars;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Made-up households of all five counties, and the five counties' rules with the numbers of their files. */
final class ManyHouseholds {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    static final CountyPolicies POLICIES = PluginJars.load();

    private static final Path TENANTS = Path.of("..", "..", "tenants");

    private ManyHouseholds() {}

    /** Returns so many households, as many of each county, as of {@link #TODAY}. */
    static List<HouseholdFacts> of(int count) {
        List<CountyPolicy> counties = POLICIES.all();
        List<HouseholdFacts> all = new ArrayList<>(count);
        for (CountyPolicy county : counties) {
            TenantFile file = TenantFile.read(TENANTS.resolve(county.county()));
            DemoPopulation.of(file, DemoNumbers.of(county, file, TODAY), 7, TODAY)
                    .facts(count / counties.size())
                    .map(facts -> facts.on(TODAY))
                    .forEach(all::add);
        }
        return all;
    }

    static List<Contender> contenders() {
        return POLICIES.all().stream()
                .map(policy -> new Contender(
                        policy, DemoNumbers.parameters(policy, TenantFile.read(TENANTS.resolve(policy.county())))))
                .toList();
    }
}
