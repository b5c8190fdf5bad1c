package cn.binggui.ui.population;

import cn.binggui.core.access.Actor;
import cn.binggui.core.population.release.Sample;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** A county's samples: one administrator prepares, another one releases, either takes back. */
@Prototype
@Route("samples")
@Menu(title = "sample.title", order = 23, icon = "vaadin:share")
@RolesAllowed("COUNTY_ADMIN")
@StyleSheet("context://styles/laboratory.css")
class SamplesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final SampleDesk desk;
    private final Div cards = new Div();

    SamplesView(SampleDesk desk) {
        this.desk = desk;
        UnorderedList rules = new UnorderedList();
        Texts.list("sample.rules").forEach(rule -> rules.add(new ListItem(rule)));
        rules.addClassName("lab-muted");
        getContent().addClassNames("page", "lab-page");
        getContent()
                .add(
                        new H2(Texts.text("sample.title")),
                        new Paragraph(Texts.text("sample.intro")),
                        rules,
                        new SampleForm(actor, desk, this::refresh),
                        new H3(Texts.text("sample.list")),
                        cards);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("sample.title") + " · " + Texts.text("product.name");
    }

    private void refresh() {
        cards.removeAll();
        List<Sample> samples = desk.list(actor);
        if (samples.isEmpty()) {
            Paragraph empty = new Paragraph(Texts.text("sample.empty"));
            empty.addClassName("lab-empty");
            cards.add(empty);
        }
        samples.forEach(sample -> cards.add(new SampleCard(actor, desk, sample, this::refresh)));
    }
}
