package cn.binggui.core.population.release;

import cn.binggui.core.Refusal;
import cn.binggui.core.Settings;
import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.Accounts;
import cn.binggui.core.population.PopulationStore;
import cn.binggui.core.population.Progress;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantFiles;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a demonstration's province something to try: one county's sample, prepared and released by the county's two administrators. */
@Singleton
public class DemoSamples {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSamples.class);

    private final Settings settings;
    private final TenantFiles files;
    private final Accounts accounts;
    private final PopulationStore store;
    private final Samples samples;
    private final Clock clock;

    DemoSamples(
            Settings settings,
            TenantFiles files,
            Accounts accounts,
            PopulationStore store,
            Samples samples,
            Clock clock) {
        this.settings = settings;
        this.files = files;
        this.accounts = accounts;
        this.store = store;
        this.samples = samples;
        this.clock = clock;
    }

    /** Makes it where a demonstration is wanted and the county never had a sample; the counties and their users must be there. */
    public void create() {
        if (!settings.demo() || files.all().isEmpty()) {
            return;
        }
        TenantFile file = files.all().getFirst();
        String county = file.tenant().id();
        Optional<Actor> author = accounts.named(county + "-admin");
        Optional<Actor> second = accounts.named(county + "-admin2");
        if (author.isEmpty() || second.isEmpty() || !store.samplesOf(county).isEmpty()) {
            return;
        }
        try {
            Sample sample = samples.prepare(
                    author.get(),
                    county,
                    new SampleRequest("演示：比较各县的类别构成", LocalDate.now(clock), null),
                    Progress.UNWATCHED);
            samples.release(second.get(), county, sample.id(), sample.version());
        } catch (Refusal refusal) {
            LOG.warn("no demonstration sample for {}: {}", county, refusal.words());
        }
    }
}
