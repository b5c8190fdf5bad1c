package cn.binggui.ui;

import cn.binggui.core.access.Actor;
import cn.binggui.core.plugin.Plugins;
import cn.binggui.core.policy.Quarantine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import org.jspecify.annotations.Nullable;

/** Tells a county's people on every page that their rules are out of service, for as long as they are. */
final class PolicyTrouble extends Composite<Div> implements AfterNavigationObserver {
    private final Plugins plugins;
    private final Actor actor;

    PolicyTrouble(Plugins plugins, Actor actor) {
        this.plugins = plugins;
        this.actor = actor;
        getContent().addClassName("policy-trouble");
        getContent().getElement().setAttribute("role", "alert");
        getContent().setVisible(false);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Quarantine.@Nullable Closed closed = plugins.trouble(actor).orElse(null);
        getContent().setVisible(closed != null);
        if (closed != null) {
            getContent()
                    .setText(Texts.text(
                            "plugin.trouble",
                            Minute.of(closed.since()),
                            closed.reason().label()));
        }
    }
}
