package cn.binggui.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;

/** There is no such page. */
@Prototype
@ParentLayout(Shell.class)
@AnonymousAllowed
class NotFoundView extends ErrorView implements HasErrorParameter<NotFoundException> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        show(Texts.text("error.notFound.title"), Texts.text("error.notFound.text"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
