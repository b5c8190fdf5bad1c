package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.exchange.MarkImport;
import cn.binggui.core.scoring.exchange.MarkTrial;
import cn.binggui.core.scoring.exchange.RoundExport;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.workbook.WorkbookWriter;
import cn.binggui.ui.Downloads;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Anchor;
import jakarta.inject.Singleton;

/** What the page of a round asks of the services that write and read workbooks. */
@Singleton
class RoundFiles {
    private final RoundExport export;
    private final MarkImport marks;

    RoundFiles(RoundExport export, MarkImport marks) {
        this.export = export;
        this.marks = marks;
    }

    /** Returns the link that takes the whole round out. */
    Anchor workbook(Actor actor, Round round) {
        Anchor link = new Anchor(
                Downloads.saved(
                        Texts.text("scoring.excel.file", round.name()),
                        WorkbookWriter.MEDIA_TYPE,
                        () -> export.round(actor, round.id())),
                Texts.text("scoring.excel"));
        link.setId("round-excel");
        return link;
    }

    /** Returns the link that takes out what is still to be marked. */
    Anchor template(Actor actor, Round round, long left) {
        Anchor link = new Anchor(
                Downloads.saved(
                        Texts.text("scoring.offline.file", round.name()),
                        WorkbookWriter.MEDIA_TYPE,
                        () -> marks.template(actor, round.id())),
                Texts.text("scoring.offline.template", left));
        link.setId("marks-template");
        return link;
    }

    long left(Actor actor, Round round) {
        return marks.left(actor, round.id());
    }

    MarkTrial attempt(Actor actor, Round round, byte[] content) {
        return marks.attempt(actor, round.id(), content);
    }

    MarkTrial.Outcome record(Actor actor, Round round, MarkTrial trial) {
        return marks.record(actor, round.id(), trial);
    }
}
