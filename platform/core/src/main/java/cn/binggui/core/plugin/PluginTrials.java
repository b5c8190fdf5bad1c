package cn.binggui.core.plugin;

import cn.binggui.core.Settings;
import cn.binggui.core.job.RecurringWork;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.PublishedParameters;
import cn.binggui.core.tenancy.TenantFiles;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries the plugins that were uploaded: the contract, then the county's own cases. A trial that was broken off is done again. */
@Singleton
class PluginTrials implements RecurringWork {
    private static final Logger LOG = LoggerFactory.getLogger(PluginTrials.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int SHOWN = 100;

    private final PluginStore store;
    private final InstalledJars jars;
    private final Canary canary;
    private final CountyPolicies policies;
    private final PublishedParameters parameters;
    private final TenantFiles tenants;
    private final Path contract;

    PluginTrials(
            PluginStore store,
            InstalledJars jars,
            Canary canary,
            CountyPolicies policies,
            PublishedParameters parameters,
            TenantFiles tenants,
            Settings settings) {
        this.store = store;
        this.jars = jars;
        this.canary = canary;
        this.policies = policies;
        this.parameters = parameters;
        this.tenants = tenants;
        contract = settings.contract();
    }

    @Override
    public String name() {
        return "plugin-trials";
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run(BooleanSupplier stopping) {
        for (PluginVersion waiting : store.waiting()) {
            if (stopping.getAsBoolean()) {
                return;
            }
            LOG.info("trying version {} of {}", waiting.version(), waiting.county());
            store.tried(waiting.id(), tried(waiting));
        }
    }

    private TrialReport tried(PluginVersion waiting) {
        Path jar = jars.file(waiting);
        try {
            List<String> broken = broken(jar);
            return broken.isEmpty() ? asked(waiting.county(), jar).report(broken) : failed(broken);
        } catch (ChildJvm.Broken e) {
            return failed(List.of(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("version {} of {} cannot be tried", waiting.version(), waiting.county(), e);
            return failed(List.of("检验中系统出错，已记入日志；请放弃后重新上传"));
        }
    }

    private List<String> broken(Path jar) throws ChildJvm.Broken {
        var child = new ChildJvm(contract.resolve("*").toString(), "384m", LONGEST);
        List<String> broken = new ArrayList<>();
        for (String line : child.run("cn.binggui.policy.testkit.ContractRun", List.of(jar), _ -> {})) {
            if (line.startsWith("BROKEN\t") && broken.size() < SHOWN) {
                broken.add(line.substring("BROKEN\t".length()));
            }
        }
        return broken;
    }

    private Canary.Answers asked(String county, Path jar) throws ChildJvm.Broken {
        if (!tenants.ids().contains(county)) {
            return canary.ask(county, jar, Optional.empty(), List.of());
        }
        return canary.ask(county, jar, policies.jar(county), parameters.rows(county));
    }

    private static TrialReport failed(List<String> broken) {
        return new TrialReport(broken, List.of(), List.of(), TrialReport.Canary.NONE);
    }
}
