package cn.binggui.ui.plugin;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.plugin.CountyPlugins;
import cn.binggui.core.plugin.PluginSwitch;
import cn.binggui.core.plugin.PluginVersion;
import cn.binggui.core.plugin.Plugins;
import cn.binggui.core.plugin.TrialState;
import cn.binggui.core.policy.Quarantine;
import cn.binggui.ui.Deeds;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** One county: what serves, whether it runs well, what was uploaded, what served when. */
final class PluginCard extends Composite<Div> {
    private final Actor actor;
    private final Plugins plugins;
    private final CountyPlugins county;
    private final Deeds deeds;

    /** @param changed is called after every step */
    PluginCard(Actor actor, Plugins plugins, CountyPlugins county, Runnable changed) {
        this.actor = actor;
        this.plugins = plugins;
        this.county = county;
        deeds = new Deeds("plugin-trouble", changed);
        getContent().addClassName("plugin-card");
        getContent().setId("plugin-" + county.county());
        getContent().add(head());
        CountyPlugins.Serving serving = county.serving();
        if (serving != null) {
            getContent().add(serving(serving));
        }
        Quarantine.Closed closed = county.quarantine();
        if (closed != null) {
            getContent().add(quarantined(closed));
        }
        if (serving != null && serving.fallback() != null && mayDo()) {
            getContent().add(back(serving.version(), serving.fallback()));
        }
        county.uploaded()
                .forEach(version -> getContent()
                        .add(new UploadedPart(version, isServing(version), mayDo() ? this::actions : null)));
        getContent().add(deeds.trouble());
        if (!county.switches().isEmpty()) {
            getContent().add(history());
        }
    }

    private Component head() {
        Div head = new Div(new H3(county.name()));
        head.addClassName("plugin-head");
        CountyPlugins.Serving serving = county.serving();
        if (serving == null) {
            head.add(PluginMarks.styled(
                    Texts.text(county.isTenant() ? "plugin.none" : "plugin.noTenant"), "plugin-trouble"));
        } else {
            head.add(PluginMarks.styled(Texts.text("plugin.serves", serving.version()), "plugin-strong"));
        }
        return head;
    }

    private Component serving(CountyPlugins.Serving serving) {
        Div rests = new Div(
                new Anchor("policy/" + county.county(), serving.document()),
                PluginMarks.styled(serving.title()),
                PluginMarks.styled(serving.issuedOn().toString(), "plugin-muted"),
                PluginMarks.styled(
                        Texts.text("plugin.coverage", String.join("、", serving.coverage())), "plugin-muted"));
        rests.addClassName("plugin-rests");
        return rests;
    }

    private Component quarantined(Quarantine.Closed closed) {
        Div alert = new Div(PluginMarks.styled(
                Texts.text(
                        "plugin.quarantined",
                        Minute.of(closed.since()),
                        closed.reason().label()),
                "plugin-trouble"));
        alert.addClassName("plugin-actions");
        if (mayDo()) {
            TextField words = words("release-words-" + county.county(), "plugin.why.release");
            alert.add(
                    words,
                    deeds.button(
                            "release-" + county.county(),
                            Texts.text("plugin.release"),
                            () -> plugins.release(actor, county.county(), words.getValue())));
        }
        return alert;
    }

    private Component back(String version, String fallback) {
        TextField words = words("back-words-" + county.county(), "plugin.why.back");
        Button back = deeds.button(
                "back-" + county.county(),
                Texts.text("plugin.back", fallback),
                () -> plugins.takeBack(actor, county.county(), version, words.getValue()));
        Div actions = new Div(words, back);
        actions.addClassName("plugin-actions");
        return actions;
    }

    private Component actions(PluginVersion version) {
        Div actions = new Div();
        actions.addClassName("plugin-actions");
        boolean served =
                county.switches().stream().anyMatch(each -> each.version().equals(version.version()));
        CountyPlugins.Serving serving = county.serving();
        switch (version.trial()) {
            case PASSED -> {
                if (version.isBy(actor) && !served) {
                    actions.add(PluginMarks.styled(Texts.text("plugin.other"), "plugin-muted"));
                } else {
                    TextField words = words("serve-words-" + version.id(), "plugin.why.serve");
                    Button serve = deeds.button(
                            "serve-" + version.id(),
                            Texts.text("plugin.serve"),
                            () -> plugins.serve(
                                    actor,
                                    version.id(),
                                    version.rowVersion(),
                                    serving == null ? "" : serving.version(),
                                    words.getValue()));
                    serve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                    actions.add(words, serve);
                }
            }
            case CHECKING -> actions.add(PluginMarks.styled(Texts.text("plugin.trying"), "plugin-muted"));
            case FAILED, DISCARDED -> {
                // nothing can be done with it but to give it up
            }
        }
        if (!served && version.trial() != TrialState.DISCARDED) {
            actions.add(deeds.button(
                    "discard-" + version.id(),
                    Texts.text("plugin.discard"),
                    () -> plugins.discard(actor, version.id(), version.rowVersion())));
        }
        return actions;
    }

    private Component history() {
        FactTable table = new FactTable(Texts.text("plugin.history"), Texts.list("plugin.history.columns"));
        for (PluginSwitch each : county.switches()) {
            table.line(
                    Minute.of(each.at()),
                    Texts.text(each.back() ? "plugin.history.back" : "plugin.history.served"),
                    each.beforeIt() + " → " + each.version(),
                    each.actorName(),
                    each.words());
        }
        Details details = new Details(Texts.text("plugin.history"), table);
        details.addClassName("plugin-details");
        return details;
    }

    private boolean mayDo() {
        return actor.is(Role.PROVINCE_ADMIN);
    }

    private boolean isServing(PluginVersion version) {
        CountyPlugins.@Nullable Serving serving = county.serving();
        return serving != null && serving.version().equals(version.version());
    }

    private static TextField words(String id, String placeholder) {
        TextField words = new TextField();
        words.setId(id);
        words.setPlaceholder(Texts.text(placeholder));
        words.getElement().setAttribute("aria-label", Texts.text(placeholder));
        return words;
    }
}
