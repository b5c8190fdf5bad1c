package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Change;
import cn.binggui.ui.Texts;
import cn.binggui.ui.dossier.EditorDesk.VillageChoice;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 迁移: to which village. */
final class MoveForm implements ChangeForm {
    private final ComboBox<VillageChoice> village = new ComboBox<>(Texts.text("change.move.village"));
    private final Div fields = new Div(village);

    MoveForm(List<VillageChoice> villages, Runnable changed) {
        Choices.villages(village, villages);
        Choices.onChange(village, changed);
        village.setHelperText(Texts.text("change.move.scope"));
        fields.addClassName("change-fields");
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public Change change(LocalDate on) {
        VillageChoice where = village.getValue();
        if (where == null) {
            throw Refusal.badInput("place.village", Texts.text("change.move.missing"));
        }
        return new Change.Move(on, new Change.Place(where.code(), where.township()));
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        Choices.put(
                json,
                "village",
                village.getValue() == null ? null : village.getValue().code());
        return json;
    }

    @Override
    public void read(Map<?, ?> json) {
        Choices.find(village.getListDataView(), each -> each.code().equals(json.get("village")))
                .ifPresent(village::setValue);
    }

    @Override
    public boolean showMistake(Mistake mistake) {
        boolean ofPlace = mistake.path().startsWith("place.") || mistake.path().equals("village");
        return ofPlace && Choices.show(village, mistake);
    }

    @Override
    public void clearMistakes() {
        Choices.clear(village);
    }
}
