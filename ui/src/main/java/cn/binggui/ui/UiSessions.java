package cn.binggui.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the browsers for which this node keeps screens in its memory, logged in or not. */
@Singleton
public class UiSessions implements VaadinServiceInitListener {
    private final AtomicInteger open = new AtomicInteger();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(begun -> open.incrementAndGet());
        event.getSource().addSessionDestroyListener(ended -> open.decrementAndGet());
    }

    /** Returns how many there are now. */
    public int count() {
        return open.get();
    }
}
