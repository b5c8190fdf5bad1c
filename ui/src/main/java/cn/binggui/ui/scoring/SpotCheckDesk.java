package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.spotcheck.SpotCheckDrafts;
import cn.binggui.core.scoring.spotcheck.SpotCheckFindings;
import cn.binggui.core.scoring.spotcheck.SpotCheckWork;
import cn.binggui.core.scoring.spotcheck.SpotChecks;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** What the screens of spot checks ask of the services. */
@Singleton
class SpotCheckDesk {
    private final SpotChecks checks;
    private final SpotCheckWork work;
    private final SpotCheckFindings findings;
    private final SpotCheckDrafts drafts;
    private final Clock clock;

    SpotCheckDesk(
            SpotChecks checks, SpotCheckWork work, SpotCheckFindings findings, SpotCheckDrafts drafts, Clock clock) {
        this.checks = checks;
        this.work = work;
        this.findings = findings;
        this.drafts = drafts;
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

    SpotCheckDrafts drafts() {
        return drafts;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
