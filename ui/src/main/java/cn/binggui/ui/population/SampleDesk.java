package cn.binggui.ui.population;

import cn.binggui.core.access.Actor;
import cn.binggui.core.population.Progress;
import cn.binggui.core.population.release.Sample;
import cn.binggui.core.population.release.SampleRequest;
import cn.binggui.core.population.release.Samples;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.ui.Background;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What the screen of samples asks of the services, always of the person's own county. */
@Singleton
class SampleDesk {
    private final Samples samples;
    private final Background background;
    private final Clock clock;

    SampleDesk(Samples samples, Background background, Clock clock) {
        this.samples = samples;
        this.background = background;
        this.clock = clock;
    }

    Background background() {
        return background;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<Sample> list(Actor actor) {
        return samples.list(actor, county(actor));
    }

    Sample prepare(Actor actor, SampleRequest request, Progress progress) {
        return samples.prepare(actor, county(actor), request, progress);
    }

    List<HouseholdFacts> look(Actor actor, Sample sample) {
        return samples.look(actor, county(actor), sample.id());
    }

    void release(Actor actor, Sample sample) {
        samples.release(actor, county(actor), sample.id(), sample.version());
    }

    void refuse(Actor actor, Sample sample, String words) {
        samples.refuse(actor, county(actor), sample.id(), sample.version(), words);
    }

    void withdraw(Actor actor, Sample sample, String words) {
        samples.withdraw(actor, county(actor), sample.id(), sample.version(), words);
    }

    private static String county(Actor actor) {
        return Objects.requireNonNull(actor.tenant(), "a county role has a county");
    }
}
