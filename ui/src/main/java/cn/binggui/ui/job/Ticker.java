package cn.binggui.ui.job;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again every second on behalf of the pages that are open, outside of their locks; a page that is left is asked no more. */
@Singleton
class Ticker {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final long MILLIS = 1000;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Looks every second while the component is on an open page.
     *
     * @param look asks the services, without the page's lock, and returns how to show what it found
     */
    void whileOpen(Component component, Supplier<Command> look) {
        component.addAttachListener(attached -> {
            UI ui = attached.getUI();
            Future<?> looking = threads.submit(() -> repeat(ui, look));
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                looking.cancel(true);
            });
        });
    }

    private static void repeat(UI ui, Supplier<Command> look) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(MILLIS);
                try {
                    ui.access(look.get());
                } catch (UIDetachedException e) {
                    return;
                } catch (RuntimeException e) {
                    // the database may be away for a moment; the page shows what it knew
                    LOG.warn("a page could not be brought up to date: {}", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
