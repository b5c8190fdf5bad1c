package cn.binggui.ui;

import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Looks at every step, heartbeat and download whether the session goes on, before anything else is done with it.
 *
 * <p>Where it is over, the browser loads the page again and so comes to the log-in.
 */
final class SessionGate extends SynchronizedRequestHandler {
    private static final String RESOURCES = "/VAADIN/dynamic/";

    private final transient LogIns logIns;

    SessionGate(LogIns logIns) {
        this.logIns = logIns;
    }

    @Override
    protected boolean canHandleRequest(VaadinRequest request) {
        String path = request.getPathInfo();
        return HandlerHelper.isRequestType(request, RequestType.UIDL)
                || HandlerHelper.isRequestType(request, RequestType.HEARTBEAT)
                || (path != null && path.startsWith(RESOURCES));
    }

    @Override
    public boolean synchronizedHandleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        if (!logIns.isOver(session)) {
            return false;
        }
        if (HandlerHelper.isRequestType(request, RequestType.UIDL)) {
            UidlRequestHandler.commitJsonResponse(response, VaadinService.createSessionExpiredJSON(true));
        } else {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
        return true;
    }
}
