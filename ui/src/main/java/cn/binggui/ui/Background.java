package cn.binggui.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does long work outside of a page's lock; what the person left is done to its end all the same, and only not shown any more. */
@Singleton
public class Background {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Begins the work.
     *
     * @param ui the page that shows how it goes
     * @param work is given what brings something onto the page
     */
    public void run(UI ui, Consumer<Consumer<Command>> work) {
        threads.execute(() -> {
            try {
                work.accept(command -> show(ui, command));
            } catch (RuntimeException e) {
                LOG.error("work on behalf of a page failed", e);
                show(ui, () -> {
                    throw e;
                });
            }
        });
    }

    private static void show(UI ui, Command command) {
        try {
            ui.access(command);
        } catch (UIDetachedException e) {
            LOG.debug("a page was left before its work was done");
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
