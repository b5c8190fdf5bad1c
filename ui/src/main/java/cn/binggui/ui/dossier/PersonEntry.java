package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.Sex;
import cn.binggui.core.household.store.MaskedIdentity;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Who one member is: to be entered where nobody knows it yet, masked where it is known. */
final class PersonEntry extends Composite<Div> {
    private final Span who = new Span();
    private final TextField name = new TextField(Texts.text("editor.name"));
    private final TextField number = new TextField(Texts.text("editor.idNumber"));
    private final TextField phone = new TextField(Texts.text("editor.phone"));
    private final Span note = new Span();
    private final boolean known;
    private final BiPredicate<String, LocalDate> birthDate;
    private String member = "";

    /**
     * Creates an entry.
     *
     * @param masked who it is; {@code null} where nobody knows it yet
     * @param birthDate is offered the birth date of a member; false where another one was entered
     */
    PersonEntry(@Nullable MaskedIdentity masked, BiPredicate<String, LocalDate> birthDate, Runnable changed) {
        this.birthDate = birthDate;
        known = masked != null;
        who.addClassName("member-name");
        note.addClassName("person-note");
        note.getElement().setAttribute("role", "status");
        getContent().addClassName("person-entry");
        getContent().add(who);
        if (masked != null) {
            String stars = masked.idNumber();
            getContent().add(new Span(Texts.text("editor.known", masked.name(), stars == null ? "" : stars)));
            return;
        }
        name.setMaxLength(50);
        phone.setMaxLength(20);
        for (TextField field : List.of(name, number, phone)) {
            field.setManualValidation(true);
            getContent().add(field);
        }
        name.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        phone.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        number.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                check();
                changed.run();
            }
        });
        getContent().add(note);
    }

    private static void tell(boolean byPerson, Runnable changed) {
        if (byPerson) {
            changed.run();
        }
    }

    private void check() {
        number.setInvalid(false);
        note.setText("");
        if (number.isEmpty()) {
            return;
        }
        try {
            IdNumber read = IdNumber.read(number.getValue(), "");
            number.setValue(read.value());
            String sex = Texts.text(read.sex() == Sex.MALE ? "editor.male" : "editor.female");
            note.setText(
                    birthDate.test(member, read.birthDate())
                            ? Texts.text("editor.born", sex, read.birthDate())
                            : Texts.text("editor.born.differs", sex, read.birthDate()));
        } catch (Refusal refusal) {
            mistake(number, refusal.mistakes().getFirst().message());
        }
    }

    private static void mistake(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    /**
     * Says of whom it is.
     *
     * @param label what other parts of the form call the member
     */
    void of(String id, String label) {
        member = id;
        who.setText(label);
        number.setId("id-number-" + id);
        name.setId("name-" + id);
        phone.setId("phone-" + id);
    }

    String member() {
        return member;
    }

    /** Returns who it is; {@code null} where nothing new was entered. What is wrong is shown and added. */
    @Nullable
    Identity identity(List<Mistake> mistakes) {
        name.setInvalid(false);
        number.setInvalid(false);
        if (known || (name.isEmpty() && number.isEmpty() && phone.isEmpty())) {
            return null;
        }
        IdNumber read = null;
        if (!number.isEmpty()) {
            try {
                read = IdNumber.read(number.getValue(), "people." + member);
            } catch (Refusal refusal) {
                mistakes.addAll(refusal.mistakes());
                mistake(number, refusal.mistakes().getFirst().message());
                return null;
            }
        }
        String given = name.getValue().strip();
        if (given.isEmpty()) {
            mistakes.add(new Mistake("people." + member, Texts.text("editor.name.missing")));
            mistake(name, Texts.text("editor.name.missing"));
            return null;
        }
        String called = phone.getValue().strip();
        return new Identity(given, read, called.isEmpty() ? null : called);
    }

    void showMistake(String message) {
        mistake(number, message);
    }

    void clearMistakes() {
        name.setInvalid(false);
        number.setInvalid(false);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("member", member);
        json.put("name", name.getValue());
        json.put("idNumber", number.getValue());
        json.put("phone", phone.getValue());
        return json;
    }

    void read(Map<?, ?> json) {
        if (!known) {
            name.setValue(text(json, "name"));
            number.setValue(text(json, "idNumber"));
            phone.setValue(text(json, "phone"));
        }
    }

    private static String text(Map<?, ?> json, String key) {
        return json.get(key) instanceof String text ? text : "";
    }
}
