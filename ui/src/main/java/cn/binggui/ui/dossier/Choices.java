package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.policy.Term;
import cn.binggui.policy.facts.Member;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.provider.AbstractListDataView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Fields of the change forms: how they are filled, remembered and told of mistakes. */
final class Choices {
    private Choices() {}

    /** Returns how a member is called in choices, for example 乙 配偶. */
    static String label(@Nullable Member member) {
        return member == null
                ? ""
                : Texts.text("dossier.member", member.id(), member.relation().term());
    }

    static void members(RadioButtonGroup<Member> group, List<Member> members) {
        group.setItems(members);
        group.setItemLabelGenerator(Choices::label);
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.setManualValidation(true);
    }

    static <T extends Term> void terms(Select<T> select, String label, List<T> terms) {
        select.setLabel(label);
        select.setItems(terms);
        select.setItemLabelGenerator(term -> term == null ? "" : term.term());
        select.setPlaceholder(Texts.text("change.choose"));
        select.setManualValidation(true);
    }

    static void villages(ComboBox<EditorDesk.VillageChoice> box, List<EditorDesk.VillageChoice> villages) {
        box.setItems(villages);
        box.setItemLabelGenerator(EditorDesk.VillageChoice::label);
        box.setManualValidation(true);
        box.setId("village");
    }

    /** Tells of every change that a person makes. */
    static void onChange(HasValue<?, ?> field, Runnable changed) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    static <T> Optional<T> find(AbstractListDataView<T> items, Predicate<T> wanted) {
        return items.getItems().filter(wanted).findFirst();
    }

    static void put(Map<String, Object> json, String key, @Nullable Object value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    /** Shows the mistake at the field, and returns true as there is one. */
    static boolean show(HasValidationProperties field, Mistake mistake) {
        field.setErrorMessage(mistake.message());
        field.setInvalid(true);
        return true;
    }

    static void clear(HasValidationProperties... fields) {
        for (HasValidationProperties field : fields) {
            field.setInvalid(false);
        }
    }
}
