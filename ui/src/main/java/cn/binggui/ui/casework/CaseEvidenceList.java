package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMarks.styled;

import cn.binggui.core.casework.Evidenced;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The evidence that came with an entry. */
final class CaseEvidenceList extends Composite<UnorderedList> {
    CaseEvidenceList(List<Evidenced> evidence) {
        getContent().addClassName("case-evidence");
        evidence.forEach(each -> getContent().add(item(each)));
    }

    private static ListItem item(Evidenced given) {
        ListItem item = new ListItem(styled(given.name(), "case-evidence-name"));
        if (given.attachments().isEmpty()) {
            item.add(styled(Texts.text("casepage.evidence.onPaper"), "case-muted"));
        }
        return item;
    }
}
