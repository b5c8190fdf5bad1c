package cn.binggui.ui.casework;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.StepRules;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.declared.TrackLimit;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;

/** 受理: the papers one by one, and the track. */
final class CaseAcceptForm extends CaseForm {
    private final CaseEvidenceInput evidence;
    private final RadioButtonGroup<TrackLimit> track;
    private final Paragraph restDay = note("");
    private final WorkingCalendar calendar;

    CaseAcceptForm(CaseContext context) {
        calendar = context.desk().calendar(context.actor());
        evidence = new CaseEvidenceInput(context, inputs(), new StepRules(context.procedure()).onAcceptance());
        List<TrackLimit> tracks = context.procedure().tracks().stream()
                .filter(limit -> limit.track() != Track.EXTENDED)
                .toList();
        track = inputs().choice(
                        "track",
                        Texts.text("casepage.track"),
                        tracks,
                        limit -> limit.track().name(),
                        CaseAcceptForm::words);
        tracks.stream()
                .filter(limit -> limit.track() == Track.STANDARD)
                .findFirst()
                .ifPresent(track::setValue);
        track.setId("track");
        restDay.setId("rest-day");
        restDay.addClassName("case-trouble");
        add(evidence, track, restDay);
    }

    private static String words(TrackLimit limit) {
        String days = Texts.text(
                "caseform.track",
                limit.track().term(),
                limit.days(),
                limit.unit().term());
        return limit.condition() == null ? days : Texts.text("caseform.track.condition", days, limit.condition());
    }

    /** Nothing is accepted on a day on which the offices rest; the next day on which it can be is named. */
    @Override
    void on(LocalDate day) {
        boolean works = calendar.isWorking(day);
        restDay.setVisible(!works);
        restDay.setText(
                works ? "" : Texts.text("caseform.restDay", day, calendar.why(day), calendar.workingOnOrAfter(day)));
    }

    @Override
    CaseSubmission submission() {
        TrackLimit chosen = track.getValue();
        if (chosen == null) {
            throw missing(Texts.text("caseform.track.missing"));
        }
        return event(new CaseEvent.Accepted(chosen.track(), evidence.given()));
    }
}
