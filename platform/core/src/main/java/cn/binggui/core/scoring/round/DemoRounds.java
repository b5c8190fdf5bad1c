package cn.binggui.core.scoring.round;

import cn.binggui.core.Settings;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.scoring.scheme.SchemeStore;
import cn.binggui.core.scoring.scheme.SchemeVersion;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantSeed;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives a demonstration's county whose plan has a scheme three rounds over its demonstration cases: two quarters that are scored and
 * archived, and the last one, which is being scored.
 */
@Singleton
class DemoRounds implements TenantSeed {
    private static final int QUARTERS = 3;

    private final Settings settings;
    private final CountyPolicies policies;
    private final SchemeStore schemes;
    private final RoundStore rounds;
    private final RoundUnits units;
    private final Measures measures;
    private final DemoRoundWriting writing;
    private final Clock clock;

    DemoRounds(
            Settings settings,
            CountyPolicies policies,
            SchemeStore schemes,
            RoundStore rounds,
            RoundUnits units,
            Measures measures,
            DemoRoundWriting writing,
            Clock clock) {
        this.settings = settings;
        this.policies = policies;
        this.schemes = schemes;
        this.rounds = rounds;
        this.units = units;
        this.measures = measures;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        // after the cases and the spot checks
        return LOWEST_PRECEDENCE - 4;
    }

    /** What the cases say is counted first; then all rounds are written or none. */
    @Override
    public void seed(TenantFile county) {
        String id = county.tenant().id();
        if (!settings.demo() || policies.find(id).isEmpty() || !rounds.all().isEmpty()) {
            return;
        }
        SchemeVersion scheme = schemes.planned().orElse(null);
        if (scheme == null) {
            return;
        }
        List<Candidate> scored = units.of(id, scheme.scheme());
        List<ScoredUnit> counted = scored.stream()
                .map(unit -> new ScoredUnit(0, unit.kind(), unit.code(), unit.name()))
                .toList();
        List<DemoRoundWriting.Quarter> quarters = new ArrayList<>();
        LocalDate present = LocalDate.now(clock).with(IsoFields.DAY_OF_QUARTER, 1L);
        for (int before = QUARTERS; before > 0; before--) {
            LocalDate from = present.minus(before, IsoFields.QUARTER_YEARS);
            LocalDate to = from.plus(1, IsoFields.QUARTER_YEARS).minusDays(1);
            quarters.add(new DemoRoundWriting.Quarter(
                    from, to, measures.count(counted, from, to), measures.freeze(counted, from, to)));
        }
        writing.write(scheme, scored, quarters);
    }
}
