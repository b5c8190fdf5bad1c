package cn.binggui.ui.policy.change;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.policy.ParameterValue;
import cn.binggui.core.policy.UpperConflict;
import cn.binggui.core.policy.change.ChangeState;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.core.policy.change.ParameterChanges;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.Deeds;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.UpperConflictMark;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;

/** One change on its way: what it changes, what it rests on, and what the person can do with it. */
final class ChangeCard extends Composite<Div> {
    private final Actor actor;
    private final ChangeDesk desk;
    private final ParameterChange change;
    private final Parameter parameter;
    private final List<UpperConflict> conflicts;
    private final Runnable changed;
    private final TextField words = new TextField();
    private final Deeds deeds;

    /**
     * @param conflicts where the parameter differs from upper rules
     * @param values what is published, for what it would replace
     * @param changed is called after every step
     */
    ChangeCard(
            Actor actor,
            ChangeDesk desk,
            ParameterChange change,
            Parameter parameter,
            List<UpperConflict> conflicts,
            List<ParameterValue> values,
            Runnable changed) {
        this.actor = actor;
        this.desk = desk;
        this.change = change;
        this.parameter = parameter;
        this.conflicts = conflicts;
        this.changed = changed;
        deeds = new Deeds("param-trouble", changed);
        NewValue value = change.value();
        Div head = new Div(
                ChangeMarks.styled(parameter.label(), "param-strong"),
                ChangeMarks.styled(ChangeMarks.residence(value.residence()), "param-muted"),
                ChangeMarks.styled(
                        ChangeMarks.step(ChangeDesk.before(values, value).orElse(null), value.number(), parameter),
                        "param-number"),
                ChangeMarks.styled(Texts.text("policy.parameter.from", value.from())),
                ChangeMarks.state(change.state()));
        head.addClassName("param-head");
        getContent().addClassName("param-card");
        getContent().setId("param-" + change.id());
        getContent().add(head, new UpperConflictMark(conflicts), new Paragraph(rests(value)));
        if (!value.note().isBlank()) {
            getContent().add(new Paragraph(value.note()));
        }
        if (!change.words().isBlank()) {
            getContent()
                    .add(ChangeMarks.styled(
                            Texts.text(
                                    "param.words",
                                    Objects.requireNonNullElse(change.deciderName(), ""),
                                    change.words()),
                            "param-trouble"));
        }
        if (actor.is(Role.COUNTY_ADMIN)) {
            getContent().add(actions());
        }
        getContent().add(deeds.trouble());
        getContent().add(new EffectsPart(actor, desk, change));
    }

    private String rests(NewValue value) {
        return Texts.text(
                "param.rests",
                value.document() + value.article(),
                value.grade().label(),
                change.authorName(),
                Minute.of(change.createdAt()));
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("param-actions");
        ParameterChanges changes = desk.changes();
        String county = ChangeDesk.county(actor);
        long id = change.id();
        int version = change.version();
        if (change.isBy(actor) && change.state().isOpen()) {
            Button submit = button("submit", () -> changes.submit(actor, county, id, version));
            submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            Button edit = new Button(Texts.text("param.edit"), click -> edit());
            edit.setId("edit-" + id);
            actions.add(submit, edit, button("discard", () -> changes.discard(actor, county, id, version)));
        } else if (change.state() == ChangeState.SUBMITTED && !change.isBy(actor)) {
            Button publish = button("publish", () -> changes.publish(actor, county, id, version));
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            words.setPlaceholder(Texts.text("param.why.back"));
            words.setId("words-" + id);
            actions.add(
                    publish,
                    words,
                    button("giveBack", () -> changes.giveBack(actor, county, id, version, words.getValue())));
        } else if (change.state() == ChangeState.SUBMITTED) {
            actions.add(ChangeMarks.styled(Texts.text("param.waits"), "param-muted"));
        } else if (change.isWithdrawable(desk.today())) {
            words.setPlaceholder(Texts.text("param.why.withdraw"));
            words.setId("words-" + id);
            actions.add(
                    words, button("withdraw", () -> changes.withdraw(actor, county, id, version, words.getValue())));
        } else {
            actions.add(ChangeMarks.styled(Texts.text("param.author", change.authorName()), "param-muted"));
        }
        return actions;
    }

    private void edit() {
        desk.askAnew(actor, change, parameter, conflicts, changed);
    }

    private Button button(String deed, Runnable work) {
        return deeds.button(deed + "-" + change.id(), Texts.text("param.do." + deed), work);
    }
}
