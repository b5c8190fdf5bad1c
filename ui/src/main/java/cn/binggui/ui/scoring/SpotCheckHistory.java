package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.spotcheck.SpotCheckAct;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Who did what to a check, the latest first. */
final class SpotCheckHistory extends Composite<Section> {
    SpotCheckHistory(SpotCheckContext context) {
        Map<Long, String> numbers = context.view().lines().stream()
                .collect(Collectors.toMap(
                        line -> line.listed().line().household(),
                        line -> line.listed().line().number()));
        FactTable table = new FactTable(Texts.text("spotcheck.history"), Texts.list("spotcheck.history.columns"));
        for (SpotCheckAct act : context.view().acts().reversed()) {
            table.line(
                    Minute.of(act.at()),
                    act.actorName(),
                    act.kind().term(),
                    Objects.requireNonNullElse(act.household() == null ? "" : numbers.get(act.household()), ""),
                    act.reason());
        }
        getContent().addClassName("spot-part");
        getContent().add(new H3(Texts.text("spotcheck.history")), table);
    }
}
