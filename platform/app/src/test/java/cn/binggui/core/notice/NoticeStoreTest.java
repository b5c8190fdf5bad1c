package cn.binggui.core.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Ids;
import cn.binggui.core.tenancy.TenantBinding;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Notices of two counties in their real databases. */
class NoticeStoreTest {
    private static final String TOWNSHIP = "420281104";
    private static final LocalDate POSTED = LocalDate.of(2026, 3, 2);
    private static final LocalDate UNTIL = LocalDate.of(2026, 3, 9);
    private static final PublicLine WANG = new PublicLine("王某", 3, "特困人员");
    private static final PublicLine LI = new PublicLine("李某", 2, "低保边缘家庭");

    private final NoticeStore store = RunningApp.bean(NoticeStore.class);
    private final Ids ids = RunningApp.bean(Ids.class);

    @Test
    void readsBackWhatWasPosted() {
        TenantBinding.run("daye", () -> {
            long first = ids.next();
            long second = ids.next();
            Notice notice = store.post(notice("420281104901", Map.of(first, WANG, second, LI)));
            assertEquals(notice, store.find(notice.id()).orElseThrow());
            assertEquals(notice, store.findByToken(notice.token()).orElseThrow());
            assertEquals(List.of(notice), store.ofCase(second));
            assertEquals(NoticeKind.PUBLIC, notice.kind());
            assertEquals(UNTIL, notice.until());
            assertEquals(7, notice.days());
            assertEquals(Set.of(WANG, LI), Set.copyOf(notice.shown()));
            assertEquals(22, notice.token().length());
        });
    }

    @Test
    void standsFromItsFirstDayToItsLast() {
        TenantBinding.run("daye", () -> {
            String village = "420281104902";
            Notice notice = store.post(notice(village, Map.of(ids.next(), WANG)));
            assertEquals(List.of(), store.ofVillage(village, POSTED.minusDays(1)));
            assertEquals(List.of(notice), store.ofVillage(village, POSTED));
            assertEquals(List.of(notice), store.ofVillage(village, UNTIL));
            assertEquals(List.of(), store.ofVillage(village, UNTIL.plusDays(1)));
            assertEquals(List.of(), store.ofVillage("420281104903", UNTIL));
        });
    }

    @Test
    void aLineThatIsTakenDownIsGoneAtOnceAndTheOthersStay() {
        TenantBinding.run("daye", () -> {
            String village = "420281104904";
            long wang = ids.next();
            long li = ids.next();
            Notice notice = store.post(notice(village, Map.of(wang, WANG, li, LI)));
            assertEquals(1, store.takeDown(wang, POSTED, TakeDownReason.OBJECTION));
            assertEquals(0, store.takeDown(wang, UNTIL, TakeDownReason.WITHDRAWN), "the first reason stays");
            Notice after = store.find(notice.id()).orElseThrow();
            assertEquals(List.of(LI), after.shown());
            NoticeLine line = after.lines().stream()
                    .filter(NoticeLine::isTakenDown)
                    .findFirst()
                    .orElseThrow();
            assertEquals(new NoticeLine(wang, WANG, POSTED, POSTED, TakeDownReason.OBJECTION), line);

            store.takeDown(li, POSTED, TakeDownReason.WITHDRAWN);
            assertEquals(List.of(), store.ofVillage(village, POSTED), "nothing is left of it");
        });
    }

    @Test
    void aVillageHasOneStandingNotice() {
        TenantBinding.run("daye", () -> {
            String village = "420281104905";
            long wang = ids.next();
            Notice first = store.addToStanding(standing(village, POSTED, Map.of(wang, WANG)));
            Notice second = store.addToStanding(standing(village, UNTIL, Map.of(ids.next(), LI)));
            assertEquals(first.id(), second.id());
            assertEquals(first.token(), second.token());
            assertEquals(POSTED, second.postedOn());
            assertNull(second.until());
            assertEquals(Set.of(WANG, LI), Set.copyOf(second.shown()));
            assertEquals(second, store.addToStanding(standing(village, UNTIL, Map.of(wang, WANG))), "once is enough");

            PublicLine now = new PublicLine("王某", 4, "低保边缘家庭");
            Notice third = store.addToStanding(standing(village, UNTIL, Map.of(wang, now)));
            assertEquals(Set.of(now, LI), Set.copyOf(third.shown()));
            assertEquals(1, store.takeDown(wang, UNTIL, TakeDownReason.CEASED));
            assertEquals(
                    Set.of(WANG, LI),
                    Set.copyOf(store.addToStanding(standing(village, UNTIL, Map.of(wang, WANG)))
                            .shown()),
                    "who left may come back");
        });
    }

    @Test
    void whoMakesAStandingNoticeAtOnceMakesOne() throws InterruptedException, ExecutionException {
        String village = "420281104906";
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = workers.invokeAll(IntStream.range(0, 8)
                    .<Callable<Notice>>mapToObj(i -> () -> TenantBinding.call(
                            "daye", () -> store.addToStanding(standing(village, POSTED, Map.of(ids.next(), WANG)))))
                    .toList());
            for (var each : made) {
                each.get();
            }
        }
        List<Notice> standing = TenantBinding.call("daye", () -> store.ofVillage(village, POSTED));
        assertEquals(1, standing.size());
        assertEquals(8, standing.getFirst().shown().size());
    }

    @Test
    void whatOneCountyPostsAnotherDoesNotFind() {
        Notice notice = TenantBinding.call("daye", () -> store.post(notice("420281104907", Map.of(ids.next(), WANG))));
        TenantBinding.run("shiquan", () -> {
            assertTrue(store.find(notice.id()).isEmpty());
            assertTrue(store.findByToken(notice.token()).isEmpty());
            assertEquals(List.of(), store.ofVillage(notice.village(), POSTED));
            assertEquals(List.of(), store.ofCase(notice.lines().getFirst().caseId()));
        });
        assertThrows(IllegalStateException.class, () -> store.findByToken(notice.token()), "no county is bound");
    }

    @Test
    void aTokenIsComparedLetterByLetter() {
        TenantBinding.run("daye", () -> {
            Notice notice = store.post(notice("420281104908", Map.of(ids.next(), WANG)));
            String swapped = notice.token()
                    .chars()
                    .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            assertNotEquals(notice.token(), swapped);
            assertTrue(store.findByToken(swapped).isEmpty());
            assertFalse(store.findByToken(notice.token()).isEmpty());
        });
    }

    @Test
    void neitherKeyNorTokenGetsIntoLogs() {
        PublicToken token = new PublicToken("daye", PublicToken.newSecret());
        assertFalse(token.toString().contains(token.secret()));
        assertEquals(token, PublicToken.parse(token.text()).orElseThrow());
    }

    private static NewNotice notice(String village, Map<Long, PublicLine> lines) {
        return new NewNotice(village, TOWNSHIP, POSTED, UNTIL, 7, "测试村村民委员会", "公示7天", lines);
    }

    private static NewStanding standing(String village, LocalDate day, Map<Long, PublicLine> lines) {
        return new NewStanding(village, TOWNSHIP, day, "测试村村民委员会", "长期公示", lines);
    }
}
