package cn.binggui.core.verification;

import static cn.binggui.core.verification.VerificationFailure.Kind.MALFORMED;
import static cn.binggui.core.verification.VerificationFailure.Kind.UNAVAILABLE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * A platform that is reached by files: {@code out/<id>.json} asks, {@code in/<id>.json} answers.
 *
 * <p>Whoever carries the files may write an answer in place or, better, under another ending and rename it: what ends too early is left
 * until it is whole. A refused answer goes to {@code rejected}, with a line in {@code journal.tsv}; one that is stored goes to
 * {@code done}. What this program writes, files and folders, is open to its owner alone.
 */
final class FileExchange implements VerificationPlatform {
    private static final String ENDING = ".json";
    private static final String NAME = "[1-9]\\d{0,18}\\.json";
    private static final String OWNER = "rw-------";

    private final String county;
    private final Path out;
    private final Path in;
    private final Path done;
    private final Path rejected;
    private final Path journal;
    private final Clock clock;

    /** Uses the folder, which is the county's alone; what is missing in it is made when it is needed. */
    FileExchange(String county, Path folder, Clock clock) {
        this.county = county;
        out = folder.resolve("out");
        in = folder.resolve("in");
        done = folder.resolve("done");
        rejected = folder.resolve("rejected");
        journal = folder.resolve("journal.tsv");
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.FILES;
    }

    @Override
    public String submit(VerificationRequest request) throws VerificationFailure {
        if (!request.county().equals(county)) {
            throw new IllegalArgumentException("a request of another county");
        }
        try {
            prepare();
            publish(write(request), request.id());
            return Long.toString(request.id());
        } catch (IOException e) {
            throw unavailable();
        }
    }

    /** Writes the request under a name that no reader looks at, and makes sure that it is on the disk. */
    Path write(VerificationRequest request) throws IOException {
        Path temporary = temporary(request.id());
        Files.deleteIfExists(temporary);
        try (FileChannel file = FileChannel.open(
                temporary,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER)))) {
            ByteBuffer bytes = ByteBuffer.wrap(ExchangeFormat.request(request));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        return temporary;
    }

    private void publish(Path temporary, long request) throws IOException {
        Files.move(temporary, asked(request), StandardCopyOption.ATOMIC_MOVE);
        // without this the new name itself could be lost with the power
        try (FileChannel folder = FileChannel.open(out, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    @Override
    public Optional<VerificationReport> poll(Receipt receipt) throws VerificationFailure {
        Path file = answered(receipt.request());
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            switch (ExchangeFormat.read(read(file), receipt)) {
                case Answer.Fitting fitting -> {
                    return Optional.of(fitting.report());
                }
                case Answer.Incomplete() -> {
                    return Optional.empty();
                }
                case Answer.Unfit unfit -> {
                    reject(file, unfit.reason());
                    throw new VerificationFailure(
                            MALFORMED, "反馈文件未被采用：%s；已移入 rejected，请核对机构重新反馈".formatted(unfit.reason()));
                }
            }
        } catch (IOException e) {
            throw unavailable();
        }
    }

    @Override
    public void taken(Receipt receipt) throws VerificationFailure {
        try {
            prepare();
            Path answer = answered(receipt.request());
            if (Files.exists(answer, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(answer, done.resolve(answer.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(asked(receipt.request()));
            Files.deleteIfExists(temporary(receipt.request()));
        } catch (IOException e) {
            throw unavailable();
        }
    }

    @Override
    public void tidy(LongPredicate awaited) throws VerificationFailure {
        try {
            if (!Files.isDirectory(in)) {
                return;
            }
            prepare();
            for (Path file : answers()) {
                String name = String.valueOf(file.getFileName());
                if (!name.matches(NAME)) {
                    reject(file, "文件名不是核对申请号");
                } else if (!awaited.test(id(name))) {
                    unasked(file, done.resolve(name));
                }
            }
        } catch (IOException e) {
            throw unavailable();
        }
    }

    private void unasked(Path file, Path kept) throws IOException {
        if (Files.exists(kept) && Arrays.equals(read(file), read(kept))) {
            Files.delete(file);
            note(file, "与已采用的反馈相同，已删除");
        } else {
            reject(file, Files.exists(kept) ? "该申请已有反馈，内容不同" : "本县没有这项待反馈的核对申请");
        }
    }

    private List<Path> answers() throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    private void reject(Path file, String reason) throws IOException {
        prepare();
        note(file, reason);
        Files.move(file, rejected.resolve(clock.millis() + "-" + file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }

    private void note(Path file, String reason) throws IOException {
        String name = String.valueOf(file.getFileName()).replaceAll("\\p{Cntrl}", "?");
        String line = "%s\t%s\t%s%n".formatted(clock.instant().truncatedTo(ChronoUnit.SECONDS), name, reason);
        if (!Files.exists(journal)) {
            Files.createFile(journal, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER)));
        }
        Files.writeString(journal, line, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    /** Returns the bytes, or one more than are allowed. */
    private static byte[] read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return stream.readNBytes(ExchangeFormat.LONGEST + 1);
        }
    }

    private void prepare() throws IOException {
        for (Path folder : List.of(out, in, done, rejected)) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        }
    }

    private Path asked(long request) {
        return out.resolve(request + ENDING);
    }

    private Path temporary(long request) {
        return out.resolve("." + request + ENDING + ".tmp");
    }

    private Path answered(long request) {
        return in.resolve(request + ENDING);
    }

    private static long id(String name) {
        try {
            return Long.parseLong(name.substring(0, name.length() - ENDING.length()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static VerificationFailure unavailable() {
        return new VerificationFailure(UNAVAILABLE, "核对文件夹无法读写，请联系系统管理员；稍后自动重试");
    }
}
