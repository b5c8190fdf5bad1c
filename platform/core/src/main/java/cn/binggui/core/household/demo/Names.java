package cn.binggui.core.household.demo;

import cn.binggui.core.household.Sex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Chinese names from tables: surnames by how common they are, given names by sex and generation.
 *
 * @param surnames in the table's order
 * @param weights how common each surname is
 * @param generations from the oldest to the youngest, both sexes
 */
record Names(List<String> surnames, int[] weights, List<Generation> generations) {
    /** The tables of the program. */
    static final Names TABLES = read();

    /**
     * Given names of one sex.
     *
     * @param from first year of birth
     */
    record Generation(int from, Sex sex, List<String> names) {}

    String surname(Chance chance) {
        return surnames.get(chance.weighted(weights));
    }

    String given(Sex sex, int yearOfBirth, Chance chance) {
        List<String> names = List.of();
        for (Generation generation : generations) {
            if (generation.sex() == sex && generation.from() <= yearOfBirth) {
                names = generation.names();
            }
        }
        return names.get(chance.between(0, names.size() - 1));
    }

    /** Returns every name that can come out of the tables. */
    Stream<String> all() {
        return generations.stream()
                .flatMap(generation -> generation.names().stream())
                .distinct()
                .flatMap(given -> surnames.stream().map(surname -> surname + given));
    }

    private static Names read() {
        List<String> surnames = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        for (String[] words : lines("surnames.txt")) {
            surnames.add(words[0]);
            weights.add(Integer.valueOf(words[1]));
        }
        List<Generation> generations = new ArrayList<>();
        for (String[] words : lines("given-names.txt")) {
            Sex sex = words[1].equals(Sex.MALE.label()) ? Sex.MALE : Sex.FEMALE;
            generations.add(new Generation(
                    Integer.parseInt(words[0]), sex, Arrays.asList(words).subList(2, words.length)));
        }
        return new Names(
                List.copyOf(surnames),
                weights.stream().mapToInt(Integer::intValue).toArray(),
                List.copyOf(generations));
    }

    private static List<String[]> lines(String resource) {
        String path = "/household/demo/" + resource;
        try (InputStream stream = Names.class.getResourceAsStream(path)) {
            String text = new String(Objects.requireNonNull(stream, path).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(" "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
