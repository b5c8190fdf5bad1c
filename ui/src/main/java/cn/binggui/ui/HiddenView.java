package cn.binggui.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;

/** A page that the person may not see looks like one that does not exist. */
@Prototype
@ParentLayout(Shell.class)
@AnonymousAllowed
class HiddenView extends ErrorView implements HasErrorParameter<AccessDeniedException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        show(Texts.text("error.notFound.title"), Texts.text("error.notFound.text"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
