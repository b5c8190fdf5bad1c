package cn.binggui.app.determination;

import cn.binggui.app.Api;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;

/** Prints how long the API takes to answer one client with a token, warm, in milliseconds. */
public final class RestBenchmark {
    private static final int WARM_UP = 4_000;
    private static final int MEASURED = 4_000;
    private static final List<String> COUNTIES = List.copyOf(Households.TOWNSHIPS.keySet());

    private RestBenchmark() {}

    public static void main(String[] arguments) {
        Api province = Api.as("province");
        measure("determination", i -> {
            String county = COUNTIES.get(i % COUNTIES.size());
            return province.post(Households.path(county), request(county, i));
        });
        measure("comparison", i -> province.post("/api/v1/comparisons", request("", i)));
        measure("policy", i -> province.get("/api/v1/counties/%s/policy".formatted(COUNTIES.get(i % COUNTIES.size()))));
        System.exit(0);
    }

    private static String request(String county, int number) {
        var request = Households.assuming(
                Households.request(
                        Objects.requireNonNullElse(Households.TOWNSHIPS.get(county), ""),
                        "2025-10-15",
                        "" + 10 * (number % 6_000)),
                Households.ASSUMED);
        if (county.isEmpty()) {
            Households.household(request).remove("township");
        }
        return request.toString();
    }

    private static void measure(String what, IntFunction<Api.Answer> ask) {
        for (int i = 0; i < WARM_UP; i++) {
            check(ask.apply(i));
        }
        long[] nanos = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long begun = System.nanoTime();
            Api.Answer answer = ask.apply(i);
            nanos[i] = System.nanoTime() - begun;
            check(answer);
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%-14s median %.2f  p95 %.2f  p99 %.2f%n", what, at(nanos, 0.5), at(nanos, 0.95), at(nanos, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static void check(Api.Answer answer) {
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
