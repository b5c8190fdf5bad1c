package cn.binggui.app.job;

import cn.binggui.core.policy.change.EvidenceGrade;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.whatif.Effects;
import cn.binggui.core.whatif.WhatIf;
import cn.binggui.policy.facts.Residence;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/**
 * Prints how long it takes to say what another value would do to a county of many households.
 *
 * <p>{@code ./mvnw -q -pl platform/app -am -Pwhatif-benchmark test-compile exec:exec -Dbatch.households=100000}
 */
public final class WhatIfBenchmark {
    private static final int RUNS = 6;

    private WhatIfBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int households = Integer.parseInt(arguments[0]);
        try (var county = new BatchCounty("whatif-home")) {
            county.fill(households);
            for (int run = 0; run < RUNS; run++) {
                measure(county, 9000 + 100 * run);
            }
            System.out.printf(
                    Locale.ROOT,
                    "heap of at most %d MB; load of the machine %.1f%n",
                    Runtime.getRuntime().maxMemory() >> 20,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        System.exit(0);
    }

    private static void measure(BatchCounty county, int standard) {
        NewValue value = new NewValue(
                "allowance-standard",
                Residence.RURAL,
                BatchCounty.TODAY.plusYears(1),
                BigDecimal.valueOf(standard),
                "测算",
                "",
                EvidenceGrade.ORIGINAL,
                "");
        long begun = System.nanoTime();
        Effects effects = county.bean(WhatIf.class)
                .of(county.actor(), BatchCounty.COUNTY, value, BatchCounty.TODAY, Instant.now(), _ -> true);
        System.out.printf(
                Locale.ROOT,
                "full rules: %.2f s for %,d households, %,d otherwise%n",
                (System.nanoTime() - begun) / 1e9,
                effects.households(),
                effects.entering() + effects.leaving() + effects.moving());
    }
}
