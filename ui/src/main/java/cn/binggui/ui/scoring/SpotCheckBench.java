package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.spotcheck.SpotCheckView;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.function.LongConsumer;

/** The households that were drawn, and the one whose finding is entered. */
final class SpotCheckBench extends Composite<Section> {
    private final List<SpotCheckView.Line> drawn;

    /**
     * Shows what was drawn.
     *
     * @param chosen key of the household that is open; where it was not drawn, the first that is not checked yet
     * @param choose opens another
     */
    SpotCheckBench(SpotCheckContext context, long chosen, LongConsumer choose) {
        drawn = context.view().drawn();
        SpotCheckView.Line open = drawn.stream()
                .filter(line -> household(line) == chosen)
                .findFirst()
                .orElseGet(() -> firstOpen(-1));
        OrderedList list = new OrderedList();
        list.addClassName("spot-lines");
        drawn.forEach(line -> list.add(item(line, household(line) == household(open), choose)));
        Div columns = new Div(
                list,
                new SpotCheckFindingPart(
                        context, open, chosen != 0, () -> choose.accept(household(firstOpen(drawn.indexOf(open))))));
        columns.addClassName("spot-bench");
        getContent().addClassName("spot-part");
        getContent().setId("spotcheck-bench");
        getContent().add(new H3(Texts.text("spotcheck.bench", drawn.size())), columns);
    }

    /** Returns the next household after that place that is not checked yet; where there is none, the one at that place. */
    private SpotCheckView.Line firstOpen(int after) {
        for (int i = 1; i <= drawn.size(); i++) {
            int next = (after + i) % drawn.size();
            if (next != after && drawn.get(next).finding() == null) {
                return drawn.get(next);
            }
        }
        return drawn.get(Math.max(after, 0));
    }

    private static long household(SpotCheckView.Line line) {
        return line.listed().line().household();
    }

    private static ListItem item(SpotCheckView.Line line, boolean open, LongConsumer choose) {
        NativeButton button = new NativeButton();
        button.addClassName("spot-line-button");
        button.add(
                SpotCheckWords.styled(line.listed().line().number(), "spot-number"),
                SpotCheckWords.chip(line.finding()),
                SpotCheckWords.styled(
                        Texts.text("spotcheck.line", line.township(), line.village(), line.category(), line.head()),
                        "spot-muted"));
        button.addClickListener(click -> choose.accept(household(line)));
        if (open) {
            button.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(button);
    }
}
