package cn.binggui.ui.casework;

import cn.binggui.core.casework.meeting.Meeting;
import cn.binggui.core.casework.meeting.MeetingView;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A meeting while it is held: who came, and case after case. */
final class MeetingHolding extends Div {
    private final transient Keeper keeper;
    private final transient MeetingView view;
    private final CheckboxGroup<Meeting.Member> present = new CheckboxGroup<>(Texts.text("meeting.present"));
    private final transient List<MeetingCasePanel> panels = new ArrayList<>();
    private final Span saved = new Span();

    /** Keeps what is taken down. */
    interface Keeper {
        void keep(Set<Integer> present, Map<Long, Meeting.Minute> minutes);
    }

    MeetingHolding(MeetingView view, Keeper keeper, Runnable close) {
        this.view = view;
        this.keeper = keeper;
        addClassName("meeting-holding");
        List<Meeting.Member> members = view.meeting().members();
        present.setId("meeting-present");
        present.setItems(members);
        present.setItemLabelGenerator(
                member -> member.unit().isEmpty() ? member.name() : member.name() + "（" + member.unit() + "）");
        present.setValue(members.stream().filter(Meeting.Member::present).collect(Collectors.toSet()));
        present.addValueChangeListener(change -> attendance());
        Button all = new Button(Texts.text("meeting.present.all"), click -> present.setValue(Set.copyOf(members)));
        all.setId("meeting-present-all");
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        saved.setId("meeting-saved");
        saved.getElement().setAttribute("role", "status");
        add(present, all);
        for (int i = 0; i < view.cases().size(); i++) {
            MeetingCasePanel panel = new MeetingCasePanel(i + 1, view.cases().get(i), view.meeting(), this::keep);
            panels.add(panel);
            add(panel);
        }
        Button closing = new Button(Texts.text("meeting.close"), click -> close.run());
        closing.setId("meeting-close");
        closing.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div foot = new Div(closing, saved);
        foot.addClassName("meeting-foot");
        add(foot);
    }

    void saved(String words) {
        saved.setText(words);
    }

    private void attendance() {
        Meeting now = current();
        panels.forEach(panel -> panel.show(now));
        keep();
    }

    private Meeting current() {
        Meeting before = view.meeting();
        Set<Integer> came = came();
        return new Meeting(
                before.id(),
                before.version(),
                before.state(),
                before.township(),
                before.on(),
                before.head(),
                before.members().stream()
                        .map(member -> new Meeting.Member(
                                member.number(),
                                member.user(),
                                member.name(),
                                member.unit(),
                                came.contains(member.number())))
                        .toList(),
                before.items());
    }

    private Set<Integer> came() {
        return present.getValue().stream().map(Meeting.Member::number).collect(Collectors.toSet());
    }

    private void keep() {
        Map<Long, Meeting.Minute> minutes = new HashMap<>();
        panels.forEach(panel -> minutes.put(panel.caseId(), panel.minute()));
        keeper.keep(came(), minutes);
    }
}
