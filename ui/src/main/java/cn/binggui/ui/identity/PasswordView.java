package cn.binggui.ui.identity;

import cn.binggui.core.Refusal;
import cn.binggui.core.identity.Authentication;
import cn.binggui.core.identity.Users;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.LogIns;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;

/** Changes one's own password; a one-time password must be changed before anything else. */
@Prototype
@Route("password")
@PermitAll
@StyleSheet("context://styles/identity.css")
public class PasswordView extends Composite<Div> implements HasDynamicTitle {
    private final transient Users users;
    private final transient Authentication authentication;
    private final transient LogIns logIns;
    private final PasswordField oldPassword = new PasswordField(Texts.text("password.old"));
    private final PasswordField newPassword = new PasswordField(Texts.text("password.new"));
    private final PasswordField again = new PasswordField(Texts.text("password.again"));

    PasswordView(Users users, Authentication authentication, LogIns logIns) {
        this.users = users;
        this.authentication = authentication;
        this.logIns = logIns;
        oldPassword.setId("old-password");
        newPassword.setId("new-password");
        again.setId("new-password-again");
        var save = new Button(Texts.text("password.save"), click -> save());
        save.setId("save-password");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div content = getContent();
        content.addClassNames("page", "narrow-page");
        content.add(new H2(Texts.text("password.title")));
        if (CurrentUser.get().mustChangePassword()) {
            content.add(new Paragraph(Texts.text("password.oneTime")));
        }
        content.add(
                new Div(new Span(Texts.text("password.rules.title")), rules()), oldPassword, newPassword, again, save);
    }

    private static UnorderedList rules() {
        UnorderedList rules = new UnorderedList();
        Texts.list("password.rules").forEach(rule -> rules.add(new ListItem(rule)));
        rules.addClassName("password-rules");
        return rules;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("password.title") + " · " + Texts.text("product.name");
    }

    private void save() {
        oldPassword.setInvalid(false);
        newPassword.setInvalid(false);
        again.setInvalid(false);
        if (!newPassword.getValue().equals(again.getValue())) {
            again.setErrorMessage(Texts.text("password.differs"));
            again.setInvalid(true);
            return;
        }
        var actor = CurrentUser.get();
        try {
            users.changePassword(actor, oldPassword.getValue(), newPassword.getValue());
        } catch (Refusal refusal) {
            show(refusal);
            return;
        }
        logIns.begin(authentication.login(actor.username(), newPassword.getValue(), CurrentUser.address()));
        Notification.show(Texts.text("password.saved"));
        getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
    }

    private void show(Refusal refusal) {
        for (Refusal.Mistake mistake : refusal.mistakes()) {
            PasswordField field = mistake.path().equals("oldPassword") ? oldPassword : newPassword;
            field.setErrorMessage(mistake.message());
            field.setInvalid(true);
        }
    }
}
