package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.spotcheck.SpotCheckAct;
import cn.binggui.core.scoring.spotcheck.SpotCheckState;
import cn.binggui.core.scoring.spotcheck.SpotCheckView;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.Set;

/** The five states from left to right, with who brought the check there and when. */
final class SpotCheckRail extends Composite<OrderedList> {
    private final SpotCheckContext context;

    SpotCheckRail(SpotCheckContext context) {
        this.context = context;
        getContent().addClassName("spot-rail");
        for (SpotCheckState state : SpotCheckState.values()) {
            getContent().add(item(state));
        }
    }

    private ListItem item(SpotCheckState state) {
        SpotCheckState now = context.view().check().state();
        ListItem item = new ListItem(SpotCheckWords.styled(state.term(), "spot-rail-name"));
        boolean done = state.compareTo(now) < 0 || now == SpotCheckState.DONE;
        item.addClassName(done ? "spot-rail-done" : state == now ? "spot-rail-now" : "spot-rail-later");
        if (state == now) {
            item.getElement().setAttribute("aria-current", "step");
        }
        context.view().acts().stream()
                .filter(act -> of(state).contains(act.kind()))
                .forEach(act -> item.add(SpotCheckWords.styled(
                        Texts.text("spotcheck.rail.act", act.kind().term(), act.actorName(), Minute.of(act.at())),
                        "spot-muted")));
        if (state == SpotCheckState.CHECKING && now.isDrawn()) {
            SpotCheckView view = context.view();
            long checked =
                    view.drawn().stream().filter(line -> line.finding() != null).count();
            item.add(SpotCheckWords.styled(
                    Texts.text("spotcheck.rail.checked", checked, view.drawn().size()), "spot-muted"));
        }
        return item;
    }

    private static Set<SpotCheckAct.Kind> of(SpotCheckState state) {
        return switch (state) {
            case OPEN -> Set.of(SpotCheckAct.Kind.CREATED, SpotCheckAct.Kind.COMMITTED);
            case FROZEN -> Set.of(SpotCheckAct.Kind.FROZEN);
            case DRAWN -> Set.of(SpotCheckAct.Kind.DRAWN);
            case CHECKING -> Set.of();
            case DONE -> Set.of(SpotCheckAct.Kind.DONE);
        };
    }
}
