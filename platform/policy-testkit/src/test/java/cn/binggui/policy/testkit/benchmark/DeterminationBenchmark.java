package cn.binggui.policy.testkit.benchmark;

import cn.binggui.policy.ruling.Determination;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Households a second on one thread, each with its full trace. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // the set-up fills the fields
public class DeterminationBenchmark {
    @Param({"daye", "huaishang", "xiangning", "shiquan", "didao"})
    private String county = "";

    private LoadedCounty loaded;
    private int next;

    @Setup
    public void load() throws IOException {
        loaded = LoadedCounty.of(county);
    }

    @TearDown
    public void unload() {
        loaded.manager().unloadPlugins();
    }

    /** Determines the next household; the households come round again. */
    @Benchmark
    public Determination determination() {
        next = next + 1 == loaded.households().size() ? 0 : next + 1;
        return loaded.households().get(next).determinedBy(loaded.policy());
    }
}
