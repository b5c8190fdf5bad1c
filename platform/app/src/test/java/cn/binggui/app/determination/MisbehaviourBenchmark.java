package cn.binggui.app.determination;

import cn.binggui.app.Api;
import cn.binggui.app.Percentiles;
import cn.binggui.app.RunningApp;
import cn.binggui.core.plugin.PluginVariant;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.Quarantine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.LongStream;

/** Prints how long the others wait while one county's plugin never comes to an end, and once it is in quarantine, in milliseconds. */
public final class MisbehaviourBenchmark {
    private static final int MEASURED = 4_000;
    private static final int CALLERS = 2;
    private static final String BAD = "didao";
    private static final String VERSION = "9.0.0";

    private MisbehaviourBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Api province = Api.as("province");
        others(province);
        Percentiles.print("others, all well", others(province));

        CountyPolicies policies = RunningApp.bean(CountyPolicies.class);
        Path jar = PluginVariant.of(BAD, VERSION)
                .running()
                .write(Files.createTempDirectory("plugin").resolve("running.jar"));
        policies.add(jar);
        policies.serve(BAD, VERSION);
        for (int i = 0; i < CALLERS; i++) {
            Thread.ofPlatform().daemon().start(() -> ask(Api.as("province"), BAD, 0));
        }
        Thread.sleep(200);
        Percentiles.print("others, while one never ends and until it is ended", others(province));
        System.out.println(RunningApp.bean(Quarantine.class).of(BAD, VERSION).orElseThrow());
        Percentiles.print("others, with one in quarantine", others(province));
        System.exit(0);
    }

    private static LongStream others(Api province) {
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long begun = System.nanoTime();
            Api.Answer answer = ask(province, i % 2 == 0 ? "daye" : "shiquan", i);
            nanos[i] = System.nanoTime() - begun;
            if (answer.status() != 200) {
                throw new IllegalStateException(answer.toString());
            }
        }
        return Arrays.stream(nanos);
    }

    private static Api.Answer ask(Api province, String county, int number) {
        var request = Households.assuming(
                Households.request(
                        Objects.requireNonNull(Households.TOWNSHIPS.get(county)),
                        "2025-10-15",
                        "" + 10 * (number % 6_000)),
                Households.ASSUMED);
        return province.post(Households.path(county), request.toString());
    }
}
