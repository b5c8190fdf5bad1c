package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.LeaveReason;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 减少人员: who leaves, why, and whether he stays listed for the rules to decide. */
final class LeaveForm implements ChangeForm {
    private final RadioButtonGroup<Member> member = new RadioButtonGroup<>(Texts.text("change.leave.member"));
    private final Select<LeaveReason> reason = new Select<>();
    private final Checkbox staysListed = new Checkbox(Texts.text("change.leave.stays"));
    private final Div fields = new Div(member, reason, staysListed);

    LeaveForm(HouseholdFacts facts, Runnable changed) {
        Choices.members(member, facts.members());
        Choices.terms(reason, Texts.text("change.leave.reason"), List.of(LeaveReason.values()));
        member.setId("who-leaves");
        reason.setId("leave-reason");
        staysListed.setId("stays-listed");
        fields.addClassName("change-fields");
        Choices.onChange(member, changed);
        Choices.onChange(staysListed, changed);
        reason.addValueChangeListener(change -> offerToStay());
        Choices.onChange(reason, changed);
        offerToStay();
    }

    /** Only what the facts can say may keep somebody listed. */
    private void offerToStay() {
        LeaveReason why = reason.getValue();
        boolean possible = why != null && why.maybeListed();
        staysListed.setVisible(possible);
        if (!possible) {
            staysListed.setValue(false);
        }
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public Change change(LocalDate on) {
        Member who = member.getValue();
        LeaveReason why = reason.getValue();
        List<Mistake> mistakes = new ArrayList<>();
        if (who == null) {
            mistakes.add(new Mistake("memberId", Texts.text("change.leave.member.missing")));
        }
        if (why == null) {
            mistakes.add(new Mistake("reason", Texts.text("change.leave.reason.missing")));
        }
        if (who == null || why == null) {
            throw Refusal.badInput(mistakes);
        }
        return new Change.Leave(on, who.id(), why, staysListed.getValue());
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        Choices.put(
                json,
                "member",
                member.getValue() == null ? null : member.getValue().id());
        Choices.put(
                json,
                "reason",
                reason.getValue() == null ? null : reason.getValue().name());
        json.put("staysListed", staysListed.getValue());
        return json;
    }

    @Override
    public void read(Map<?, ?> json) {
        Choices.find(member.getListDataView(), one -> one.id().equals(json.get("member")))
                .ifPresent(member::setValue);
        Choices.find(reason.getListDataView(), one -> one.name().equals(json.get("reason")))
                .ifPresent(reason::setValue);
        staysListed.setValue(Boolean.TRUE.equals(json.get("staysListed")));
        offerToStay();
    }

    @Override
    public boolean showMistake(Mistake mistake) {
        return switch (mistake.path()) {
            case "memberId" -> Choices.show(member, mistake);
            case "reason" -> Choices.show(reason, mistake);
            case "staysListed" -> Choices.show(staysListed, mistake);
            default -> false;
        };
    }

    @Override
    public void clearMistakes() {
        Choices.clear(member, reason, staysListed);
    }
}
