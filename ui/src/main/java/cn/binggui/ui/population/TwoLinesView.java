package cn.binggui.ui.population;

import cn.binggui.core.access.Actor;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Objects;

/** 两线合一 over a county's own households, township by township. */
@Prototype
@Route("two-lines")
@Menu(title = "lines.title", order = 22, icon = "vaadin:arrows-long-right")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR"})
@StyleSheet("context://styles/laboratory.css")
class TwoLinesView extends Composite<Div> implements HasDynamicTitle {
    TwoLinesView(LabDesk desk) {
        Actor actor = CurrentUser.get();
        String own = Objects.requireNonNull(actor.tenant(), "a county role has a county");
        getContent().addClassNames("page", "lab-page");
        getContent()
                .add(
                        new H2(Texts.text("lines.title")),
                        new TwoLinesPart(
                                desk.background(),
                                Map.of(own, own),
                                own,
                                (county, steps, progress) -> desk.ownTwoLines(actor, county, steps, progress)));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("lines.title") + " · " + Texts.text("product.name");
    }
}
