package cn.binggui.app.web;

import cn.binggui.app.notice.PublicPages;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.servlet.engine.DefaultMicronautServlet;
import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.Collections;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The web application: filters, Vaadin's servlet, and one for the API and the public pages. */
@Singleton
class WebContext {
    /** Longer than the idle time of a log-in, so that its end finds the session there and can say why. */
    private static final int SESSION_SECONDS = 2400;

    private final ApplicationContext context;
    private final VaadinHost vaadin;
    private final PublicPages publicPages;

    WebContext(ApplicationContext context, VaadinHost vaadin, PublicPages publicPages) {
        this.context = context;
        this.vaadin = vaadin;
        this.publicPages = publicPages;
    }

    ServletContextHandler handler() throws IOException {
        var web = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        var loader = WebContext.class.getClassLoader();
        web.setClassLoader(loader);
        var resources = ResourceFactory.of(web);
        web.setBaseResource(ResourceFactory.combine(Collections.list(loader.getResources("META-INF/resources")).stream()
                .map(url -> resources.newResource(URI.create(url.toString())))
                .toList()));
        web.getSessionHandler().setMaxInactiveInterval(SESSION_SECONDS);
        web.getSessionHandler().setHttpOnly(true);
        web.getSessionHandler().setSameSite(HttpCookie.SameSite.LAX);
        addFilter(web, new SecurityHeaders(), "/*");
        addFilter(web, new BodyLimit(), "/api/*");
        PublicPages.PATTERNS.forEach(path -> addFilter(web, publicPages, path));
        addVaadin(web);
        addApi(web);
        return web;
    }

    /** Vaadin's start-up is fed from Micronaut's compile-time index of beans: no scan of the class path. */
    private void addVaadin(ServletContextHandler web) {
        web.addServletContainerInitializer(new LookupServletContainerInitializer(), LookupInitializer.class);
        web.addServletContainerInitializer(new RouteRegistryInitializer(), annotated(Route.class, Layout.class));
        web.addServletContainerInitializer(new ErrorNavigationTargetInitializer(), types(HasErrorParameter.class));
        web.addServletContainerInitializer(new VaadinAppShellInitializer(), types(AppShellConfigurator.class));
        JakartaWebSocketServletContainerInitializer.configure(web, null);
        web.addEventListener(new JSR356WebsocketInitializer());
        var pages = new ServletHolder("vaadin", vaadin);
        pages.setAsyncSupported(true);
        pages.setInitOrder(1);
        // heartbeats would otherwise keep a forgotten browser tab logged in for ever
        pages.setInitParameter("closeIdleSessions", "true");
        web.addServlet(pages, "/*");
    }

    /** Blocking on purpose: micronaut-servlet's asynchronous mode touches a request after it was completed and recycled. */
    private void addApi(ServletContextHandler web) {
        var api = new ServletHolder("api", new DefaultMicronautServlet(context));
        api.setAsyncSupported(false);
        api.setInitOrder(2);
        web.addServlet(api, "/api/*");
        PublicPages.PATTERNS.forEach(path -> web.addServlet(api, path));
    }

    private static void addFilter(ServletContextHandler web, Filter filter, String path) {
        var holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        web.addFilter(holder, path, EnumSet.of(DispatcherType.REQUEST));
    }

    @SafeVarargs
    private Class<?>[] annotated(Class<? extends Annotation>... annotations) {
        return Stream.of(annotations)
                .flatMap(annotation -> context.getBeanDefinitions(Qualifiers.byStereotype(annotation)).stream())
                .map(BeanDefinition::getBeanType)
                .distinct()
                .toArray(Class<?>[]::new);
    }

    private Class<?>[] types(Class<?> type) {
        return context.getBeanDefinitions(type).stream()
                .map(BeanDefinition::getBeanType)
                .toArray(Class<?>[]::new);
    }
}
