package cn.binggui.core.population;

import cn.binggui.core.household.demo.DemoNumbers;
import cn.binggui.core.household.demo.DemoPopulation;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.PluginJars;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameters;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Made-up households of all five counties, and the five counties' rules with the numbers of their files. */
public final class ManyHouseholds {
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    public static final CountyPolicies POLICIES = PluginJars.load();

    private static final Path TENANTS = Path.of("..", "..", "tenants");

    private ManyHouseholds() {}

    /** Returns so many households, as many of each county, as of {@link #TODAY}. */
    public static List<HouseholdFacts> of(int count) {
        List<CountyPolicy> counties = POLICIES.all();
        List<HouseholdFacts> all = new ArrayList<>(count);
        counties.forEach(county -> all.addAll(in(county.county(), count / counties.size())));
        return all;
    }

    /** Returns so many households of one county, as of {@link #TODAY}. */
    public static List<HouseholdFacts> in(String county, int count) {
        TenantFile file = TenantFile.read(TENANTS.resolve(county));
        return DemoPopulation.of(file, DemoNumbers.of(POLICIES.get(county), file, TODAY), 7, TODAY)
                .facts(count)
                .map(facts -> facts.on(TODAY))
                .toList();
    }

    /** Returns the numbers of a county's file. */
    public static Parameters numbers(CountyPolicy policy) {
        return DemoNumbers.parameters(policy, TenantFile.read(TENANTS.resolve(policy.county())));
    }

    static List<Contender> contenders() {
        return POLICIES.all().stream()
                .map(policy -> new Contender(policy, numbers(policy)))
                .toList();
    }
}
