package cn.binggui.ui.policy;

import cn.binggui.core.policy.CountyReading;
import cn.binggui.core.policy.PolicyReading;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A county's policy; people of a county see their own, people of the province every one. */
@Prototype
@Route("policy/:county?")
@Menu(title = "policy.title", order = 20, icon = "vaadin:book")
@StyleSheet("context://styles/policy.css")
@RolesAllowed({
    "PROVINCE_ANALYST",
    "PROVINCE_ADMIN",
    "COUNTY_ADMIN",
    "COUNTY_OPERATOR",
    "EVALUATOR",
    "TOWNSHIP_WORKER",
    "VILLAGE_WORKER",
    "DEPARTMENT"
})
class PolicyView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final transient PolicyReading reading;
    private final transient Tenants tenants;
    private final transient Clock clock;
    private @Nullable PolicyPlace place;
    private @Nullable PolicyPage page;
    private String title = Texts.text("policy.title");

    PolicyView(PolicyReading reading, Tenants tenants, Clock clock) {
        this.reading = reading;
        this.tenants = tenants;
        this.clock = clock;
        getContent().addClassNames("page", "policy-view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Tenant> counties = tenants.list(CurrentUser.get());
        String county = event.getRouteParameters().get("county").orElse(null);
        if (county != null) {
            show(PolicyPlace.of(county, event.getLocation().getQueryParameters()), counties);
        } else if (counties.isEmpty()) {
            getContent().add(new Paragraph(Texts.text("policy.counties.none")));
        } else {
            event.forwardTo("policy/" + counties.getFirst().id());
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("product.name");
    }

    private void show(PolicyPlace there, List<Tenant> counties) {
        PolicyPlace before = place;
        PolicyPage open = page;
        place = there;
        if (open != null && before != null && there.isSamePolicy(before)) {
            open.show(there);
            return;
        }
        LocalDate on = there.on() == null ? LocalDate.now(clock) : there.on();
        CountyReading read = reading.read(CurrentUser.get(), there.county(), on);
        title = Texts.text("policy.title") + " · " + read.policy().name();
        page = new PolicyPage(read, there, on, this::go);
        getContent().removeAll();
        getContent().add(new PolicyHead(counties, read, there), page);
    }

    /** Goes somewhere in the policy; the address follows, and the way back leads from tab to tab, not from click to click. */
    private void go(PolicyPlace there) {
        PolicyPlace here = place;
        if (there.equals(here)) {
            return;
        }
        getUI().ifPresent(ui -> {
            Location address = new Location(there.address());
            if (here != null && here.tab() == there.tab()) {
                ui.getPage().getHistory().replaceState(null, address);
            } else {
                ui.getPage().getHistory().pushState(null, address);
            }
        });
        show(there, tenants.list(CurrentUser.get()));
    }
}
