package cn.binggui.ui.dossier;

import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/** The household's applications, the latest first. */
final class CasesPart extends Composite<Section> {
    /**
     * Shows the cases.
     *
     * @param step tells what is to be done next
     */
    CasesPart(List<CaseFile> cases, Function<CaseFile, String> step) {
        UnorderedList list = new UnorderedList();
        list.addClassName("dossier-cases");
        for (CaseFile file : cases) {
            list.add(new ListItem(
                    new Anchor(CaseNavigation.ofCase(file.id()), file.number()),
                    new Span(Texts.text("dossier.case.opened", file.openedOn())),
                    new Span(step.apply(file))));
        }
        getContent().setId("household-cases");
        getContent().addClassName("dossier-part");
        getContent().add(new H3(Texts.text("dossier.cases")), list);
    }
}
