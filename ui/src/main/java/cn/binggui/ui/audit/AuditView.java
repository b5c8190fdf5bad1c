package cn.binggui.ui.audit;

import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditPage;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.audit.Verification;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** 审计：what was changed or looked at, by whom and why; and whether anybody tampered with it. */
@Prototype
@Route("audit")
@Menu(title = "audit.title", order = 90, icon = "vaadin:clipboard-text")
@RolesAllowed({"AUDITOR", "PROVINCE_ADMIN", "COUNTY_ADMIN"})
@StyleSheet("context://styles/audit.css")
class AuditView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 50;

    private final Actor actor = CurrentUser.get();
    private final AuditTrail trail;
    private final List<Tenant> counties;
    private final Clock clock;
    private final AuditFilter filter;
    private final AuditTable table = new AuditTable();
    private final Span count = new Span();
    private final Paragraph empty = new Paragraph(Texts.text("audit.empty"));
    private final Div verdict = new Div();
    private final Div tools = new Div();
    private final Div pager = new Div();

    AuditView(AuditTrail trail, Tenants tenants, Clock clock) {
        this.trail = trail;
        this.clock = clock;
        counties = tenants.list(actor);
        filter = new AuditFilter(actor, counties, this::go);
        count.addClassName("audit-count");
        tools.addClassName("audit-tools");
        pager.addClassName("audit-pager");
        empty.addClassName("empty");
        verdict.setId("verdict");
        verdict.getElement().setAttribute("role", "status");
        getContent().addClassNames("page", "audit-page");
        getContent()
                .add(
                        new H2(Texts.text("audit.title")),
                        new Paragraph(Texts.text("audit.intro")),
                        filter,
                        tools,
                        verdict,
                        table,
                        empty,
                        pager);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AuditPlace there = AuditPlace.of(event.getLocation().getQueryParameters());
        // a county's administrator has only that county's rows, the province's only the platform's
        show(actor.tenant() == null ? there : new AuditPlace(actor.tenant(), there.query(), there.after()));
    }

    private void show(AuditPlace place) {
        filter.show(place);
        verdict.removeAll();
        verdict.setVisible(false);
        String county = place.county();
        AuditPage page = county == null
                ? trail.ofPlatform(actor, place.query(), place.after(), PAGE)
                : trail.ofCounty(actor, county, place.query(), place.after(), PAGE);
        table.show(page.entries());
        table.setVisible(!page.entries().isEmpty());
        empty.setVisible(page.entries().isEmpty());
        count.setText(
                Texts.text(page.count() < AuditPage.MOST_COUNTED ? "audit.count" : "audit.count.more", page.count()));
        showTools(place);
        showPager(place, page);
    }

    private void showTools(AuditPlace place) {
        tools.removeAll();
        var verify = new Button(Texts.text("audit.verify"), VaadinIcon.CHECK_CIRCLE_O.create(), click -> verify(place));
        verify.setId("verify");
        verify.setDisableOnClick(true);
        var export = new Anchor(new AuditDownloads(trail, actor, place).csv(), Texts.text("audit.export"));
        export.setId("export");
        LocalDate day = place.query().to() == null
                ? LocalDate.now(clock)
                : place.query().to();
        var head = new Anchor(
                new AuditDownloads(trail, actor, place).head(day, name(place)), Texts.text("audit.head", day));
        head.setId("head");
        tools.add(count, verify, export, head);
    }

    private void showPager(AuditPlace place, AuditPage page) {
        pager.removeAll();
        if (place.after() != null) {
            pager.add(new Button(Texts.text("audit.first"), click -> go(place.at(null))));
        }
        if (page.next() != null) {
            pager.add(new Button(Texts.text("audit.next"), click -> go(place.at(page.next()))));
        }
    }

    private void verify(AuditPlace place) {
        String county = place.county();
        Verification found = county == null ? trail.verifyPlatform(actor) : trail.verifyCounty(actor, county);
        verdict.removeAll();
        verdict.setVisible(true);
        verdict.setClassName(found.isIntact() ? "audit-intact" : "audit-broken");
        verdict.add(new Paragraph(name(place) + Texts.text("audit.chain") + found.words()));
        if (found.breaks().size() > 1) {
            var list = new UnorderedList();
            found.breaks().forEach(each -> list.add(new ListItem(each.words())));
            verdict.add(list);
        }
        tools.getChildren().filter(Button.class::isInstance).forEach(button -> ((Button) button).setEnabled(true));
    }

    private String name(AuditPlace place) {
        return counties.stream()
                .filter(each -> each.id().equals(place.county()))
                .map(Tenant::name)
                .findFirst()
                .orElse(Texts.text("audit.platform"));
    }

    private void go(AuditPlace there) {
        getUI().ifPresent(ui -> ui.navigate(AuditView.class, there.parameters()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("audit.title") + " · " + Texts.text("product.name");
    }
}
