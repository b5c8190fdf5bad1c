package cn.binggui.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** Shows one column that says everything where the window is as narrow as a telephone, and the separate ones elsewhere. */
public final class NarrowColumns {
    private static final int NARROW = 700;

    private NarrowColumns() {}

    /** Keeps the grid's columns fit for the window as long as it is on the screen. */
    public static <T> void of(Grid<T> grid, Grid.Column<T> combined, List<Grid.Column<T>> separate) {
        combined.setVisible(false);
        grid.addAttachListener(new ComponentEventListener<>() {
            @Override
            public void onComponentEvent(AttachEvent attach) {
                Page page = attach.getUI().getPage();
                page.retrieveExtendedClientDetails(details -> show(details.getWindowInnerWidth()));
                Registration resizes = page.addBrowserWindowResizeListener(resize -> show(resize.getWidth()));
                grid.addDetachListener(detach -> {
                    detach.unregisterListener();
                    resizes.remove();
                });
            }

            private void show(int width) {
                boolean isNarrow = width > 0 && width < NARROW;
                combined.setVisible(isNarrow);
                separate.forEach(column -> column.setVisible(!isNarrow));
            }
        });
    }
}
