package cn.binggui.ui.plugin;

import cn.binggui.core.plugin.TrialState;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The small pieces of text of which the screen of plugins is put together. */
final class PluginMarks {
    private PluginMarks() {}

    static Span styled(String text, String... styles) {
        Span span = new Span(text);
        span.addClassNames(styles);
        return span;
    }

    static Span state(TrialState state) {
        return styled(state.label(), "plugin-state", "plugin-" + state.name().toLowerCase(Locale.ROOT));
    }
}
