package cn.binggui.ui.casework;

import cn.binggui.core.casework.Participant;
import cn.binggui.core.identity.Colleague;
import cn.binggui.ui.FormInputs;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who did a step: colleagues, and people who have no account. */
final class CasePeopleInput extends Composite<Div> {
    private final MultiSelectComboBox<Colleague> colleagues;
    private final TextField others;

    /**
     * @param least how many must do it together
     * @param fit which colleagues may take part
     */
    CasePeopleInput(CaseContext context, FormInputs inputs, int least, Predicate<Colleague> fit) {
        List<Colleague> all = context
                .desk()
                .colleagues(context.actor(), context.view().file().township())
                .stream()
                .filter(fit)
                .toList();
        colleagues = new MultiSelectComboBox<>(
                least > 1 ? Texts.text("caseform.people.least", least) : Texts.text("caseform.people"));
        colleagues.setItems(all);
        colleagues.setItemLabelGenerator(
                colleague -> Texts.text("caseform.people.colleague", colleague.name(), colleague.role()));
        colleagues.setId("people");
        colleagues.setValue(all.stream()
                .filter(colleague -> colleague.id() == context.actor().userId())
                .collect(Collectors.toSet()));
        inputs.several("people", colleagues, colleagues::focus, all, colleague -> Long.toString(colleague.id()));
        others = inputs.line("others", Texts.text("caseform.people.others"));
        others.setPlaceholder(Texts.text("caseform.people.others.hint"));
        others.setId("others");
        getContent().addClassName("case-people");
        getContent().add(colleagues, others);
    }

    List<Participant> given() {
        Set<Colleague> chosen = colleagues.getValue();
        List<Participant> given = new ArrayList<>();
        chosen.stream()
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .forEach(colleague -> given.add(new Participant(colleague.id(), colleague.name())));
        Arrays.stream(others.getValue().split("[、，,；;\\s]+", -1))
                .filter(name -> !name.isBlank())
                .forEach(name -> given.add(new Participant(null, name)));
        return given;
    }
}
