package cn.binggui.core.scoring.metric;

import cn.binggui.core.scoring.Tally;
import cn.binggui.policy.declared.Metric;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of one township's cases in a period, as it was when a round was locked; what happens later leaves it alone.
 *
 * @param lines by metric, day, case and item
 */
public record FrozenObservations(List<Line> lines) {
    private static final int FORMAT = 1;
    private static final Comparator<Line> ORDER = Comparator.comparing(Line::metric)
            .thenComparing(Line::on)
            .thenComparing(Line::id)
            .thenComparing(Line::item);

    public FrozenObservations {
        lines = lines.stream().sorted(ORDER).toList();
    }

    /**
     * One observation.
     *
     * @param id the case's key
     */
    public record Line(
            Metric metric,
            long id,
            String item,
            LocalDate on,
            @Nullable LocalDate metOn,
            boolean met) {}

    /** Returns what a metric counted. */
    public Tally tally(Metric metric) {
        return new Tally(
                lines(metric, ObservedPart.MET).size(),
                lines(metric, ObservedPart.ALL).size());
    }

    /** Returns what a metric counted, line by line. */
    public List<Line> lines(Metric metric, ObservedPart part) {
        return lines.stream()
                .filter(line -> line.metric() == metric && part.holds(line.met()))
                .toList();
    }

    /** Returns it for storing, some four bytes a line. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            Map<String, Integer> words = words();
            out.writeByte(FORMAT);
            out.writeInt(words.size());
            for (String word : words.keySet()) {
                out.writeUTF(word);
            }
            out.writeInt(lines.size());
            long day = 0;
            long id = 0;
            for (Line line : lines) {
                out.writeByte(words.getOrDefault(line.metric().name(), 0));
                out.writeByte(words.getOrDefault(line.item(), 0));
                out.writeBoolean(line.met());
                number(out, line.on().toEpochDay() - day);
                number(out, line.id() - id);
                out.writeBoolean(line.metOn() != null);
                if (line.metOn() != null) {
                    number(out, line.metOn().toEpochDay() - line.on().toEpochDay());
                }
                day = line.on().toEpochDay();
                id = line.id();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads what was stored.
     *
     * @throws IllegalStateException if it is nothing of the kind
     */
    public static FrozenObservations of(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalStateException("frozen in a way that is not known");
            }
            List<String> words = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                words.add(in.readUTF());
            }
            List<Line> lines = new ArrayList<>();
            long day = 0;
            long id = 0;
            for (int left = in.readInt(); left > 0; left--) {
                Metric metric = Metric.valueOf(words.get(in.readUnsignedByte()));
                String item = words.get(in.readUnsignedByte());
                boolean met = in.readBoolean();
                day += number(in);
                id += number(in);
                LocalDate on = LocalDate.ofEpochDay(day);
                lines.add(new Line(metric, id, item, on, in.readBoolean() ? on.plusDays(number(in)) : null, met));
            }
            return new FrozenObservations(lines);
        } catch (IOException e) {
            throw new IllegalStateException("not frozen observations", e);
        }
    }

    private Map<String, Integer> words() {
        Map<String, Integer> words = new LinkedHashMap<>();
        for (Line line : lines) {
            words.putIfAbsent(line.metric().name(), words.size());
            words.putIfAbsent(line.item(), words.size());
        }
        return words;
    }

    /** Writes seven bits a byte, the sign in the last one. */
    private static void number(DataOutputStream out, long value) throws IOException {
        long rest = value << 1 ^ value >> Long.SIZE - 1;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long number(DataInputStream in) throws IOException {
        long rest = 0;
        int shift = 0;
        int next = in.readUnsignedByte();
        while ((next & 0x80) != 0) {
            rest |= (long) (next & 0x7F) << shift;
            shift += 7;
            next = in.readUnsignedByte();
        }
        rest |= (long) next << shift;
        return rest >>> 1 ^ -(rest & 1);
    }
}
