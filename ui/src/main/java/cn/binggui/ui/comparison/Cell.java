package cn.binggui.ui.comparison;

import java.util.List;

/**
 * What one county says in one row.
 *
 * @param entries in the order in which they are told; may be empty
 * @param key equal for counties that say the same, whatever their words
 */
record Cell(List<Entry> entries, String key) {
    static final Cell EMPTY = new Cell(List.of(), "");

    Cell {
        entries = List.copyOf(entries);
    }

    static Cell of(String key, Entry... entries) {
        return new Cell(List.of(entries), key);
    }
}
