package cn.binggui.core.scoring.spotcheck;

import java.util.HexFormat;
import java.util.Set;

/**
 * What comes of drawing a check again.
 *
 * @param list whether the list still has the digest that was fixed when it was frozen
 * @param seed whether the seed is the one that was committed to while the list was open
 * @param households whether list and seed give the very households that were drawn
 */
public record Redraw(boolean list, boolean seed, boolean households) {
    /**
     * Draws again and compares.
     *
     * @param hash of the frozen list, in hexadecimal digits
     * @param commitment SHA-256 of the seed, in hexadecimal digits
     * @param revealed the seed, in hexadecimal digits
     * @param drawn keys of the households that were drawn
     */
    public static Redraw of(SpotCheckList list, String hash, String commitment, String revealed, Set<Long> drawn) {
        byte[] seed = HexFormat.of().parseHex(revealed);
        return new Redraw(
                list.hash().equals(hash),
                Digests.hex(Digests.sha256(seed)).equals(commitment),
                seed.length == SpotCheckDraw.SEED_BYTES
                        && SpotCheckDraw.of(list, seed).households().equals(drawn));
    }

    /** Tells whether all agrees. */
    public boolean agrees() {
        return list && seed && households;
    }
}
