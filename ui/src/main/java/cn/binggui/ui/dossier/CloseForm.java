package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.CloseReason;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 注销: why. */
final class CloseForm implements ChangeForm {
    private final Select<CloseReason> reason = new Select<>();
    private final Div fields = new Div(reason);

    CloseForm(Runnable changed) {
        Choices.terms(reason, Texts.text("change.close.reason"), List.of(CloseReason.values()));
        Choices.onChange(reason, changed);
        reason.setId("close-reason");
        fields.addClassName("change-fields");
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public Change change(LocalDate on) {
        CloseReason why = reason.getValue();
        if (why == null) {
            throw Refusal.badInput("reason", Texts.text("change.close.reason.missing"));
        }
        return new Change.Close(on, why);
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        Choices.put(
                json,
                "reason",
                reason.getValue() == null ? null : reason.getValue().name());
        return json;
    }

    @Override
    public void read(Map<?, ?> json) {
        Choices.find(reason.getListDataView(), one -> one.name().equals(json.get("reason")))
                .ifPresent(reason::setValue);
    }

    @Override
    public boolean showMistake(Mistake mistake) {
        return mistake.path().equals("reason") && Choices.show(reason, mistake);
    }

    @Override
    public void clearMistakes() {
        Choices.clear(reason);
    }
}
