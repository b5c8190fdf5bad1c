package cn.binggui.app.job;

import cn.binggui.core.access.Actor;
import cn.binggui.core.policy.change.EvidenceGrade;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.whatif.Effects;
import cn.binggui.core.whatif.WhatIf;
import cn.binggui.policy.facts.Residence;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Prints how long it takes to say what another value would do to a county of many households: with both sides of every household determined, and
 * with what the run before found of them as they are. The first run of "parameters only" has nothing to remember yet.
 *
 * <p>{@code ./mvnw -q -pl platform/app -am -Pwhatif-benchmark test-compile exec:exec -Dbatch.households=100000}
 */
public final class WhatIfBenchmark {
    private static final int RUNS = 8;

    private WhatIfBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int households = Integer.parseInt(arguments[0]);
        try (var county = new BatchCounty("whatif-home")) {
            county.fill(households);
            WhatIf whatIf = county.bean(WhatIf.class);
            for (int run = 0; run < RUNS; run++) {
                measure("full rules, both sides of every household", county, rural(9000 + 100 * run), whatIf::thorough);
            }
            for (int run = 0; run < RUNS; run++) {
                measure("parameters only", county, rural(9000 + 100 * run), whatIf::of);
            }
            for (int run = 0; run < RUNS; run++) {
                measure("parameters only, a number of few", county, urban(12_000 + 100 * run), whatIf::of);
            }
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "heap of at most %d MB, %d MB in use afterwards; load of the machine %.1f%n",
                    runtime.maxMemory() >> 20,
                    runtime.totalMemory() - runtime.freeMemory() >> 20,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
        System.exit(0);
    }

    /** One of the ways to ask. */
    private interface Question {
        Effects of(Actor actor, String county, NewValue value, LocalDate asOf, Instant known, WhatIf.Progress progress);
    }

    private static NewValue rural(int standard) {
        return draft(Residence.RURAL, standard);
    }

    private static NewValue urban(int standard) {
        return draft(Residence.URBAN, standard);
    }

    private static NewValue draft(Residence residence, int standard) {
        return new NewValue(
                "allowance-standard",
                residence,
                BatchCounty.TODAY.plusYears(1),
                BigDecimal.valueOf(standard),
                "测算",
                "",
                EvidenceGrade.ORIGINAL,
                "");
    }

    private static void measure(String how, BatchCounty county, NewValue value, Question question) {
        long cpu = cpu();
        long begun = System.nanoTime();
        Effects effects =
                question.of(county.actor(), BatchCounty.COUNTY, value, BatchCounty.TODAY, Instant.now(), _ -> true);
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f s (%.2f s of processor) for %,d households, %,d of them known as they are, %,d otherwise%n",
                how,
                (System.nanoTime() - begun) / 1e9,
                (cpu() - cpu) / 1e9,
                effects.households(),
                effects.remembered(),
                effects.entering() + effects.leaving() + effects.moving());
    }

    /** Time that all threads have taken, the database's excepted; of use where others use the machine, too. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }
}
