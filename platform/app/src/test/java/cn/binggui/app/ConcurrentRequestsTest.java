package cn.binggui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Eight thousand mixed requests on eight threads: each answer belongs to its question. */
class ConcurrentRequestsTest {
    private static final int REQUESTS = 8000;
    private static final int THREADS = 8;

    @Test
    void answersEachQuestionWithItsOwnAnswer() throws InterruptedException, ExecutionException {
        var wrong = new ConcurrentLinkedQueue<String>();
        Api province = Api.as("province");
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<? extends Future<?>> asked = IntStream.range(0, REQUESTS)
                    .mapToObj(number -> threads.submit(() -> ask(number, province, wrong)))
                    .toList();
            for (Future<?> question : asked) {
                question.get();
            }
        }
        assertEquals(List.of(), List.copyOf(wrong));
    }

    /** Every question is unlike the others where its kind allows, so that a swapped answer shows. */
    private static void ask(int number, Api province, ConcurrentLinkedQueue<String> wrong) {
        String mark = "mark" + number;
        switch (number % 5) {
            case 0 -> check(wrong, Api.anonymous().get("/api/health"), 200, "\"UP\"");
            case 1 ->
                check(
                        wrong,
                        Api.anonymous().post("/api/v1/tokens", "{\"" + mark + "\": 1}"),
                        400,
                        "\"path\":\"" + mark + "\"");
            case 2 -> check(wrong, province.get("/api/v1/nowhere/" + mark), 404, "not-found");
            case 3 -> check(wrong, Api.bearer(mark).get("/api/v1/nowhere"), 401, "unauthenticated");
            default ->
                check(
                        wrong,
                        Api.anonymous().post("/api/v1/tokens", "{\"username\": {\"" + mark + "\": 1}}"),
                        400,
                        "\"path\":\"username\"");
        }
    }

    private static void check(ConcurrentLinkedQueue<String> wrong, Api.Answer answer, int status, String part) {
        if (answer.status() != status || !answer.text().contains(part)) {
            wrong.add("wanted " + status + " with " + part + " but got " + answer);
        }
    }
}
