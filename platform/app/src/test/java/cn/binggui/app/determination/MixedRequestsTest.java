package cn.binggui.app.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.app.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Eight thousand determinations, comparisons, policies and mistakes on eight threads: every answer belongs to its question. */
class MixedRequestsTest {
    private static final int REQUESTS = 8_000;
    private static final int THREADS = 8;
    private static final List<String> COUNTIES = List.of("daye", "huaishang", "xiangning", "shiquan", "didao");

    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Api province = Api.as("province");
    private final List<Api> counties =
            COUNTIES.stream().map(county -> Api.as(county + "-operator")).toList();

    @Test
    void everyAnswerBelongsToItsQuestion() throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<? extends Future<?>> asked = IntStream.range(0, REQUESTS)
                    .mapToObj(number -> threads.submit(() -> ask(number)))
                    .toList();
            for (Future<?> question : asked) {
                question.get();
            }
        }
        assertEquals(List.of(), List.copyOf(wrong));
    }

    /** The applicant's id and wages are the question's own, so that a swapped answer shows. */
    private void ask(int number) {
        int which = number / 8 % COUNTIES.size();
        String county = COUNTIES.get(which);
        String mark = "人" + number;
        ObjectNode request = Households.assuming(
                Households.request(
                        Objects.requireNonNull(Households.TOWNSHIPS.get(county)), "2025-10-15", "" + 3 * number),
                Households.ASSUMED);
        Households.member(request, 0).put("id", mark);
        ((ObjectNode) Households.household(request).get("income").get(0)).put("memberId", mark);
        switch (number % 8) {
            case 0, 1, 2 ->
                determined(county, mark, number, province.post(Households.path(county), request.toString()));
            case 3, 4 ->
                determined(county, mark, number, counties.get(which).post(Households.path(county), request.toString()));
            case 5 -> compared(mark, number, request);
            case 6 -> {
                Api.Answer answer = counties.get(which).get("/api/v1/counties/" + county + "/policy?on=2025-10-15");
                check(answer, 200, county.equals(answer.json().path("county").textValue()));
            }
            default -> {
                Households.member(request, 2).put("relation", mark);
                Api.Answer answer = province.post(Households.path(county), request.toString());
                check(answer, 400, answer.text().contains("“" + mark + "”"));
            }
        }
    }

    private void determined(String county, String mark, int number, Api.Answer answer) {
        check(answer, 200, belongs(answer.json(), county, mark, number));
    }

    private void compared(String mark, int number, ObjectNode request) {
        Households.household(request).remove("township");
        Api.Answer answer = province.post("/api/v1/comparisons", request.toString());
        JsonNode determinations = answer.json().path("determinations");
        check(
                answer,
                200,
                COUNTIES.stream().allMatch(county -> belongs(determinations.path(county), county, mark, number)));
    }

    private static boolean belongs(JsonNode answer, String county, String mark, int number) {
        return county.equals(answer.path("county").textValue())
                && mark.equals(answer.at("/members/0/id").textValue())
                && answer.path("perCapitaIncome").intValue() == number
                && answer.path("countedIncome").intValue() == 3 * number;
    }

    private void check(Api.Answer answer, int status, boolean belongs) {
        if (answer.status() != status || !belongs) {
            wrong.add("wanted " + status + " but got " + answer);
        }
    }
}
