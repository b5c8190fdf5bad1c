package cn.binggui.core.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.binggui.app.MovableClock;
import cn.binggui.app.RunningApp;
import cn.binggui.app.verification.SimulatedPlatform;
import cn.binggui.core.Ids;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.People;
import cn.binggui.core.operations.KeyRotation;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Verifications on the real database, with the simulated platform over real HTTP and with files. */
class VerificationsTest {
    private static final String COUNTY = "xiangning";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Identity ONE = new Identity("核对测试甲某", IdNumber.of("14102919700101901"), null);
    private static final Identity TWO = new Identity("核对测试乙某", IdNumber.of("14102919700101902"), null);
    private static final Identity NEWBORN = new Identity("核对测试婴某", null, null);

    private final Verifications verifications = RunningApp.bean(Verifications.class);
    private final SimulatedPlatform simulated = RunningApp.bean(SimulatedPlatform.class);
    private final Actor clerk = RunningApp.actor(COUNTY + "-township");
    // far ahead, so that no other test's requests are due meanwhile
    private final MovableClock clock = new MovableClock(Instant.now().plus(Duration.ofDays(366)));
    private final HttpClient client = HttpPlatform.client();

    private static Map<String, Long> members() {
        People people = RunningApp.bean(People.class);
        return Map.of("甲", people.enroll(ONE, "one"), "乙", people.enroll(TWO, "two"));
    }

    private static long newCase() {
        return RunningApp.bean(Ids.class).next();
    }

    private Node node(VerificationPlatform platform) {
        return new Node(COUNTY, Map.of(COUNTY, platform), clock);
    }

    private static Verification only(Verifications of, long caseId) {
        List<Verification> found = of.ofCase(caseId);
        assertEquals(1, found.size());
        return found.getFirst();
    }

    private Verification reaches(long caseId, VerificationState state) {
        Instant until = Instant.now().plus(PATIENCE);
        while (true) {
            Verification now = only(verifications, caseId);
            if (now.state() == state) {
                return now;
            }
            assertTrue(Instant.now().isBefore(until), "it stays " + now.state() + " " + now.lastError());
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String tables() {
        StringBuilder all = new StringBuilder();
        for (String table : List.of("verification_request", "verification_report")) {
            try (Connection connection = RunningApp.bean(Connections.class).county();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("SELECT * FROM " + table)) {
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        byte[] bytes = rows.getBytes(i);
                        all.append(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8))
                                .append('\n');
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return all.toString();
    }

    @Test
    void aRequestBecomesAReportInTheBackground() {
        TenantBinding.run(COUNTY, () -> {
            long caseId = newCase();
            assertEquals("模拟核对平台（模拟数据）", verifications.platformName());
            long id = verifications.request(caseId, clerk, members(), true);
            Verification answered = reaches(caseId, VerificationState.ANSWERED);
            assertEquals(id, answered.id());
            assertEquals(Channel.SIMULATED, answered.channel());
            assertNotNull(answered.sentAt());
            assertEquals(answered.from().plusMonths(12).minusDays(1), answered.to());
            assertEquals(1, answered.from().getDayOfMonth());
            VerificationReport report = answered.report();
            assertNotNull(report);
            assertTrue(report.conclusion().startsWith("模拟数据"), report.conclusion());
            assertEquals(2, report.members().size());

            Refusal again = assertThrows(Refusal.class, () -> verifications.retry(id, clerk));
            assertEquals(Refusal.Kind.CONFLICT, again.kind());
            verifications.request(caseId, clerk, members(), true);
            assertEquals(2, verifications.ofCase(caseId).size(), "after an answer one may ask anew");
        });
        TenantBinding.run(
                "didao", () -> assertEquals(List.of(), verifications.ofCase(1), "the other county has none of it"));
    }

    @Test
    void refusesInChineseWhatCannotBeAsked() {
        TenantBinding.run(COUNTY, () -> {
            long caseId = newCase();
            Refusal noConsent =
                    assertThrows(Refusal.class, () -> verifications.request(caseId, clerk, members(), false));
            assertTrue(noConsent.mistakes().getFirst().message().contains("承诺授权书"));
            long newborn = RunningApp.bean(People.class).enroll(NEWBORN, "newborn");
            Refusal noNumber =
                    assertThrows(Refusal.class, () -> verifications.request(caseId, clerk, Map.of("丙", newborn), true));
            assertEquals("members.丙", noNumber.mistakes().getFirst().path());
            assertThrows(Refusal.class, () -> verifications.request(caseId, clerk, Map.of("丁", 7L), true));
            assertThrows(Refusal.class, () -> verifications.request(caseId, clerk, Map.of(), true));
            assertEquals(List.of(), verifications.ofCase(caseId));

            Node away = node(simulatedAt("http://127.0.0.1:9"));
            away.verifications.request(caseId, clerk, members(), true);
            Refusal open = assertThrows(Refusal.class, () -> verifications.request(caseId, clerk, members(), true));
            assertEquals(Refusal.Kind.CONFLICT, open.kind());
        });
    }

    @Test
    void aPlatformThatIsDownIsTriedAgainUntilItIsUp() {
        TenantBinding.run(COUNTY, () -> {
            Node node = node(simulatedAt(simulated.address().orElseThrow().toString()));
            long caseId = newCase();
            simulated.stop();
            try {
                node.verifications.request(caseId, clerk, members(), true);
                node.turn();
                node.turn();
            } finally {
                simulated.start();
            }
            Verification waiting = only(node.verifications, caseId);
            assertEquals(VerificationState.WAITING, waiting.state());
            assertEquals(1, waiting.attempts(), "not again before its time");
            assertTrue(waiting.lastError().contains("连接不上"), waiting.lastError());

            clock.add(Duration.ofSeconds(10));
            node.turn();
            assertEquals(
                    VerificationState.SENT, only(node.verifications, caseId).state());
            finish(node, caseId);
        });
    }

    @Test
    void givesUpAfterManyAttemptsAndGoesOnWhenAskedAgain() {
        TenantBinding.run(COUNTY, () -> {
            long caseId = newCase();
            Node away = node(simulatedAt("http://127.0.0.1:9"));
            long id = away.verifications.request(caseId, clerk, members(), true);
            for (int i = 0; i < Pace.MOST_ATTEMPTS; i++) {
                away.turn();
                clock.add(Duration.ofMinutes(30));
            }
            assertEquals(
                    VerificationState.FAILED, only(away.verifications, caseId).state());
            away.verifications.retry(id, clerk);
            Node node = node(simulatedAt(simulated.address().orElseThrow().toString()));
            node.turn();
            finish(node, caseId);
        });
    }

    @Test
    void withoutAPlatformItSaysWhatToSet() {
        TenantBinding.run(COUNTY, () -> {
            long caseId = newCase();
            Node bare = new Node(COUNTY, Map.of(), clock);
            bare.verifications.request(caseId, clerk, members(), true);
            bare.turn();
            Verification failed = only(bare.verifications, caseId);
            assertEquals(VerificationState.FAILED, failed.state());
            assertTrue(failed.lastError().contains("BINGGUI_VERIFICATION_XIANGNING_URL"), failed.lastError());
        });
    }

    @Test
    void twoNodesAskOnceAndStoreOnce() throws Exception {
        var counting = new Counting();
        List<Long> cases = new ArrayList<>();
        TenantBinding.run(COUNTY, () -> {
            Map<String, Long> members = members();
            for (int i = 0; i < 20; i++) {
                long caseId = newCase();
                node(counting).verifications.request(caseId, clerk, members, true);
                cases.add(caseId);
            }
        });
        atOnce(counting);
        clock.add(Duration.ofSeconds(2));
        atOnce(counting);
        assertEquals(20, counting.submitted.size());
        assertTrue(counting.submitted.values().stream().allMatch(times -> times == 1), counting.submitted.toString());
        assertEquals(counting.submitted, counting.taken);
        TenantBinding.run(
                COUNTY,
                () -> cases.forEach(caseId -> assertEquals(
                        VerificationState.ANSWERED,
                        only(node(counting).verifications, caseId).state())));
    }

    private void atOnce(Counting counting) throws Exception {
        var begin = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> ends = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                ends.add(threads.submit(() -> {
                    begin.await();
                    TenantBinding.run(COUNTY, () -> node(counting).turn());
                    return null;
                }));
            }
            begin.countDown();
            for (Future<?> end : ends) {
                end.get();
            }
        }
    }

    @Test
    void identitiesStandInTheFileAloneWhileItIsNeeded(@TempDir Path folder) throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        try {
            long caseId = newCase();
            Node node = node(new FileExchange(COUNTY, folder, clock));
            TenantBinding.run(COUNTY, () -> {
                long id = node.verifications.request(caseId, clerk, members(), true);
                node.turn();
                Path asked = folder.resolve("out/" + id + ".json");
                Path answer = folder.resolve("in/" + id + ".json");
                assertTrue(read(asked).contains(ONE.name()));
                write(answer, "{\"name\":\"" + ONE.name() + "\"}");
                clock.add(Duration.ofMinutes(1));
                node.turn();
                Verification refused = only(node.verifications, caseId);
                assertEquals(VerificationState.SENT, refused.state());
                assertTrue(refused.lastError().contains("rejected"), refused.lastError());
                assertTrue(log.list.stream()
                        .anyMatch(event -> event.getFormattedMessage().contains("" + id)));

                write(
                        answer,
                        "{\"request\":\"%d\",\"county\":\"%s\",\"conclusion\":\"核对结论秘密\",\"members\":[{\"id\":\"甲\",\"items\":[]},{\"id\":\"乙\",\"items\":[]}]}"
                                .formatted(id, COUNTY));
                clock.add(Duration.ofMinutes(1));
                node.turn();
                Verification answered = only(node.verifications, caseId);
                assertEquals(Channel.FILES, answered.channel());
                assertEquals("核对结论秘密", conclusion(answered));
                assertFalse(Files.exists(asked), "the request's file goes");
                assertTrue(Files.exists(folder.resolve("done/" + id + ".json")));
                String tables = tables();
                assertTrue(tables.contains(Long.toString(id)));
                assertNothingOf(tables);
                assertFalse(tables.contains("核对结论秘密"));
            });
            RunningApp.bean(KeyRotation.class).rotate(RunningApp.actor("province-admin"));
            TenantBinding.run(COUNTY, () -> {
                assertEquals(0, RunningApp.bean(ReportStore.class).underOldKeys());
                assertEquals("核对结论秘密", conclusion(only(node.verifications, caseId)));
            });
            log.list.forEach(event -> assertNothingOf(event.getFormattedMessage()));
        } finally {
            root.detachAppender(log);
        }
    }

    /** What is left open would be due for the next test's node. */
    @AfterEach
    void leaveNothingDue() {
        TenantBinding.run(COUNTY, () -> {
            try (Connection connection = RunningApp.bean(Connections.class).county();
                    var statement = connection.createStatement()) {
                statement.executeUpdate("UPDATE verification_request SET next_at = NULL, open_case = NULL"
                        + " WHERE requested_by = " + clerk.userId());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private VerificationPlatform simulatedAt(String address) {
        return new HttpPlatform(Channel.HTTP, URI.create(address), simulated::token, client);
    }

    /** The simulated platform's clock is the real one: it thinks for a moment. */
    private void finish(Node node, long caseId) {
        Instant until = Instant.now().plus(PATIENCE);
        while (only(node.verifications, caseId).state() == VerificationState.SENT) {
            assertTrue(Instant.now().isBefore(until), "no answer");
            clock.add(Duration.ofMinutes(10));
            node.turn();
        }
        assertEquals(
                VerificationState.ANSWERED, only(node.verifications, caseId).state());
    }

    private static void assertNothingOf(String text) {
        for (Identity each : List.of(ONE, TWO)) {
            assertFalse(text.contains(each.name()));
            assertFalse(text.contains(Objects.requireNonNull(each.idNumber()).value()));
        }
    }

    private static String conclusion(Verification of) {
        return Objects.requireNonNull(of.report()).conclusion();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers at once and counts how often it is called. */
    private static final class Counting implements VerificationPlatform {
        private final Map<Long, Integer> submitted = new ConcurrentHashMap<>();
        private final Map<Long, Integer> taken = new ConcurrentHashMap<>();

        @Override
        public Channel channel() {
            return Channel.HTTP;
        }

        @Override
        public String submit(VerificationRequest request) {
            submitted.merge(request.id(), 1, Integer::sum);
            return Long.toString(request.id());
        }

        @Override
        public Optional<VerificationReport> poll(Receipt receipt) {
            return Optional.of(new VerificationReport(
                    "符合",
                    receipt.members().stream()
                            .map(member -> new VerificationReport.OfMember(member, List.of()))
                            .toList()));
        }

        @Override
        public void taken(Receipt receipt) {
            taken.merge(receipt.request(), 1, Integer::sum);
        }
    }
}
