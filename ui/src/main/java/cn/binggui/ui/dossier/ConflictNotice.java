package cn.binggui.ui.dossier;

import cn.binggui.core.access.Actor;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.core.household.store.Revision;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Somebody else was faster: what they changed, so that the person can save again on top of it. */
final class ConflictNotice extends Composite<Div> {

    /**
     * Tells what has changed.
     *
     * @param base number of the revision that the person had before them
     */
    ConflictNotice(EditorDesk desk, Actor actor, HouseholdView now, int base) {
        Revision latest = now.revision();
        Revision before = desk.revision(actor, latest.household(), base);
        getContent()
                .add(
                        new Paragraph(Texts.text(
                                "editor.conflict",
                                latest.recorderName(),
                                Minute.of(latest.recordedAt()),
                                latest.seq(),
                                latest.note())),
                        DifferenceTable.of(desk.state(actor, before), desk.state(actor, latest)));
        getContent().setId("conflict");
        getContent().addClassName("dossier-notice");
        getContent().getElement().setAttribute("role", "alert");
    }
}
