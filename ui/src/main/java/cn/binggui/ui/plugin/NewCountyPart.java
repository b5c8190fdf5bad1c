package cn.binggui.ui.plugin;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.plugin.NewCounties;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** Takes in a county whose folder was laid beside the others while the program runs. */
final class NewCountyPart extends Composite<Div> {
    private final Actor actor;
    private final NewCounties counties;
    private final Runnable changed;
    private final Div found = new Div();

    NewCountyPart(Actor actor, NewCounties counties, Runnable changed) {
        this.actor = actor;
        this.counties = counties;
        this.changed = changed;
        Button look = new Button(Texts.text("plugin.new.look"), click -> look());
        look.setId("look");
        found.setId("found");
        found.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("plugin-card");
        getContent().add(new H3(Texts.text("plugin.new")), new Paragraph(Texts.text("plugin.new.intro")), look, found);
    }

    private void look() {
        found.removeAll();
        try {
            List<NewCounties.Found> all = counties.look(actor);
            changed.run();
            if (all.isEmpty()) {
                found.add(new Paragraph(Texts.text("plugin.new.none")));
            } else {
                found.add(table(all));
            }
        } catch (Refusal refusal) {
            complain(refusal);
        }
    }

    private Component table(List<NewCounties.Found> all) {
        FactTable table = new FactTable(Texts.text("plugin.new"), Texts.list("plugin.new.columns"));
        for (NewCounties.Found each : all) {
            String version = each.version();
            Button take = new Button(Texts.text("plugin.new.take"), click -> take(each));
            take.setId("take-" + each.county());
            take.setDisableOnClick(true);
            table.row(
                    new Span(each.name()),
                    new Span(String.valueOf(each.townships())),
                    new Span(String.valueOf(each.villages())),
                    version == null
                            ? PluginMarks.styled(Texts.text("plugin.none"), "plugin-trouble")
                            : new Span(version),
                    version == null ? new Span() : take);
        }
        return table;
    }

    private void take(NewCounties.Found county) {
        found.removeAll();
        try {
            Map<String, String> passwords = counties.take(actor, county.county());
            found.add(new Paragraph(Texts.text("plugin.new.taken", county.name())));
            passwords.forEach((user, password) ->
                    found.add(new Paragraph(new Span(Texts.text("plugin.new.password", user)), new Code(password))));
            changed.run();
        } catch (Refusal refusal) {
            complain(refusal);
        }
    }

    private void complain(Refusal refusal) {
        Span trouble = PluginMarks.styled(refusal.words(), "plugin-trouble");
        trouble.getElement().setAttribute("role", "alert");
        found.add(trouble);
    }
}
