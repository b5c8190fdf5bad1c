package cn.binggui.core.results.disclosure;

/**
 * What is published of one number.
 *
 * @param value 0 unless it is told
 */
public record Told(Mark mark, long value) {
    public Told {
        if (mark != Mark.TOLD && value != 0) {
            throw new IllegalArgumentException("a number that is not told stands nowhere");
        }
    }

    /** Returns a mark without a number. */
    public static Told hidden(Mark mark) {
        return new Told(mark, 0);
    }

    public boolean isTold() {
        return mark == Mark.TOLD;
    }
}
