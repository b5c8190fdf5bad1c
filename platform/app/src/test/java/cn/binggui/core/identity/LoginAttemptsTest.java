package cn.binggui.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.transaction.TransactionOperations;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Guessing at passwords, against the real database; every test has names and addresses of its own. */
class LoginAttemptsTest {
    private static final String WRONG = "not-the-password";
    private static final int GUESSES_AT_ONCE = 40;

    private final Authentication authentication = RunningApp.bean(Authentication.class);
    private final LoginAttemptRepository stored = RunningApp.bean(LoginAttemptRepository.class);

    @Test
    void theFifthWrongPasswordSaysHowLongToWait() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            assertEquals("用户名或密码不正确", guess("guessed-one", "192.0.2.1").getMessage());
        }
        Refusal fifth = guess("guessed-one", "192.0.2.1");
        assertEquals(Refusal.Kind.UNAUTHENTICATED, fifth.kind());
        assertTrue(fifth.getMessage().matches("用户名或密码不正确；请在 (30|29) 秒后（\\d\\d:\\d\\d:\\d\\d）再试"), fifth.getMessage());
        Refusal sixth = guess("guessed-one", "192.0.2.1");
        assertEquals(Refusal.Kind.TOO_MANY, sixth.kind());
        assertTrue(sixth.getMessage().startsWith("密码错误次数过多，请在 "), sixth.getMessage());
        assertTrue(sixth.retryAfter().orElseThrow().compareTo(Duration.ofSeconds(30)) <= 0);
    }

    @Test
    void theRightPasswordHasToWaitToo() {
        // nobody has logged in by this name before, so that no password is remembered
        RunningApp.bean(Accounts.class)
                .create(
                        new NewUser("waiting-operator", "等待的经办员", Set.of(Role.COUNTY_OPERATOR), "didao", Scope.ALL),
                        RunningApp.PASSWORD,
                        false);
        guess("waiting-operator", "192.0.2.2", 5);
        Refusal refusal = assertThrows(
                Refusal.class, () -> authentication.login("waiting-operator", RunningApp.PASSWORD, "192.0.2.99"));
        assertEquals(Refusal.Kind.TOO_MANY, refusal.kind());

        Node later = node(Duration.ofSeconds(31));
        later.logIn("waiting-operator", "192.0.2.2");
        assertEquals(
                "waiting-operator",
                authentication
                        .login("waiting-operator", RunningApp.PASSWORD, "192.0.2.2")
                        .username());
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        guess("guessed-two", "192.0.2.3", 5);
        Node soon = node(Duration.ofSeconds(31));
        soon.begin("guessed-two", "192.0.2.3");
        Refusal refusal = assertThrows(Refusal.class, () -> soon.begin("guessed-two", "192.0.2.3"));
        Duration wait = refusal.retryAfter().orElseThrow();
        assertTrue(wait.toSeconds() > 50 && wait.toSeconds() <= 60, wait.toString());
    }

    @Test
    void anUnknownNameIsTreatedLikeAKnownOne() {
        List<String> known = guessSixTimes("didao-evaluator", "192.0.2.4");
        List<String> unknown = guessSixTimes("nobody-at-all", "192.0.2.5");
        assertEquals(known, unknown);
    }

    @Test
    void anUnknownNameCostsTheSame() {
        long known = fastest("shiquan-evaluator2");
        long unknown = fastest("nobody-here");
        assertTrue(unknown * 2 > known && known * 2 > unknown, known + " ns and " + unknown + " ns");
    }

    @Test
    void oneNameInOtherLettersIsOneName() {
        guess("DIDAO-Department ", "192.0.2.6", 3);
        guess(" didao-department", "192.0.2.7", 2);
        assertEquals(
                Refusal.Kind.TOO_MANY, guess("didao-department", "192.0.2.8").kind());
        Refusal accented = assertThrows(
                Refusal.class, () -> authentication.login("didào-admin", RunningApp.PASSWORD, "192.0.2.8"));
        assertEquals(Refusal.Kind.UNAUTHENTICATED, accented.kind(), "the database's collation would find it");
    }

    @Test
    void anAddressThatTriesManyNamesWaits() {
        for (int attempt = 0; attempt < 50; attempt++) {
            assertEquals(
                    Refusal.Kind.UNAUTHENTICATED,
                    guess("tried-name-" + attempt, "192.0.2.10").kind());
        }
        Refusal refusal = guess("tried-name-50", "192.0.2.10");
        assertEquals(Refusal.Kind.TOO_MANY, refusal.kind());
        assertTrue(refusal.getMessage().startsWith("本网络登录失败次数过多，请在 "), refusal.getMessage());
        assertEquals(
                Refusal.Kind.UNAUTHENTICATED,
                guess("tried-name-50", "192.0.2.11").kind(),
                "not counted");
    }

    @Test
    void aRightPasswordForgivesTheNameButNotTheAddress() {
        guess("shiquan-operator", "192.0.2.12", 4);
        for (int attempt = 0; attempt < 45; attempt++) {
            guess("tried-word-" + attempt, "192.0.2.12");
        }
        Node node = node(Duration.ZERO);
        node.logIn("shiquan-operator", "192.0.2.12");
        guess("shiquan-operator", "192.0.2.13", 4);
        assertEquals(
                Refusal.Kind.UNAUTHENTICATED,
                guess("tried-word-45", "192.0.2.12").kind());
        assertEquals(Refusal.Kind.TOO_MANY, guess("tried-word-46", "192.0.2.12").kind());
    }

    @Test
    void outlivesTheProgramAndHoldsOnEveryNode() {
        guess("guessed-three", "192.0.2.14", 5);
        Refusal elsewhere =
                assertThrows(Refusal.class, () -> node(Duration.ZERO).begin("guessed-three", "192.0.2.15"));
        assertEquals(Refusal.Kind.TOO_MANY, elsewhere.kind());
    }

    @Test
    void guessesSentAtOnceAreNoCheaper() throws InterruptedException, ExecutionException {
        Callable<Refusal.Kind> one =
                () -> guess("guessed-at-once", "192.0.2.16").kind();
        try (var threads = Executors.newFixedThreadPool(GUESSES_AT_ONCE)) {
            int letThrough = 0;
            for (Future<Refusal.Kind> kind : threads.invokeAll(Collections.nCopies(GUESSES_AT_ONCE, one))) {
                letThrough += kind.get() == Refusal.Kind.UNAUTHENTICATED ? 1 : 0;
            }
            assertEquals(5, letThrough);
        }
        assertEquals(
                5,
                stored.findById(Digests.sha256("user guessed-at-once"))
                        .orElseThrow()
                        .failures());
        assertEquals(
                5,
                stored.findById(Digests.sha256("address 192.0.2.16"))
                        .orElseThrow()
                        .failures());
    }

    @Test
    void noNameAndNoAddressIsStored() {
        guess("a-secret-name", "192.0.2.17");
        assertTrue(StreamSupport.stream(stored.findAll().spliterator(), false)
                .allMatch(row -> row.subject().matches("[0-9a-f]{64}")));
    }

    @Test
    void oldAttemptsAreForgotten() {
        guess("guessed-long-ago", "192.0.2.18");
        node(Duration.ofDays(3)).logIn("another-name", "192.0.2.19");
        assertTrue(stored.findById(Digests.sha256("user guessed-long-ago")).isEmpty());
    }

    private Refusal guess(String username, String address) {
        return assertThrows(Refusal.class, () -> authentication.login(username, WRONG, address));
    }

    private void guess(String username, String address, int times) {
        IntStream.range(0, times).forEach(time -> guess(username, address));
    }

    private List<String> guessSixTimes(String username, String address) {
        return IntStream.range(0, 6)
                .mapToObj(time -> guess(username, address))
                .map(refusal -> refusal.kind() + refusal.getMessage().replaceAll("\\d+", "n"))
                .toList();
    }

    private long fastest(String username) {
        return LongStream.range(0, 4)
                .map(attempt -> {
                    long begun = System.nanoTime();
                    guess(username, "192.0.2.20");
                    return System.nanoTime() - begun;
                })
                .min()
                .orElseThrow();
    }

    /** Another program on the same database, whose clock is ahead. */
    private Node node(Duration ahead) {
        return new Node(new LoginAttempts(stored, Clock.offset(Clock.system(ZoneId.of("Asia/Shanghai")), ahead)));
    }

    private record Node(LoginAttempts attempts) {
        LoginAttempts.Attempt begin(String username, String address) {
            return transaction(() -> attempts.begin(username, address));
        }

        void logIn(String username, String address) {
            LoginAttempts.Attempt attempt = begin(username, address);
            transaction(() -> {
                attempts.succeeded(attempt);
                return attempt;
            });
        }

        private static <T> T transaction(Supplier<T> work) {
            TransactionOperations<?> transactions =
                    RunningApp.context().getBean(TransactionOperations.class, Qualifiers.byName("default"));
            return transactions.executeWrite(status -> work.get());
        }
    }
}
