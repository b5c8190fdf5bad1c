package cn.binggui.ui.population;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.DomListenerRegistration;
import java.util.function.IntConsumer;

/** The browser's own slider; it speaks when it is let go, by mouse, finger or arrow key. */
@Tag("input")
final class RangeInput extends HtmlComponent {
    private static final String VALUE = "value";

    /** @param released is told of the step at which it was let go, from 0 */
    RangeInput(String label, int steps, int value, IntConsumer released) {
        getElement().setAttribute("type", "range");
        getElement().setAttribute("min", "0");
        getElement().setAttribute("max", Integer.toString(steps));
        getElement().setAttribute("step", "1");
        getElement().setAttribute("aria-label", label);
        getElement().setProperty(VALUE, Integer.toString(value));
        addClassName("lab-range");
        DomListenerRegistration listener = getElement().addEventListener("change", event -> {
            String moved = getElement().getProperty(VALUE, "0");
            if (moved.matches("\\d{1,6}")) {
                released.accept(Math.min(steps, Integer.parseInt(moved)));
            }
        });
        listener.synchronizeProperty(VALUE);
    }

    /** Says in words where it stands, for those who do not see it. */
    void tell(String words) {
        getElement().setAttribute("aria-valuetext", words);
    }
}
