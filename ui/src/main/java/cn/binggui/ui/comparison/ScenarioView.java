package cn.binggui.ui.comparison;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.comparison.Draft;
import cn.binggui.core.comparison.SampleFamilies;
import cn.binggui.core.comparison.SampleFamily;
import cn.binggui.core.comparison.Scenario;
import cn.binggui.core.comparison.Scenarios;
import cn.binggui.core.household.FactsWriter;
import cn.binggui.core.population.Laboratory;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One household under five counties' plans: a new one, a sample, or a saved one by its link. */
@Prototype
@Route("scenario")
@RolesAllowed({"PROVINCE_ANALYST", "PROVINCE_ADMIN"})
class ScenarioView extends Composite<Div>
        implements HasUrlParameter<String>, BeforeLeaveObserver, HasDynamicTitle, ScenarioBar.Host {
    private static final int NOTICE_MILLIS = 3000;

    private final Actor actor = CurrentUser.get();
    private final Scenarios scenarios;
    private final SampleFamilies samples;
    private final Laboratory laboratory;
    private final FactsWriter writer;
    private final Workbench workbench;
    private final ScenarioBar bar;
    private @Nullable Scenario saved;
    private boolean unsaved;

    ScenarioView(
            ComparisonDesk desk,
            Scenarios scenarios,
            SampleFamilies samples,
            Laboratory laboratory,
            FactsWriter writer) {
        this.scenarios = scenarios;
        this.laboratory = laboratory;
        this.samples = samples;
        this.writer = writer;
        workbench = new Workbench(desk, actor);
        bar = new ScenarioBar(
                this, samples.all(actor), actor.is(Role.PROVINCE_ANALYST) || actor.is(Role.PROVINCE_ADMIN));
        workbench.onChange(this::edited);
        getContent().addClassName("scenario-page");
        getContent().add(bar, workbench);
        bar.show(null);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        if (parameter.equals(ScenarioNavigation.NEW)) {
            QueryParameters query = event.getLocation().getQueryParameters();
            query.getSingleParameter(ScenarioNavigation.SAMPLE).ifPresent(sample -> begin(samples.get(actor, sample)));
            query.getSingleParameter(ScenarioNavigation.POPULATION).ifPresent(population -> begin(query, population));
        } else if (saved == null || !saved.id().toString().equals(parameter)) {
            open(scenarios.get(actor, idOf(parameter)));
        }
    }

    private static UUID idOf(String parameter) {
        try {
            return UUID.fromString(parameter);
        } catch (IllegalArgumentException e) {
            throw Refusal.notFound(Texts.text("scenario.noSuch"));
        }
    }

    private void open(Scenario scenario) {
        keep(scenario);
        workbench.load(scenario.draft());
        fold(true);
    }

    private void begin(SampleFamily sample) {
        workbench.loadSample(writer.write(sample.facts()));
        bar.suggest(sample.title());
        markUnsaved(true);
    }

    /** Begins with a household that was tried with many others, under the numbers that it was tried with. */
    private void begin(QueryParameters query, String population) {
        String place = query.getSingleParameter(ScenarioNavigation.PLACE).orElse("");
        if (!population.matches("\\d{1,18}") || !place.matches("\\d{1,6}")) {
            throw Refusal.notFound(Texts.text("scenario.noSuch"));
        }
        HouseholdFacts facts = laboratory.household(actor, Long.parseLong(population), Integer.parseInt(place));
        workbench.loadSample(
                writer.write(facts),
                query.getSingleParameter(ScenarioNavigation.NUMBERS)
                        .map(ScenarioNavigation::numbers)
                        .orElse(Map.of()));
        bar.suggest(Texts.text("scenario.ofPopulation", Integer.parseInt(place) + 1));
        markUnsaved(false);
    }

    private void keep(Scenario scenario) {
        saved = scenario;
        bar.show(scenario);
        markUnsaved(false);
    }

    @Override
    public void edited() {
        markUnsaved(true);
    }

    /** The browser, too, asks before it closes a tab with unsaved changes. */
    private void markUnsaved(boolean changes) {
        unsaved = changes;
        bar.markUnsaved(changes);
        getElement().executeJs("window.onbeforeunload = $0 ? event => event.preventDefault() : null", changes);
    }

    @Override
    public void compute() {
        workbench.computeNow();
    }

    @Override
    public void fold(boolean folded) {
        workbench.fold(folded);
        bar.showFolded(folded);
    }

    @Override
    public void toggleFold() {
        fold(!workbench.isFolded());
    }

    @Override
    public void sample(SampleFamily sample) {
        begin(sample);
    }

    @Override
    public void save(String title) {
        Scenario before = saved;
        if (before == null || !before.mine()) {
            saveCopy(title);
            return;
        }
        try {
            keep(scenarios.update(actor, before.id(), before.version(), workbench.draft(title)));
            tell("scenario.saved");
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.CONFLICT) {
                new StaleDialog(
                                refusal.getMessage(),
                                () -> saveCopy(Texts.text("scenario.copyOf", title)),
                                () -> open(scenarios.get(actor, before.id())))
                        .open();
            } else {
                bar.refuse(refusal);
            }
        }
    }

    @Override
    public void saveCopy(String title) {
        Draft draft = workbench.draft(title);
        try {
            Scenario created = scenarios.create(actor, draft);
            keep(created);
            tell("scenario.saved");
            ScenarioNavigation.to(created.id());
        } catch (Refusal refusal) {
            bar.refuse(refusal);
        }
    }

    @Override
    public void share() {
        Scenario scenario = saved;
        if (scenario != null) {
            new ShareDialog(scenario, scenario.mine() ? scenarios.colleagues(actor) : List.of(), sharing -> {
                        Scenario shared = scenarios.share(actor, scenario.id(), scenario.version(), sharing);
                        saved = shared;
                        bar.showSharing(shared, unsaved);
                        tell("share.saved");
                    })
                    .open();
        }
    }

    private static void tell(String key) {
        Notification.show(Texts.text(key), NOTICE_MILLIS, Notification.Position.BOTTOM_START)
                .addThemeVariants(NotificationVariant.LUMO_SUCCESS);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (unsaved) {
            BeforeLeaveEvent.ContinueNavigationAction leave = event.postpone();
            ConfirmDialog dialog = new ConfirmDialog(
                    Texts.text("scenario.leave.title"),
                    Texts.text("scenario.leave.text"),
                    Texts.text("scenario.leave.stay"),
                    stay -> leave.cancel());
            dialog.setRejectable(true);
            dialog.setRejectText(Texts.text("scenario.leave.go"));
            dialog.addRejectListener(go -> {
                markUnsaved(false);
                leave.proceed();
            });
            dialog.open();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().getPage().executeJs("window.onbeforeunload = null");
        super.onDetach(event);
    }

    @Override
    public String getPageTitle() {
        String title =
                saved == null ? Texts.text("scenario.new") : saved.draft().title();
        return title + " · " + Texts.text("scenario.title");
    }
}
