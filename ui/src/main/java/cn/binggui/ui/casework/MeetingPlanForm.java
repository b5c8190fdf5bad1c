package cn.binggui.ui.casework;

import cn.binggui.core.casework.meeting.Meeting;
import cn.binggui.core.casework.meeting.MeetingCase;
import cn.binggui.core.casework.meeting.MeetingPlan;
import cn.binggui.core.identity.Colleague;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.FormInputs;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What is arranged before a meeting, as fields. */
final class MeetingPlanForm extends Div {
    private final FormInputs inputs = new FormInputs();
    private final TextField title = inputs.line("title", Texts.text("meeting.name"));
    private final DayPicker day = inputs.day("day", Texts.text("meeting.day"));
    private final TextField time = inputs.line("time", Texts.text("meeting.time"));
    private final TextField place = inputs.line("place", Texts.text("meeting.place"));
    private final TextField chair = inputs.line("chair", Texts.text("meeting.chair"));
    private final TextField recorder = inputs.line("recorder", Texts.text("meeting.recorder"));
    private final CheckboxGroup<Colleague> colleagues = new CheckboxGroup<>(Texts.text("meeting.colleagues"));
    private final TextArea outsiders = inputs.text("outsiders", Texts.text("meeting.outsiders"));
    private final CheckboxGroup<MeetingCase> cases = new CheckboxGroup<>(Texts.text("meeting.cases"));
    private final List<Colleague> people = new ArrayList<>();
    private final List<MeetingCase> waiting = new ArrayList<>();

    MeetingPlanForm(LocalDate today) {
        addClassName("meeting-plan");
        title.setId("meeting-name");
        place.setId("meeting-place");
        chair.setId("meeting-chair");
        recorder.setId("meeting-recorder");
        colleagues.setId("meeting-colleagues");
        cases.setId("meeting-cases");
        outsiders.setId("meeting-outsiders");
        day.setId("meeting-day");
        day.setValue(today);
        time.setPlaceholder(Texts.text("meeting.time.example"));
        outsiders.setHelperText(Texts.text("meeting.outsiders.help"));
        colleagues.setItemLabelGenerator(each -> each.name() + "（" + each.role() + "）");
        cases.setItemLabelGenerator(
                each -> Texts.text("meeting.case", each.number(), each.applicant(), each.village(), each.step()));
        inputs.several("colleagues", colleagues, () -> {}, people, each -> String.valueOf(each.id()));
        inputs.several("cases", cases, () -> {}, waiting, each -> String.valueOf(each.id()));
        List.of(title, place, chair, recorder).forEach(field -> field.setRequiredIndicatorVisible(true));
        Div fields = new Div(title, day, time, place, chair, recorder);
        fields.addClassName("meeting-fields");
        add(fields, colleagues, outsiders, cases);
    }

    /** Returns what is kept in a draft. */
    FormInputs inputs() {
        return inputs;
    }

    /** Sets who can be invited and which cases can come before the meeting. */
    void offer(List<Colleague> invitable, List<MeetingCase> candidates) {
        people.clear();
        people.addAll(invitable);
        waiting.clear();
        waiting.addAll(candidates);
        colleagues.setItems(people);
        cases.setItems(waiting);
        cases.setHelperText(waiting.isEmpty() ? Texts.text("meeting.cases.none") : null);
    }

    /** Empties every field; the day is today. */
    void clear(LocalDate today) {
        List.of(title, time, place, chair, recorder).forEach(TextField::clear);
        outsiders.clear();
        colleagues.clear();
        cases.clear();
        day.setValue(today);
    }

    /** Shows what has been arranged. */
    void show(Meeting meeting) {
        title.setValue(meeting.head().title());
        day.setValue(meeting.on());
        time.setValue(meeting.head().time());
        place.setValue(meeting.head().place());
        chair.setValue(meeting.head().chair());
        recorder.setValue(meeting.head().recorder());
        Set<Long> users = meeting.members().stream()
                .map(Meeting.Member::user)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        colleagues.setValue(
                people.stream().filter(each -> users.contains(each.id())).collect(Collectors.toSet()));
        outsiders.setValue(meeting.members().stream()
                .filter(member -> member.user() == null)
                .map(member -> (member.name() + " " + member.unit()).strip())
                .collect(Collectors.joining("\n")));
        Set<Long> keys = meeting.items().stream().map(Meeting.Item::caseId).collect(Collectors.toSet());
        cases.setValue(waiting.stream().filter(each -> keys.contains(each.id())).collect(Collectors.toSet()));
    }

    MeetingPlan plan() {
        List<MeetingPlan.Invited> invited = new ArrayList<>();
        // in the order of the lists, not of the ticks
        people.stream()
                .filter(colleagues.getValue()::contains)
                .forEach(each -> invited.add(new MeetingPlan.Invited(each.id(), each.name(), each.role())));
        outsiders
                .getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> invited.add(outsider(line)));
        Map<Long, MeetingCase> ticked = new HashMap<>();
        cases.getValue().forEach(each -> ticked.put(each.id(), each));
        return new MeetingPlan(
                Objects.requireNonNullElse(day.getValue(), LocalDate.MAX),
                new Meeting.Head(
                        title.getValue(), time.getValue(), place.getValue(), chair.getValue(), recorder.getValue()),
                invited,
                waiting.stream()
                        .map(MeetingCase::id)
                        .filter(ticked::containsKey)
                        .toList());
    }

    boolean lacksDay() {
        boolean lacks = day.getValue() == null || day.isInvalid();
        if (lacks) {
            day.focus();
        }
        return lacks;
    }

    private static MeetingPlan.Invited outsider(String line) {
        String[] parts = line.split("[\\s　]+", 2);
        return new MeetingPlan.Invited(null, parts[0], parts.length > 1 ? parts[1] : "");
    }
}
