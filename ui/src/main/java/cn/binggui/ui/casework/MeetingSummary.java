package cn.binggui.ui.casework;

import cn.binggui.core.casework.meeting.Meeting;
import cn.binggui.core.casework.meeting.MeetingCase;
import cn.binggui.core.casework.meeting.MeetingRules;
import cn.binggui.core.casework.meeting.MeetingState;
import cn.binggui.core.casework.meeting.MeetingView;
import cn.binggui.core.casework.meeting.Result;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A meeting that has not begun, or that is over: its cases, and what became of each. */
final class MeetingSummary extends Div {
    /**
     * Shows a meeting.
     *
     * @param refusals why a resolution could not be written, by the case's key
     */
    MeetingSummary(MeetingView view, Map<Long, String> refusals) {
        Meeting meeting = view.meeting();
        boolean closed = meeting.state() == MeetingState.CLOSED;
        add(new Paragraph(Texts.text(
                closed ? "meeting.came" : "meeting.invited",
                meeting.members().stream()
                        .filter(member -> !closed || member.present())
                        .map(Meeting.Member::name)
                        .collect(Collectors.joining("、")))));
        for (int i = 0; i < view.cases().size(); i++) {
            MeetingCase of = view.cases().get(i);
            Article article = new Article(new MeetingVerdict(i + 1, of));
            article.addClassName("meeting-item");
            if (closed) {
                resolution(article, meeting, meeting.item(of.id()), refusals.get(of.id()));
            }
            add(article);
        }
    }

    private static void resolution(Article article, Meeting meeting, Meeting.Item item, @Nullable String refusal) {
        Meeting.Minute minute = item.minute();
        Result result = minute.result();
        Span resolved = new Span(Texts.text("meeting.resolved", result == null ? "" : result.term()));
        resolved.addClassName("meeting-determined");
        article.add(resolved);
        if (result != Result.DEFERRED) {
            article.add(new Span(MeetingRules.ballot(meeting, minute).words()));
        }
        if (!minute.words().isBlank()) {
            article.add(new Paragraph(minute.words()));
        }
        if (result == Result.DEFERRED) {
            return;
        }
        boolean written = item.written() != null;
        Span into = new Span(
                written
                        ? Texts.text("meeting.written")
                        : Texts.text("meeting.notWritten", refusal == null ? "" : refusal));
        into.addClassName(written ? "meeting-met" : "meeting-wrong");
        article.add(into);
    }
}
