package cn.binggui.app.web;

import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import io.micronaut.context.ApplicationContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Vaadin's servlet, which takes its beans from Micronaut. */
@Singleton
class VaadinHost extends VaadinServlet {
    private final transient ApplicationContext context;

    VaadinHost(ApplicationContext context) {
        this.context = context;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        var service = new VaadinServletService(this, configuration) {
            @Override
            protected Optional<Instantiator> loadInstantiators() {
                return Optional.of(new MicronautInstantiator(this, context));
            }
        };
        service.init();
        return service;
    }
}
