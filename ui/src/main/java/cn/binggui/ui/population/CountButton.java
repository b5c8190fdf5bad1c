package cn.binggui.ui.population;

import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.NativeButton;

/** A number of households; a click, or focus and Enter, shows them. */
final class CountButton extends NativeButton {
    /** @param what what the number counts, in Chinese */
    CountButton(String what, int count, Runnable open) {
        super(Integer.toString(count), click -> open.run());
        addClassName("lab-count");
        getElement().setAttribute("aria-label", Texts.text("lab.count", what, count));
    }
}
