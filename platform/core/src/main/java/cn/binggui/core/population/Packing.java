package cn.binggui.core.population;

import cn.binggui.core.household.FactsCodec;
import cn.binggui.policy.facts.HouseholdFacts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How households are kept: each as the contract's JSON on a line of its own, a chunk of them compressed. */
final class Packing {
    /** The most that a chunk may unpack to; what was packed here stays far below. */
    private static final int LARGEST = 64 << 20;

    private Packing() {}

    static byte[] pack(List<HouseholdFacts> households) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            for (HouseholdFacts household : households) {
                out.write(FactsCodec.write(household).getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static List<HouseholdFacts> unpack(byte[] packed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8)
                    .lines()
                    .map(FactsCodec::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a population's households cannot be read", e);
        }
    }
}
