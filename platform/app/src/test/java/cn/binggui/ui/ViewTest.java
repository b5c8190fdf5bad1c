package cn.binggui.ui;

import cn.binggui.app.RunningApp;
import cn.binggui.app.web.MicronautInstantiator;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Scope;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import java.util.Set;

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
