package cn.binggui.core.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileExchangeTest {
    @TempDir
    Path folder;

    private FileExchange exchange;

    @BeforeEach
    void open() {
        exchange = new FileExchange(Asked.COUNTY, folder, Clock.systemUTC());
    }

    private List<String> names(String place) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(place))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void answered(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve(name), text);
    }

    private String journal() throws IOException {
        return Files.readString(folder.resolve("journal.tsv"));
    }

    @Test
    void asksInAFileThatOnlyItsOwnerReads() throws Exception {
        assertEquals("4711", exchange.submit(Asked.REQUEST));
        Path file = folder.resolve("out/4711.json");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("out"))));
        assertTrue(Files.readString(file).contains(Asked.NUMBER.value()));
        assertEquals(List.of("4711.json"), names("out"));
    }

    @Test
    void aKillBetweenWriteAndRenameShowsNobodyHalfARequest() throws Exception {
        exchange.submit(Asked.REQUEST);
        Files.delete(folder.resolve("out/4711.json"));
        exchange.write(Asked.REQUEST);
        assertEquals(List.of(".4711.json.tmp"), names("out"), "nothing that a reader takes for a request");

        FileExchange next = new FileExchange(Asked.COUNTY, folder, Clock.systemUTC());
        assertEquals("4711", next.submit(Asked.REQUEST));
        assertEquals(List.of("4711.json"), names("out"), "one request, and nothing left of the first attempt");
        exchange.write(Asked.REQUEST);
        answered("4711.json", Asked.answer());
        next.taken(Asked.RECEIPT);
        assertEquals(List.of(), names("out"), "identities go with the answer");
    }

    @Test
    void anAnswerLiesWhereItIsUntilItIsStored() throws Exception {
        exchange.submit(Asked.REQUEST);
        assertEquals(Optional.empty(), exchange.poll(Asked.RECEIPT));
        answered("4711.json", Asked.answer());
        VerificationReport report = exchange.poll(Asked.RECEIPT).orElseThrow();
        assertEquals(Optional.of(report), exchange.poll(Asked.RECEIPT), "a crash now loses nothing");
        exchange.taken(Asked.RECEIPT);
        exchange.taken(Asked.RECEIPT);
        assertEquals(List.of(), names("in"));
        assertEquals(List.of(), names("out"));
        assertEquals(List.of("4711.json"), names("done"));
    }

    @Test
    void whatIsHalfWrittenIsLeftUntilItIsWhole() throws Exception {
        exchange.submit(Asked.REQUEST);
        for (String half : List.of("", "{\"request\":", Asked.answer().substring(0, 60))) {
            answered("4711.json", half);
            assertEquals(Optional.empty(), exchange.poll(Asked.RECEIPT));
            exchange.tidy(request -> request == Asked.ID);
            assertEquals(List.of("4711.json"), names("in"));
        }
        answered("4711.json", Asked.answer());
        assertTrue(exchange.poll(Asked.RECEIPT).isPresent());
    }

    @Test
    void whatIsMalformedIsPutAsideWithItsReason() throws Exception {
        exchange.submit(Asked.REQUEST);
        answered("4711.json", Asked.answer().replace("PENSION", "某某"));
        VerificationFailure failure = assertThrows(VerificationFailure.class, () -> exchange.poll(Asked.RECEIPT));
        assertEquals(VerificationFailure.Kind.MALFORMED, failure.kind());
        assertTrue(failure.getMessage().contains("members[0].items[0].kind"), failure.getMessage());
        assertEquals(List.of(), names("in"));
        assertEquals(1, names("rejected").size());
        assertTrue(journal().contains("\t4711.json\tmembers[0].items[0].kind"), journal());
        assertEquals(List.of("4711.json"), names("out"), "the question stands");
        answered("4711.json", Asked.answer());
        assertTrue(exchange.poll(Asked.RECEIPT).isPresent(), "a better answer is taken");
    }

    @Test
    void anotherCountysAnswerIsRefused() throws Exception {
        exchange.submit(Asked.REQUEST);
        answered("4711.json", Asked.answer("4711", "there", ""));
        assertThrows(VerificationFailure.class, () -> exchange.poll(Asked.RECEIPT));
        assertTrue(journal().contains("反馈不属于本县"), journal());
        assertEquals(1, names("rejected").size());
    }

    @Test
    void theSameAnswerTwiceIsTakenOnce() throws Exception {
        exchange.submit(Asked.REQUEST);
        answered("4711.json", Asked.answer());
        assertTrue(exchange.poll(Asked.RECEIPT).isPresent());
        exchange.taken(Asked.RECEIPT);

        answered("4711.json", Asked.answer());
        exchange.tidy(request -> false);
        assertEquals(List.of(), names("in"));
        assertEquals(List.of(), names("rejected"));

        answered("4711.json", Asked.answer().replace("1234.50", "1"));
        exchange.tidy(request -> false);
        assertEquals(1, names("rejected").size());
        assertTrue(journal().contains("该申请已有反馈，内容不同"), journal());
        assertEquals(Asked.answer(), Files.readString(folder.resolve("done/4711.json")), "the first one stays");
    }

    @Test
    void putsAwayWhatNobodyAskedForAndLeavesWhatIsStillBeingCopied() throws Exception {
        answered("99.json", "{}");
        answered("名单.json", "{}");
        answered("9999999999999999999.json", "{}");
        answered("4711.json.part", "{}");
        answered(".4712.json", "{}");
        exchange.tidy(request -> false);
        assertEquals(List.of(".4712.json", "4711.json.part"), names("in"));
        assertEquals(3, names("rejected").size());
        assertEquals(3, journal().lines().count());
    }

    @Test
    void doesNotFollowALinkOutOfTheFolder() throws Exception {
        Path outside = Files.writeString(folder.resolve("outside"), Asked.answer());
        exchange.submit(Asked.REQUEST);
        Files.createSymbolicLink(folder.resolve("in/4711.json"), outside);
        assertEquals(Optional.empty(), exchange.poll(Asked.RECEIPT));
        assertTrue(Files.exists(outside));
    }

    @Test
    void aFolderThatCannotBeWrittenIsTriedAgain() throws Exception {
        Files.writeString(folder.resolve("file"), "");
        FileExchange broken = new FileExchange(Asked.COUNTY, folder.resolve("file"), Clock.systemUTC());
        VerificationFailure failure = assertThrows(VerificationFailure.class, () -> broken.submit(Asked.REQUEST));
        assertEquals(VerificationFailure.Kind.UNAVAILABLE, failure.kind());
        assertFalse(failure.getMessage().contains(folder.toString()));
    }
}
