package cn.binggui.ui.identity;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.NewUser;
import cn.binggui.core.identity.Users;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;

/** Creates a user and shows the one-time password. */
final class NewUserDialog extends Dialog {
    private final transient Users users;
    private final transient Actor actor;
    private final UserForm form;
    private final Runnable created;

    /**
     * Opens nothing by itself.
     *
     * @param created is called when there is one user more
     */
    NewUserDialog(Users users, Actor actor, UserForm form, Runnable created) {
        this.users = users;
        this.actor = actor;
        this.form = form;
        this.created = created;
        setHeaderTitle(Texts.text("user.new"));
        addClassName("user-dialog");
        // a stray click beside the dialog must not throw away what was entered
        setCloseOnOutsideClick(false);
        add(form);
        Button create = new Button(Texts.text("user.create"), click -> create());
        create.setId("user-create");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("user.cancel"), click -> close()), create);
    }

    private void create() {
        NewUser user = form.newUser();
        String password;
        try {
            password = users.create(actor, user);
        } catch (Refusal refusal) {
            if (refusal.mistakes().isEmpty()) {
                throw refusal;
            }
            form.show(refusal);
            return;
        }
        close();
        created.run();
        new OneTimePasswordDialog(user.username(), password).open();
    }
}
