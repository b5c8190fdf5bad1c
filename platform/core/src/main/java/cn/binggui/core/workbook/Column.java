package cn.binggui.core.workbook;

/**
 * A column of a list.
 *
 * @param name its header, in Chinese
 * @param width in characters
 * @param wraps whether long words go on in the next line of their cell
 */
public record Column(String name, int width, boolean wraps) {
    /** Returns a column of short words or figures. */
    public static Column of(String name, int width) {
        return new Column(name, width, false);
    }

    /** Returns a column of whole sentences. */
    public static Column wrapped(String name, int width) {
        return new Column(name, width, true);
    }
}
