package cn.binggui.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditLog;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Log-ins of browsers, against the real database. */
class WebSessionsTest {
    private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0) Chrome/140.0.0.0 Safari/537.36";

    private final WebSessions sessions = RunningApp.bean(WebSessions.class);
    private final SessionRepository stored = RunningApp.bean(SessionRepository.class);
    private final Users users = RunningApp.bean(Users.class);
    private final Actor province = RunningApp.actor("province-admin");

    @Test
    void goesOnWhileThePersonDoesSomething() {
        Actor actor = RunningApp.actor("xiangning-operator");
        String secret = open(actor);
        Instant began = Instant.now();
        assertEquals(Optional.empty(), after(Duration.ofMinutes(29), it -> it.check(actor, secret, began)));
        assertEquals(
                Optional.empty(),
                after(Duration.ofMinutes(40), it -> it.check(actor, secret, began.plus(Duration.ofMinutes(11)))));
    }

    @Test
    void endsAfterHalfAnHourWithoutAny() {
        Actor actor = RunningApp.actor("xiangning-operator");
        String secret = open(actor);
        Instant began = Instant.now();
        assertEquals(
                Optional.of(Ending.IDLE),
                after(Duration.ofMinutes(30).plusSeconds(1), it -> it.check(actor, secret, began)));
        assertEquals(Optional.of(Ending.IDLE), sessions.check(actor, secret, Instant.now()), "over is over");
    }

    @Test
    void endsAfterTwelveHoursWhateverThePersonDoes() {
        Actor actor = RunningApp.actor("xiangning-operator");
        String secret = open(actor);
        Duration almost = WebSessions.LONGEST.minusSeconds(10);
        assertEquals(
                Optional.empty(),
                after(almost, it -> it.check(actor, secret, Instant.now().plus(almost))));
        assertEquals(
                Optional.of(Ending.EXPIRED),
                after(
                        WebSessions.LONGEST,
                        it -> it.check(actor, secret, Instant.now().plus(WebSessions.LONGEST))));
    }

    @Test
    void endsWhenTheUserIsLockedOrChanged() {
        Actor actor = RunningApp.actor("xiangning-department");
        String secret = open(actor);
        users.lock(province, "xiangning-department");
        assertEquals(Optional.of(Ending.USER_CHANGED), sessions.check(actor, secret, Instant.now()));
        users.unlock(province, "xiangning-department");
        assertEquals(Optional.of(Ending.USER_CHANGED), sessions.check(actor, secret, Instant.now()));
    }

    @Test
    void aSecretIsWorthNothingInOtherHands() {
        Actor actor = RunningApp.actor("xiangning-operator");
        String secret = open(actor);
        assertTrue(sessions.check(province, secret, Instant.now()).isPresent());
        assertTrue(sessions.check(actor, "made-up", Instant.now()).isPresent());
        assertEquals(Optional.empty(), sessions.check(actor, secret, Instant.now()));
        assertTrue(stored.findById(sessions.list(actor, secret).getFirst().id()).stream()
                .noneMatch(row -> row.hash().equals(secret)));
    }

    @Test
    void listsOnesOwnAndSaysWhichAsks() {
        Actor actor = RunningApp.actor("xiangning-evaluator");
        String first = sessions.open(actor, "[2001:db8::1]", CHROME);
        String second = sessions.open(actor, "192.0.2.70", "curl/8");
        List<WebSession> own = sessions.list(actor, first);
        assertEquals(2, own.size());
        assertEquals(
                List.of("192.0.2.70 其他浏览器 · 其他系统 false", "2001:db8::1 Chrome · Windows true"),
                own.stream()
                        .map(each -> each.address() + " " + each.browser() + " " + each.mine())
                        .toList());
        assertTrue(sessions.list(province, second).stream()
                .noneMatch(each -> each.id() == own.getFirst().id()));
        assertEquals(List.of(), after(Duration.ofMinutes(31), it -> it.list(actor, first)), "the idle ones are gone");
    }

    @Test
    void endsAnotherOfOnesOwnAtOnceAndNobodyElses() {
        Actor actor = RunningApp.actor("xiangning-village");
        String here = open(actor);
        String there = open(actor);
        long id = sessions.list(actor, there).stream()
                .filter(WebSession::mine)
                .findFirst()
                .orElseThrow()
                .id();
        refused(() -> sessions.end(province, id));
        sessions.end(actor, id);
        assertEquals(Optional.of(Ending.ENDED_ELSEWHERE), sessions.check(actor, there, Instant.now()));
        assertEquals(Optional.empty(), sessions.check(actor, here, Instant.now()));
        refused(() -> sessions.end(actor, id));
    }

    @Test
    void endsAllOthers() {
        Actor actor = RunningApp.actor("xiangning-township");
        String here = open(actor);
        String there = open(actor);
        String elsewhere = open(actor);
        assertEquals(2, sessions.endOthers(actor, here));
        assertEquals(0, sessions.endOthers(actor, here));
        assertEquals(Optional.empty(), sessions.check(actor, here, Instant.now()));
        assertTrue(sessions.check(actor, there, Instant.now()).isPresent());
        assertTrue(sessions.check(actor, elsewhere, Instant.now()).isPresent());
    }

    @Test
    void loggingOutEndsIt() {
        Actor actor = RunningApp.actor("xiangning-operator");
        String secret = open(actor);
        sessions.close(actor, secret);
        assertEquals(Optional.of(Ending.LOGGED_OUT), sessions.check(actor, secret, Instant.now()));
    }

    @Test
    void writesAtMostOnceAMinute() {
        Actor actor = RunningApp.actor("xiangning-admin");
        String secret = open(actor);
        Instant began = seenAt(actor, secret);
        Instant soon = began.plusSeconds(59);
        assertEquals(began, sessions.see(actor, secret, began, soon));
        assertEquals(began, seenAt(actor, secret));
        Instant later = began.plusSeconds(60);
        assertEquals(later, sessions.see(actor, secret, began, later));
        assertEquals(later, seenAt(actor, secret));
        sessions.see(actor, secret, Instant.EPOCH, began);
        assertEquals(later, seenAt(actor, secret), "the clock does not go back");
    }

    @Test
    void accessTokensAreListedAndEnded() {
        AccessTokens tokens = RunningApp.bean(AccessTokens.class);
        Actor actor = RunningApp.actor("xiangning-evaluator");
        String token = tokens.issue(actor, "192.0.2.71").token();
        IssuedToken issued = tokens.list(actor).getFirst();
        assertEquals("192.0.2.71", issued.address());
        assertFalse(issued.id().contains(token));
        refused(() -> tokens.end(province, issued));
        assertTrue(tokens.actorOf(token).isPresent());
        tokens.end(actor, issued);
        assertTrue(tokens.actorOf(token).isEmpty());
        assertTrue(tokens.list(actor).stream().noneMatch(each -> each.id().equals(issued.id())));
    }

    @Test
    void oldOnesAreForgotten() {
        Actor actor = RunningApp.actor("xiangning-admin");
        String secret = open(actor);
        long id = sessions.list(actor, secret).getFirst().id();
        after(Duration.ofDays(91), it -> it.open(actor, "192.0.2.72", CHROME));
        assertTrue(stored.findById(id).isEmpty());
    }

    private String open(Actor actor) {
        return sessions.open(actor, "192.0.2.72", CHROME);
    }

    private Instant seenAt(Actor actor, String secret) {
        return sessions.list(actor, secret).stream()
                .filter(WebSession::mine)
                .findFirst()
                .orElseThrow()
                .seenAt();
    }

    /** What another program on the same database answers, whose clock is ahead. */
    private <T> T after(Duration ahead, Function<WebSessions, T> question) {
        Clock clock = Clock.offset(Clock.system(ZoneId.of("Asia/Shanghai")), ahead);
        var later = new WebSessions(stored, RunningApp.bean(AuditLog.class), clock);
        TransactionOperations<?> transactions =
                RunningApp.context().getBean(TransactionOperations.class, Qualifiers.byName("default"));
        return transactions.executeWrite(status -> question.apply(later));
    }

    private static void refused(Runnable call) {
        assertEquals(
                Refusal.Kind.NOT_FOUND, assertThrows(Refusal.class, call::run).kind());
    }
}
