package cn.binggui.ui.integrity;

import cn.binggui.core.access.Actor;
import cn.binggui.core.integrity.CheckResult;
import cn.binggui.core.integrity.SelfCheck;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 数据自检：data that cannot be right, with what to do. */
@Prototype
@Route("integrity")
@Menu(title = "integrity.title", order = 85, icon = "vaadin:stethoscope")
@RolesAllowed({"COUNTY_ADMIN", "PROVINCE_ADMIN"})
@StyleSheet("context://styles/integrity.css")
class IntegrityView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final SelfCheck selfCheck;
    private final List<Tenant> counties;
    private final Select<Tenant> county = new Select<>();
    private final Checkbox onlyFindings = new Checkbox(Texts.text("integrity.onlyFindings"));
    private final Button run = new Button(Texts.text("integrity.run"), VaadinIcon.PLAY.create(), click -> run());
    private final Paragraph summary = new Paragraph();
    private final CheckTable table = new CheckTable();
    private List<CheckResult> results = List.of();
    private String checked = "";

    IntegrityView(SelfCheck selfCheck, Tenants tenants) {
        this.selfCheck = selfCheck;
        counties = tenants.list(actor);
        county.setLabel(Texts.text("integrity.county"));
        county.setItems(counties);
        county.setItemLabelGenerator(Tenant::name);
        county.setVisible(actor.isProvincial());
        county.addValueChangeListener(change -> go(change.isFromClient()));
        onlyFindings.addValueChangeListener(change -> go(change.isFromClient()));
        run.setId("run");
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.setDisableOnClick(true);
        summary.setId("summary");
        summary.addClassName("check-summary");
        summary.getElement().setAttribute("role", "status");
        Div tools = new Div(county, run, onlyFindings);
        tools.addClassName("check-tools");
        getContent().addClassNames("page", "integrity-page");
        getContent()
                .add(
                        new H2(Texts.text("integrity.title")),
                        new Paragraph(Texts.text(
                                actor.isProvincial() ? "integrity.intro.province" : "integrity.intro",
                                selfCheck.checks(actor).size())),
                        tools,
                        summary,
                        table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters there = event.getLocation().getQueryParameters();
        String wanted = Optional.ofNullable(actor.tenant())
                .or(() -> there.getSingleParameter("county"))
                .orElse("");
        counties.stream()
                .filter(each -> each.id().equals(wanted))
                .findFirst()
                .or(() -> counties.stream().findFirst())
                .ifPresent(county::setValue);
        onlyFindings.setValue(there.getSingleParameter("findings").isPresent());
        results = List.of();
        show();
    }

    private void run() {
        checked = county.getValue().id();
        results = selfCheck.run(actor, checked);
        run.setEnabled(true);
        show();
    }

    private void show() {
        boolean done = !results.isEmpty();
        summary.setVisible(done);
        table.setVisible(done);
        if (done) {
            long findings =
                    results.stream().filter(result -> result.count() > 0).count();
            long failed =
                    results.stream().filter(result -> result.failure() != null).count();
            long millis = results.stream().mapToLong(CheckResult::millis).sum();
            summary.setText(Texts.text(
                    "integrity.summary", county.getValue().name(), results.size(), findings, failed, millis / 1000.0));
            table.show(results.stream()
                    .filter(result -> !onlyFindings.getValue() || !result.isClean())
                    .sorted(Comparator.comparing(CheckResult::isClean)
                            .thenComparing(result -> result.check().severity()))
                    .toList());
        }
    }

    /** What is shown stands in the address; another county's results are not kept. */
    private void go(boolean byPerson) {
        if (!byPerson) {
            return;
        }
        Map<String, String> query = new LinkedHashMap<>();
        if (actor.isProvincial()) {
            query.put("county", county.getValue().id());
        }
        if (onlyFindings.getValue()) {
            query.put("findings", "1");
        }
        getUI().ifPresent(ui ->
                ui.getPage().getHistory().replaceState(null, new Location("integrity", QueryParameters.simple(query))));
        if (!county.getValue().id().equals(checked)) {
            results = List.of();
        }
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("integrity.title") + " · " + Texts.text("product.name");
    }
}
