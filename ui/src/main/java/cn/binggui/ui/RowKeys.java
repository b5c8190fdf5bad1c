package cn.binggui.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.function.Consumer;

/** Opens the row of a grid to which the arrow keys have led, by Enter. */
public final class RowKeys {
    private static final String KEY = "element.getEventContext(event).item?.key";

    private RowKeys() {}

    /** Lets Enter open rows. */
    public static <T> void onEnter(Grid<T> grid, Consumer<T> open) {
        grid.getElement()
                .addEventListener("keydown", event -> {
                    String key = event.getEventData().path(KEY).asString("");
                    T row = key.isEmpty()
                            ? null
                            : grid.getDataCommunicator().getKeyMapper().get(key);
                    if (row != null) {
                        open.accept(row);
                    }
                })
                .setFilter("event.key === 'Enter'")
                .addEventData(KEY);
    }
}
