package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.policy.facts.Member;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 更正身份信息: puts right who a member is, with a reason that goes into the audit log. */
final class CorrectIdentityDialog extends Dialog {
    /** Stores the corrected identity with a reason. */
    interface Save {
        void save(Identity identity, String reason);
    }

    private final PersonEntry person;
    private final TextField reason = new TextField(Texts.text("dossier.correct.reason"));
    private final Save save;

    /** @param known what is known so far; only those who have looked at it may correct it */
    CorrectIdentityDialog(Member member, Identity known, Save save) {
        this.save = save;
        person = new PersonEntry(null, (id, day) -> day.equals(member.birthDate()), () -> {});
        person.of(member.id(), Choices.label(member));
        person.read(json(known));
        reason.setId("correct-reason");
        reason.setManualValidation(true);
        reason.setWidthFull();
        reason.setPlaceholder(Texts.text("dossier.correct.placeholder"));
        Button confirm = new Button(Texts.text("dossier.correct.confirm"), click -> confirm());
        confirm.setId("correct-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        setHeaderTitle(Texts.text("dossier.correct"));
        setWidth("min(36rem, 100%)");
        add(new Paragraph(Texts.text("dossier.correct.note")), person, reason);
        getFooter().add(new Button(Texts.text("date.cancel"), click -> close()), confirm);
        addClassName("correct-identity");
    }

    private static Map<String, Object> json(Identity known) {
        Map<String, Object> json = new LinkedHashMap<>();
        IdNumber number = known.idNumber();
        json.put("name", known.name());
        Choices.put(json, "idNumber", number == null ? null : number.value());
        Choices.put(json, "phone", known.phone());
        return json;
    }

    private void confirm() {
        Choices.clear(reason);
        List<Mistake> mistakes = new ArrayList<>();
        Identity identity = person.identity(mistakes);
        if (identity == null) {
            if (mistakes.isEmpty()) {
                person.showMistake(Texts.text("editor.name.missing"));
            }
            return;
        }
        try {
            save.save(identity, reason.getValue());
            close();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.BAD_INPUT) {
                throw refusal;
            }
            refusal.mistakes().forEach(this::show);
        }
    }

    private void show(Mistake mistake) {
        if (mistake.path().equals("reason")) {
            Choices.show(reason, mistake);
            reason.focus();
        } else {
            person.showMistake(mistake.message());
        }
    }
}
