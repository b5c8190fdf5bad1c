package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.scoring.Reading;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.round.ItemEntry;
import cn.binggui.core.scoring.round.ItemEvent;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.policy.value.Points;
import cn.binggui.ui.Downloads;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was recorded on an item: who, when, what, on which evidence. */
final class ItemHistory extends Composite<OrderedList> {
    private final Actor actor;
    private final SheetDesk desk;
    private final ScoreSheet sheet;
    private final Map<Long, Attachment> papers;

    ItemHistory(Actor actor, SheetDesk desk, ScoreSheet sheet, ScoreSheet.Line line) {
        this.actor = actor;
        this.desk = desk;
        this.sheet = sheet;
        papers = line.entries().isEmpty()
                ? Map.of()
                : desk.papers(actor, sheet).stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
        getContent().addClassName("scoring-history");
        getContent().setId("history");
        line.entries().reversed().forEach(entry -> getContent().add(item(entry)));
    }

    private ListItem item(ItemEntry entry) {
        ItemEvent event = entry.event();
        Div head = new Div(
                ScoringMarks.styled(what(event), "scoring-what"),
                ScoringMarks.styled(entry.name(), "scoring-muted"),
                ScoringMarks.styled(Minute.of(entry.at()), "scoring-muted"));
        head.addClassName("scoring-entry-head");
        Div words = new Div(event.words());
        ListItem item = new ListItem(head, words);
        item.setId("entry-" + entry.seq());
        evidence(event).forEach(key -> {
            Attachment paper = papers.get(key);
            if (paper != null) {
                item.add(link(paper));
            }
        });
        return item;
    }

    private Anchor link(Attachment paper) {
        Anchor link = new Anchor(
                Downloads.saved(paper.name(), paper.type().mediaType(), () -> desk.paper(actor, sheet, paper.id())),
                paper.name());
        link.addClassName("upload-file");
        return link;
    }

    private static List<Long> evidence(ItemEvent event) {
        return switch (event) {
            case ItemEvent.SelfAssessed said -> said.evidence();
            case ItemEvent.Appealed said -> said.evidence();
            case ItemEvent.Marked _,
                    ItemEvent.Entered _,
                    ItemEvent.SentBack _,
                    ItemEvent.Answered _,
                    ItemEvent.Corrected _ -> List.of();
        };
    }

    private static String what(ItemEvent event) {
        return switch (event) {
            case ItemEvent.SelfAssessed said ->
                said.claimed() == null ? Texts.text("scoring.said") : Texts.text("scoring.said.points", said.claimed());
            case ItemEvent.Marked(Points points, String words) -> Texts.text("scoring.marked", points);
            case ItemEvent.Entered(Reading value, String words) -> Texts.text("scoring.entered", value(value));
            case ItemEvent.SentBack _ -> Texts.text("scoring.sentback");
            case ItemEvent.Appealed _ -> Texts.text("scoring.appealed");
            case ItemEvent.Answered(Reading value, String words) ->
                value == null ? Texts.text("scoring.answered.same") : Texts.text("scoring.answered", value(value));
            case ItemEvent.Corrected(Reading value, String words, int corrects) ->
                Texts.text("scoring.corrected", corrects, value(value));
        };
    }

    private static String value(@Nullable Reading value) {
        return switch (value) {
            case Reading.Judged(Points points) -> Texts.text("scoring.value.points", points);
            case Reading.Occurred(long times) -> Texts.text("scoring.value.times", times);
            case Reading.Counted(Tally tally) ->
                Texts.text("scoring.value.share", tally.numerator(), tally.denominator());
            case Reading.NoSource _, Reading.Waiting _ -> "";
            case null -> "";
        };
    }
}
