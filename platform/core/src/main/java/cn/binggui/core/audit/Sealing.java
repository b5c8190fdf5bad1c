package cn.binggui.core.audit;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals every few seconds, in every node that serves; a node that only runs a command seals once, at its end. */
@Singleton
public class Sealing {
    private static final int PAUSE_SECONDS = 3;
    private static final int STOP_SECONDS = 15;
    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-sealer").daemon().factory());
    private final Sealer sealer;

    Sealing(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Begins. */
    public void begin() {
        timer.scheduleWithFixedDelay(this::sealAll, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Seals once what has been written up to now, before a command ends: there may be no node that would do it later.
     *
     * @return why chains could not be sealed, by county; the platform's own is the empty name
     */
    public Map<String, String> finish() {
        if (sealer.isAwaited()) {
            try {
                TimeUnit.MILLISECONDS.sleep(Sealer.SETTLING.toMillis() + 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        sealAll();
        return sealer.failures();
    }

    private void sealAll() {
        try {
            sealer.sealAll();
        } catch (RuntimeException e) {
            // the registry itself cannot be read at present; the next time may go better
            LOG.warn("no audit rows were sealed", e);
        }
    }

    @PreDestroy
    void end() {
        timer.shutdown();
        try {
            if (!timer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                timer.shutdownNow();
            }
        } catch (InterruptedException e) {
            timer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
