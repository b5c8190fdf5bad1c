package cn.binggui.ui;

import static org.junit.jupiter.api.Assertions.fail;

import cn.binggui.app.RunningApp;
import cn.binggui.app.web.MicronautInstantiator;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Scope;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Views without browser and servlet container, with the real beans and the real database behind them. */
@ViewPackages(packages = "cn.binggui.ui")
public abstract class ViewTest extends BrowserlessTest {
    /** Makes Vaadin take its views from the program's context. */
    public static final class Factory implements InstantiatorFactory {
        @Override
        public Instantiator createInstantitor(VaadinService service) {
            return new MicronautInstantiator(service, RunningApp.context());
        }
    }

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(Factory.class);
    }

    /** Lets what other threads have prepared come onto the page, until it is as it is awaited. */
    protected static void await(BooleanSupplier awaited, Supplier<String> seen) throws InterruptedException {
        VaadinSession session = VaadinSession.getCurrent();
        for (int i = 0; i < 600; i++) {
            session.getService().runPendingAccessTasks(session);
            if (awaited.getAsBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        fail(seen.get());
    }

    /** Makes the demonstration user of that name the person at this browser. */
    protected static Actor logInAs(String username) {
        Actor actor = RunningApp.actor(username);
        RunningApp.bean(LogIns.class).begin(actor);
        return actor;
    }

    /** Makes the demonstration user of that name the person at this browser, as if of another part of the county. */
    protected static Actor logInAs(String username, Scope scope) {
        Actor user = RunningApp.actor(username);
        var actor = new Actor(
                user.userId(),
                user.username(),
                user.displayName(),
                user.roles(),
                user.tenant(),
                scope,
                user.version(),
                user.mustChangePassword());
        RunningApp.bean(LogIns.class).begin(actor);
        return actor;
    }
}
