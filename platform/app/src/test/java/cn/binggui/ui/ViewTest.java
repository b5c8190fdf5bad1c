package cn.binggui.ui;

import cn.binggui.app.RunningApp;
import cn.binggui.app.web.MicronautInstantiator;
import cn.binggui.core.access.Actor;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
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
        VaadinSession.getCurrent().setAttribute(Actor.class, actor);
        return actor;
    }
}
