package cn.binggui.core.household.store;

import cn.binggui.app.Application;
import cn.binggui.core.household.Identity;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks for every stored person's name, ID number and telephone in the files that the program has written: the database's
 * own, its logs, and whatever else is named.
 *
 * <p>Arguments: the data folder (it must not be in use), then files and folders to search besides it. Ends with 1 where
 * something is found; what is found is told by its place and length alone.
 */
public final class IdentitySearch {
    private static final int CHUNK = 1 << 24;

    private final Map<Integer, Map<Long, byte[]>> wanted = new HashMap<>();
    private final Map<Path, List<String>> found = new TreeMap<>();
    private long bytes;
    private int files;

    private IdentitySearch() {}

    /** Searches. */
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]).toAbsolutePath();
        IdentitySearch search = new IdentitySearch();
        List<Identity> people = people(home);
        for (Identity person : people) {
            search.want(person.name());
            if (person.idNumber() != null) {
                search.want(person.idNumber().value());
            }
            if (person.phone() != null) {
                search.want(person.phone());
            }
        }
        search.proveItself(people.stream()
                .filter(person -> person.idNumber() != null)
                .findFirst()
                .orElseThrow());
        List<Path> places = new ArrayList<>(List.of(home));
        Arrays.stream(arguments).skip(1).map(Path::of).forEach(places::add);
        for (Path place : places) {
            try (Stream<Path> tree = Files.walk(place)) {
                for (Path file : tree.filter(Files::isRegularFile)
                        .filter(file -> !file.startsWith(home.resolve("database/server")))
                        .toList()) {
                    search.search(file);
                }
            }
        }
        int texts = search.wanted.values().stream().mapToInt(Map::size).sum();
        System.out.printf(
                "%d people, %d texts; %d files, %.1f MB searched; found in %d files%n",
                people.size(), texts, search.files, search.bytes / 1e6, search.found.size());
        search.found.forEach((file, hits) -> System.out.println(file + ": " + hits));
        System.exit(search.found.isEmpty() && !people.isEmpty() ? 0 : 1);
    }

    /** A search that finds nothing where something is would prove nothing. */
    private void proveItself(Identity person) {
        byte[] text = ("某" + person.name() + "，"
                        + Objects.requireNonNull(person.idNumber()).value() + "。")
                .getBytes(StandardCharsets.UTF_8);
        search(Path.of("control"), text, text.length);
        if (found.isEmpty() || found.remove(Path.of("control")).size() != 2) {
            throw new IllegalStateException("the search does not find what is there");
        }
    }

    private static List<Identity> people(Path home) {
        List<Identity> people = new ArrayList<>();
        try (Application program = Application.start(Map.of("BINGGUI_HOME", home.toString(), "BINGGUI_PORT", "0"))) {
            for (var county : program.context().getBean(TenantFiles.class).all()) {
                TenantBinding.run(
                        county.tenant().id(),
                        () -> people.addAll(program.context()
                                .getBean(People.class)
                                .identities(keys(program.context().getBean(Connections.class)))
                                .values()));
            }
        }
        return people;
    }

    private static List<Long> keys(Connections connections) {
        List<Long> keys = new ArrayList<>();
        try (var connection = connections.county();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM person")) {
            while (rows.next()) {
                keys.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return keys;
    }

    private void want(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        wanted.computeIfAbsent(utf8.length, unused -> new HashMap<>()).put(hash(utf8, 0, utf8.length), utf8);
    }

    private void search(Path file) throws IOException {
        files++;
        int longest = wanted.keySet().stream().mapToInt(Integer::intValue).max().orElse(0);
        try (var in = Files.newInputStream(file)) {
            byte[] buffer = new byte[CHUNK + longest];
            int kept = 0;
            int read;
            while ((read = in.readNBytes(buffer, kept, CHUNK)) > 0) {
                bytes += read;
                search(file, buffer, kept + read);
                int rest = Math.min(longest, kept + read);
                System.arraycopy(buffer, kept + read - rest, buffer, 0, rest);
                kept = rest;
            }
        }
    }

    private void search(Path file, byte[] text, int length) {
        for (int at = 0; at < length; at++) {
            int first = text[at] & 0xff;
            boolean mayBegin = first >= '0' && first <= '9' || first >= 0xe3 && first <= 0xf0;
            if (mayBegin) {
                for (Map.Entry<Integer, Map<Long, byte[]>> size : wanted.entrySet()) {
                    int end = at + size.getKey();
                    byte[] hit = end > length ? null : size.getValue().get(hash(text, at, size.getKey()));
                    if (hit != null
                            && Arrays.equals(text, at, end, hit, 0, hit.length)
                            && !within(text, at, end, length)) {
                        found.computeIfAbsent(file, unused -> new ArrayList<>())
                                .add("%d bytes at %d".formatted(hit.length, at));
                    }
                }
            }
        }
    }

    /** A telephone number within a longer number is none. */
    private static boolean within(byte[] text, int at, int end, int length) {
        return digit(text[at]) && (at > 0 && digit(text[at - 1]) || end < length && digit(text[end]));
    }

    private static boolean digit(byte letter) {
        return letter >= '0' && letter <= '9';
    }

    private static long hash(byte[] text, int at, int length) {
        long hash = 0xcbf29ce484222325L;
        for (int i = at; i < at + length; i++) {
            hash = (hash ^ text[i]) * 0x100000001b3L;
        }
        return hash;
    }
}
