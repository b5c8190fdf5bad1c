package cn.binggui.ui;

import cn.binggui.core.Refusal;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a person what went wrong with an action: a refusal in its own words, a fault without particulars. */
class Complaints implements ErrorHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);
    private static final int MILLIS = 8000;

    @Override
    public void error(ErrorEvent event) {
        String words = words(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notification notification = Notification.show(words, MILLIS, Notification.Position.TOP_CENTER);
            notification.addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
    }

    /** Returns the words for a person; what is no refusal is logged. */
    static String words(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst()
                .map(Complaints::words)
                .orElseGet(() -> {
                    LOG.error("a view failed", thrown);
                    return Texts.text("error.internal.text");
                });
    }

    private static String words(Refusal refusal) {
        return refusal.mistakes().size() == 1 ? refusal.mistakes().getFirst().message() : refusal.getMessage();
    }
}
