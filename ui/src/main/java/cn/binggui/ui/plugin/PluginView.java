package cn.binggui.ui.plugin;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.plugin.CountyPlugins;
import cn.binggui.core.plugin.NewCounties;
import cn.binggui.core.plugin.Plugins;
import cn.binggui.core.plugin.TrialState;
import cn.binggui.ui.Background;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;

/** The counties' plugins: what serves, what is tried, what could be put to service, and the step back. */
@Prototype
@Route("plugins")
@Menu(title = "plugin.title", order = 70, icon = "vaadin:plug")
@RolesAllowed({"PROVINCE_ADMIN", "PROVINCE_ANALYST", "AUDITOR"})
@StyleSheet("context://styles/plugin.css")
class PluginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final Actor actor = CurrentUser.get();
    private final Plugins plugins;
    private final NewCounties counties;
    private final Background background;
    private final Div cards = new Div();
    private boolean waiting;

    PluginView(Plugins plugins, NewCounties counties, Background background) {
        this.plugins = plugins;
        this.counties = counties;
        this.background = background;
        getContent().addClassNames("page", "plugin-page");
        getContent().add(new H2(Texts.text("plugin.title")), new Paragraph(Texts.text("plugin.intro")));
        if (actor.is(Role.PROVINCE_ADMIN)) {
            getContent().add(new PluginUploadPart(actor, plugins, this::refresh));
        }
        getContent().add(cards);
        if (actor.is(Role.PROVINCE_ADMIN)) {
            getContent().add(new NewCountyPart(actor, counties, this::refresh));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("plugin.title") + " · " + Texts.text("product.name");
    }

    private void refresh() {
        List<CountyPlugins> all = plugins.list(actor);
        cards.removeAll();
        all.forEach(county -> cards.add(new PluginCard(actor, plugins, county, this::refresh)));
        if (isTrying(all) && !waiting) {
            waiting = true;
            UI ui = UI.getCurrent();
            background.run(ui, show -> {
                while (ui.isAttached() && isTrying(plugins.list(actor))) {
                    pause();
                }
                show.accept(() -> {
                    waiting = false;
                    refresh();
                });
            });
        }
    }

    private static boolean isTrying(List<CountyPlugins> all) {
        return all.stream()
                .flatMap(county -> county.uploaded().stream())
                .anyMatch(version -> version.trial() == TrialState.CHECKING);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the program ends", e);
        }
    }
}
