package cn.binggui.ui.casework;

import cn.binggui.core.casework.Ballot;
import cn.binggui.core.casework.meeting.Meeting;
import cn.binggui.core.casework.meeting.MeetingCase;
import cn.binggui.core.casework.meeting.MeetingRules;
import cn.binggui.core.casework.meeting.Result;
import cn.binggui.core.casework.meeting.Vote;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One case before a meeting: ties, votes, result and words; every change is told at once. */
final class MeetingCasePanel extends Article {
    private static final int PAUSE_MILLIS = 800;

    private final transient MeetingCase of;
    private final transient Runnable changed;
    private final Div members = new Div();
    private final Span tally = new Span();
    private final Span wanting = new Span();
    private final Checkbox asked = new Checkbox(Texts.text("meeting.asked"));
    private final RadioButtonGroup<Result> result = new RadioButtonGroup<>(Texts.text("meeting.result"));
    private final Select<Category> category = new Select<>();
    private final TextArea words = new TextArea(Texts.text("meeting.words"));
    private final Map<Integer, Vote> votes = new HashMap<>();
    private final Map<Integer, String> conflicts = new HashMap<>();
    private transient Meeting meeting;

    MeetingCasePanel(int number, MeetingCase of, Meeting meeting, Runnable changed) {
        this.of = of;
        this.meeting = meeting;
        this.changed = changed;
        addClassName("meeting-item");
        Meeting.Minute minute = meeting.item(of.id()).minute();
        votes.putAll(minute.votes());
        conflicts.putAll(minute.conflicts());
        members.addClassName("meeting-votes");
        tally.addClassName("meeting-tally");
        tally.getElement().setAttribute("role", "status");
        wanting.addClassName("meeting-wanting");
        asked.setValue(minute.asked());
        result.setItems(Result.values());
        result.setItemLabelGenerator(Result::term);
        result.setValue(minute.result());
        result.addClassName("meeting-result");
        category.setLabel(Texts.text("meeting.category"));
        category.setItems(possible());
        category.setItemLabelGenerator(each -> each == null ? "" : each.term());
        category.setVisible(of.decides());
        category.setValue(minute.category() == null ? likely() : minute.category());
        words.setValue(minute.words());
        words.setValueChangeMode(ValueChangeMode.TIMEOUT);
        words.setValueChangeTimeout(PAUSE_MILLIS);
        words.addClassName("meeting-words");
        Button all = new Button(Texts.text("meeting.allAgree"), click -> allAgree());
        all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div resolved = new Div(result, category);
        resolved.addClassName("meeting-tools");
        add(new MeetingVerdict(number, of), members, all, tally, asked, resolved, words, wanting);
        asked.addValueChangeListener(change -> tell(change.isFromClient()));
        result.addValueChangeListener(change -> tell(change.isFromClient()));
        category.addValueChangeListener(change -> tell(change.isFromClient()));
        words.addValueChangeListener(change -> tell(change.isFromClient()));
        drawMembers();
        judge();
    }

    long caseId() {
        return of.id();
    }

    Meeting.Minute minute() {
        boolean confirms = of.decides() && result.getValue() == Result.AGREED;
        return new Meeting.Minute(
                meeting.item(of.id()).minute().reporting(),
                conflicts,
                asked.getValue(),
                votes,
                result.getValue(),
                confirms ? category.getValue() : null,
                words.getValue());
    }

    /** Shows who is present now; who is not has no vote. */
    void show(Meeting current) {
        meeting = current;
        current.members().stream()
                .filter(member -> !member.present())
                .map(Meeting.Member::number)
                .forEach(votes::remove);
        drawMembers();
        judge();
    }

    private List<Category> possible() {
        return of.grounds() == null
                ? List.of()
                : of.grounds().possible().stream().sorted().toList();
    }

    private @Nullable Category likely() {
        return of.grounds() == null || of.grounds().category() == Category.NONE
                ? null
                : of.grounds().category();
    }

    private void drawMembers() {
        members.removeAll();
        meeting.members().stream().filter(Meeting.Member::present).forEach(member -> members.add(row(member)));
    }

    private Div row(Meeting.Member member) {
        Span name = new Span(member.name());
        name.addClassName("meeting-member");
        Div row = new Div(name);
        row.addClassName("meeting-vote");
        if (minute().reporting().contains(member.number())) {
            row.add(new Span(Texts.text("meeting.reports")));
            return row;
        }
        if (conflicts.containsKey(member.number())) {
            TextField tie = new TextField();
            tie.setAriaLabel(Texts.text("meeting.tie.of", member.name()));
            tie.setPlaceholder(Texts.text("meeting.tie"));
            tie.setValue(conflicts.getOrDefault(member.number(), ""));
            tie.addValueChangeListener(change -> {
                conflicts.put(member.number(), change.getValue());
                tell(change.isFromClient());
            });
            row.add(new Span(Texts.text("meeting.leaves")), tie, button("meeting.stays", member, () -> {
                conflicts.remove(member.number());
            }));
            return row;
        }
        RadioButtonGroup<Vote> vote = new RadioButtonGroup<>();
        vote.setAriaLabel(Texts.text("meeting.vote.of", member.name()));
        vote.setItems(Vote.values());
        vote.setItemLabelGenerator(Vote::term);
        vote.setValue(votes.get(member.number()));
        vote.addValueChangeListener(change -> {
            votes.put(member.number(), change.getValue());
            tell(change.isFromClient());
        });
        row.add(vote, button("meeting.leave", member, () -> {
            votes.remove(member.number());
            conflicts.put(member.number(), "");
        }));
        return row;
    }

    private Button button(String key, Meeting.Member member, Runnable work) {
        Button button = new Button(Texts.text(key), click -> {
            work.run();
            drawMembers();
            tell(true);
        });
        button.setAriaLabel(Texts.text(key + ".of", member.name()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void allAgree() {
        MeetingRules.voters(meeting, minute()).stream()
                .filter(Meeting.Member::present)
                .forEach(member -> votes.put(member.number(), Vote.AGREE));
        result.setValue(Result.AGREED);
        drawMembers();
        tell(true);
    }

    private void tell(boolean byPerson) {
        if (byPerson) {
            judge();
            changed.run();
        }
    }

    private void judge() {
        Ballot ballot = MeetingRules.ballot(meeting, minute());
        tally.setText(Texts.text(
                "meeting.tally",
                ballot.invited(),
                ballot.present(),
                ballot.agree(),
                ballot.against(),
                ballot.abstain()));
        asked.setVisible(of.kinship());
        String mistake = MeetingRules.mistake(meeting, minute(), of);
        wanting.setText(mistake == null ? Texts.text("meeting.ready") : mistake);
        wanting.setClassName("meeting-met", mistake == null);
    }
}
