package cn.binggui.ui.identity;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.User;
import cn.binggui.core.identity.Users;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;

/**
 * Changes a user: name, roles, scope, lock, one-time password.
 *
 * <p>Where another administrator saved in the meantime, what they changed is shown above, and everything entered here stays.
 */
final class UserDialog extends Dialog {
    private final transient Users users;
    private final transient Actor actor;
    private final transient UserWords words;
    private final UserForm form;
    private final Runnable changed;
    private final Span state = new Span();
    private final Button lock = new Button();
    private final Div conflict = new Div();
    private transient User seen;

    /**
     * Opens nothing by itself.
     *
     * @param changed is called whenever something was stored
     */
    UserDialog(Users users, Actor actor, UserWords words, User user, UserForm form, Runnable changed) {
        this.users = users;
        this.actor = actor;
        this.words = words;
        this.form = form;
        this.changed = changed;
        seen = user;
        setHeaderTitle(Texts.text("user.edit", user.actor().username()));
        addClassName("user-dialog");
        // a stray click beside the dialog must not throw away what was entered
        setCloseOnOutsideClick(false);
        conflict.addClassName("user-conflict");
        conflict.getElement().setAttribute("role", "alert");
        conflict.setVisible(false);
        form.read(user, isOwn());
        add(conflict, affiliation(), form, account());
        Button save = new Button(Texts.text("user.save"), click -> save());
        save.setId("user-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.text("user.cancel"), click -> close()), save);
        showLock();
    }

    private boolean isOwn() {
        return seen.actor().userId() == actor.userId();
    }

    private Paragraph affiliation() {
        Paragraph line = new Paragraph(
                Texts.text("user.belongs", words.county(seen.actor().tenant())));
        line.addClassName("user-belongs");
        return line;
    }

    private Div account() {
        Button reset = new Button(Texts.text("user.reset"), click -> confirm("user.reset", this::reset));
        reset.setId("user-reset");
        reset.setEnabled(!isOwn());
        lock.setId("user-lock");
        lock.setEnabled(!isOwn());
        lock.addClickListener(click -> {
            if (seen.locked()) {
                unlock();
            } else {
                confirm("user.lock", this::lock);
            }
        });
        Div line = new Div(state, reset, lock);
        line.addClassName("user-account-line");
        Div account = new Div(new H3(Texts.text("user.account")), line);
        account.addClassName("user-account");
        return account;
    }

    private void save() {
        try {
            store();
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.CONFLICT) {
                meet();
            } else if (refusal.mistakes().isEmpty()) {
                throw refusal;
            } else {
                form.show(refusal);
            }
        }
    }

    private void store() {
        users.change(actor, form.change(seen));
        Notification.show(Texts.text("user.saved"));
        close();
        changed.run();
    }

    /** Somebody was faster: where they changed nothing that the form shows, saving goes on. */
    private void meet() {
        User now = users.get(actor, seen.actor().username());
        List<String> lines = UserDifference.lines(words, seen, now);
        if (lines.isEmpty()) {
            seen = now;
            store();
            return;
        }
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        Button mine = new Button(Texts.text("user.changed.mine"), click -> {
            take(now);
            save();
        });
        mine.setId("user-conflict-mine");
        Button theirs = new Button(Texts.text("user.changed.theirs"), click -> {
            take(now);
            form.read(now, isOwn());
        });
        theirs.setId("user-conflict-theirs");
        conflict.removeAll();
        conflict.add(new Paragraph(Texts.text("user.changed")), list, new Div(mine, theirs));
        conflict.setVisible(true);
        conflict.scrollIntoView();
    }

    private void take(User now) {
        seen = now;
        conflict.setVisible(false);
        showLock();
    }

    private void reset() {
        String username = seen.actor().username();
        String password = users.resetPassword(actor, username);
        stored();
        new OneTimePasswordDialog(username, password).open();
    }

    private void lock() {
        users.lock(actor, seen.actor().username());
        stored();
        Notification.show(Texts.text("user.locked"));
    }

    private void unlock() {
        users.unlock(actor, seen.actor().username());
        stored();
        Notification.show(Texts.text("user.unlocked"));
    }

    /** What was entered stays, but if another administrator changed the user before, saving it must still tell so. */
    private void stored() {
        User now = users.get(actor, seen.actor().username());
        boolean isOnlyOurs = UserDifference.lines(words, withLockOf(now), now).isEmpty();
        seen = isOnlyOurs ? now : withLockOf(now);
        showLock();
        changed.run();
    }

    private User withLockOf(User now) {
        return new User(seen.actor(), now.locked(), seen.createdAt());
    }

    private void showLock() {
        state.setText(UserWords.state(seen));
        state.setClassName("user-state", true);
        state.setClassName("user-state-locked", seen.locked());
        lock.setText(Texts.text(seen.locked() ? "user.unlock" : "user.lock"));
    }

    private void confirm(String key, Runnable yes) {
        String username = seen.actor().username();
        ConfirmDialog dialog = new ConfirmDialog(
                Texts.text(key), Texts.text(key + ".text", username), Texts.text(key + ".yes"), event -> yes.run());
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.text("user.cancel"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }
}
