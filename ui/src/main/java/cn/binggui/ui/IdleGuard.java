package cn.binggui.ui;

import cn.binggui.core.identity.WebSessions;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.time.Duration;

/**
 * Counts what the person does in the browser, and warns before the session ends, so that nothing entered is lost.
 *
 * <p>Heartbeats, pushed news and what the page asks for by itself do not count; typing does, also where the server hears nothing of it.
 */
@Tag("binggui-idle-guard")
@JavaScript("context://scripts/idle-guard.js")
@StyleSheet("context://styles/identity.css")
final class IdleGuard extends Component {
    private static final Duration WARNING = Duration.ofMinutes(2);
    private static final long LONGEST_AGO_MILLIS = 60_000;
    private static final String AGO = "event.detail";

    private final transient LogIns logIns;

    IdleGuard(LogIns logIns) {
        this.logIns = logIns;
        getElement()
                .addEventListener("binggui-active", event -> {
                    long ago = (long) event.getEventData().get(AGO).asDouble(0);
                    logIns.act(Duration.ofMillis(Math.clamp(ago, 0, LONGEST_AGO_MILLIS)));
                })
                .addEventData(AGO);
        // the gate has looked already; where the session goes on, the person did something elsewhere
        getElement().addEventListener("binggui-idle", event -> tellSilence());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        getElement()
                .executeJs(
                        "window.bingguiIdleGuard(this, {idle: $0, warning: $1, left: $2,"
                                + " words: {title: $3, idle: $4, end: $5, goOn: $6, understood: $7}})",
                        WebSessions.IDLE.toSeconds(),
                        WARNING.toSeconds(),
                        logIns.left().toSeconds(),
                        Texts.text("idle.title"),
                        Texts.text("idle.text"),
                        Texts.text("idle.end"),
                        Texts.text("idle.goOn"),
                        Texts.text("idle.understood"));
    }

    private void tellSilence() {
        getElement().executeJs("this.silence($0)", logIns.silence().toSeconds());
    }
}
