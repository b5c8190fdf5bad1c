package cn.binggui.ui;

import cn.binggui.core.Refusal;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;

/** A page that could not be built: a refusal in its own words, a fault without particulars. */
@Prototype
@ParentLayout(Shell.class)
@AnonymousAllowed
class FailureView extends ErrorView implements HasErrorParameter<Exception> {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Exception thrown = parameter.getException();
        if (thrown instanceof Refusal refusal && refusal.kind() == Refusal.Kind.NOT_FOUND) {
            show(Texts.text("error.notFound.title"), refusal.getMessage());
            return HttpServletResponse.SC_NOT_FOUND;
        }
        show(Texts.text("error.internal.title"), Complaints.words(thrown));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
