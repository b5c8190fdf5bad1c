package cn.binggui.ui.population;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.population.Numbers;
import cn.binggui.core.population.PopulationInfo;
import cn.binggui.core.population.TrialResult;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClausePanel;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One population under every county's rules: the mix, what moves, why counties part, and what one number does. */
@Prototype
@Route(LabPlace.ADDRESS)
@Menu(title = "lab.title", order = 32, icon = "vaadin:flask")
@RolesAllowed({"PROVINCE_ANALYST", "PROVINCE_ADMIN", "AUDITOR"})
@StyleSheet("context://styles/laboratory.css")
class LaboratoryView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, RunBar.Host {
    private final Actor actor = CurrentUser.get();
    private final LabDesk desk;
    private final RunBar bar;
    private final Paragraph empty = new Paragraph(Texts.text("lab.empty"));
    private final Div answer = new Div();
    private final ClausePanel panel = new ClausePanel();
    private final @Nullable UploadPart uploads;
    /** Rises with every run and stop; what an older one tells is thrown away. */
    private final AtomicInteger runs = new AtomicInteger();

    private LabPlace place = new LabPlace(0, false, Map.of(), null, null);

    LaboratoryView(LabDesk desk) {
        this.desk = desk;
        bar = new RunBar(desk.open(), this);
        panel.addClassName("clause-panel-side");
        empty.addClassName("lab-empty");
        empty.setId("lab-empty");
        getContent().addClassNames("page", "lab-page");
        getContent().add(new H2(Texts.text("lab.title")), new Paragraph(Texts.text("lab.intro")), bar, empty, answer);
        if (mayWork()) {
            uploads = new UploadPart(actor, desk.uploads(), desk.now(), this::offer);
            getContent().add(uploads);
        } else {
            uploads = null;
        }
        getContent().add(panel);
        // whoever leaves the page wants no answer
        addDetachListener(gone -> runs.incrementAndGet());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<PopulationInfo> populations = offer();
        place = LabPlace.of(event.getLocation().getQueryParameters());
        if (bar.show(place, populations)) {
            begin();
        }
    }

    private List<PopulationInfo> offer() {
        List<PopulationInfo> populations = desk.populations(actor);
        bar.offer(populations);
        empty.setVisible(populations.isEmpty());
        if (uploads != null) {
            uploads.offer(populations);
        }
        return populations;
    }

    /** Tells whether the person may bring in households and go to the bench, or only look. */
    private boolean mayWork() {
        return actor.is(Role.PROVINCE_ANALYST) || actor.is(Role.PROVINCE_ADMIN);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("lab.title") + " · " + Texts.text("product.name");
    }

    @Override
    public void run() {
        PopulationInfo chosen = bar.population();
        if (chosen == null) {
            bar.ended(Texts.text("lab.choose"));
            return;
        }
        go(new LabPlace(
                chosen.id(), bar.isCommon(), bar.isCommon() ? bar.numbers() : Map.of(), place.from(), place.to()));
        begin();
    }

    @Override
    public void stop() {
        runs.incrementAndGet();
        bar.ended(Texts.text("lab.stopped"));
    }

    private void go(LabPlace there) {
        place = there;
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, new Location(there.address())));
    }

    private void begin() {
        int own = runs.incrementAndGet();
        PopulationInfo chosen = bar.population();
        if (chosen == null) {
            return;
        }
        Numbers numbers = place.common() ? Numbers.common(place.numbers()) : Numbers.OWN;
        answer.removeAll();
        bar.begun();
        desk.background().run(UI.getCurrent(), page -> {
            try {
                TrialResult result = desk.run(actor, chosen.id(), numbers, (done, of) -> {
                    page.accept(() -> {
                        if (own == runs.get()) {
                            bar.reached(done, of);
                        }
                    });
                    return own == runs.get();
                });
                page.accept(() -> {
                    if (own == runs.get()) {
                        show(chosen, numbers, result);
                    }
                });
            } catch (Refusal refusal) {
                page.accept(() -> {
                    if (own == runs.get()) {
                        bar.ended(refusal.words());
                    }
                });
            } catch (RuntimeException failure) {
                page.accept(() -> bar.ended(Texts.text("lab.notDone")));
                throw failure;
            }
        });
    }

    private void show(PopulationInfo population, Numbers numbers, TrialResult result) {
        bar.ended(Texts.text("lab.done", result.households(), result.counties().size()));
        HouseholdPart households = new HouseholdPart(result, population.id(), numbers.common(), mayWork());
        Map<String, List<String>> assumed = new LinkedHashMap<>();
        if (numbers.own()) {
            result.counties().keySet().forEach(county -> {
                List<String> names = desk.assumed(county, population.asOf());
                if (!names.isEmpty()) {
                    assumed.put(county, names);
                }
            });
        }
        List<Parameter> parameters = desk.parameters();
        CurveChoice choice = new CurveChoice(
                parameters,
                result.counties(),
                (county, parameter, residence) -> numbers.own()
                        ? desk.inForce(county, parameter, residence, population.asOf())
                        : common(numbers, county, parameter, population));
        answer.removeAll();
        answer.add(
                new MixPart(result, assumed, households::show),
                households,
                new FlowPart(
                        result,
                        place.from(),
                        place.to(),
                        households::show,
                        (from, to) -> go(place.withCounties(from, to))),
                new CausePart(result, households::show, panel),
                new CurvePart(
                        desk,
                        choice,
                        (lever, values, progress) ->
                                desk.sensitivity(actor, population.id(), numbers, lever, values, progress)),
                new TwoLinesPart(
                        desk.background(),
                        result.counties(),
                        desk.ofTwoLines(),
                        (county, steps, progress) ->
                                desk.twoLines(actor, population.id(), county, numbers, steps, progress)));
    }

    private @Nullable BigDecimal common(Numbers numbers, String county, String parameter, PopulationInfo population) {
        BigDecimal given = numbers.common().get(parameter);
        return given != null ? given : desk.inForce(county, parameter, null, population.asOf());
    }
}
