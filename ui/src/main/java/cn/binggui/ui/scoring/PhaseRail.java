package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.round.RoundPhase;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;

/** The phases of a round, the present one lit. */
final class PhaseRail extends Composite<OrderedList> {
    PhaseRail(RoundPhase present) {
        getContent().addClassName("scoring-rail");
        for (RoundPhase phase : RoundPhase.values()) {
            ListItem item = new ListItem(phase.label());
            int order = phase.compareTo(present);
            item.addClassName(order < 0 ? "scoring-done" : order == 0 ? "scoring-now" : "scoring-later");
            if (order == 0) {
                item.getElement().setAttribute("aria-current", "step");
            }
            getContent().add(item);
        }
    }
}
