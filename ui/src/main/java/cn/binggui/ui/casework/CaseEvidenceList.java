package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMarks.styled;

import cn.binggui.core.casework.Evidenced;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;

/** The evidence that came with an entry. */
final class CaseEvidenceList extends Composite<UnorderedList> {
    /** @param records names of the evidence that the entry itself is */
    CaseEvidenceList(List<Evidenced> evidence, Set<String> records, CaseFiles files) {
        getContent().addClassName("case-evidence");
        evidence.forEach(each -> getContent().add(item(each, records, files)));
    }

    private static ListItem item(Evidenced given, Set<String> records, CaseFiles files) {
        ListItem item = new ListItem(styled(given.name(), "case-evidence-name"));
        List<Component> links = files.links(given.attachments());
        item.add(links);
        if (links.isEmpty()) {
            item.add(styled(
                    Texts.text(
                            records.contains(given.name()) ? "casepage.evidence.record" : "casepage.evidence.onPaper"),
                    "case-muted"));
        }
        return item;
    }
}
