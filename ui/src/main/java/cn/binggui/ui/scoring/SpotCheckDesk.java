package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.spotcheck.SpotCheckFindings;
import cn.binggui.core.scoring.spotcheck.SpotCheckWork;
import cn.binggui.core.scoring.spotcheck.SpotChecks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What the screens of spot checks ask of the services. */
@Singleton
class SpotCheckDesk {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final SpotChecks checks;
    private final SpotCheckWork work;
    private final SpotCheckFindings findings;
    private final Clock clock;

    SpotCheckDesk(SpotChecks checks, SpotCheckWork work, SpotCheckFindings findings, Clock clock) {
        this.checks = checks;
        this.work = work;
        this.findings = findings;
        this.clock = clock;
    }

    SpotChecks checks() {
        return checks;
    }

    SpotCheckWork work() {
        return work;
    }

    SpotCheckFindings findings() {
        return findings;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Returns an instant as the clocks here show it, to the minute. */
    String local(Instant instant) {
        return MINUTE.format(LocalDateTime.ofInstant(instant, clock.getZone()));
    }
}
