package cn.binggui.ui.casework;

import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.attachment.AttachmentType;
import cn.binggui.ui.Downloads;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hands out what lies in a case's file, to this page alone. */
final class CaseFiles {
    private final CaseContext context;
    private final Map<Long, Attachment> papers;

    CaseFiles(CaseContext context) {
        this.context = context;
        papers = context.desk().papers(context.actor(), context.id()).stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    /** Returns links to files, pictures small; keys of what is not in the case's file are left out. */
    List<Component> links(List<Long> keys) {
        return keys.stream()
                .map(papers::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .map(this::link)
                .toList();
    }

    /** Returns what was uploaded and belongs to no entry. */
    List<Component> loose(List<Long> entered) {
        return papers.values().stream()
                .filter(paper -> !entered.contains(paper.id()))
                .sorted((one, other) -> Long.compare(one.id(), other.id()))
                .map(this::link)
                .toList();
    }

    private Component link(Attachment paper) {
        Anchor link = new Anchor(
                Downloads.saved(
                        paper.name(),
                        paper.type().mediaType(),
                        () -> context.desk().paper(context.actor(), paper)),
                "");
        link.addClassName("upload-file");
        link.setTitle(Texts.text("casepage.file", paper.name(), paper.adderName(), Minute.of(paper.addedOn())));
        if (paper.type() == AttachmentType.JPEG) {
            Image small = new Image(
                    Downloads.shown(
                            paper.type().mediaType(), () -> context.desk().thumbnail(context.actor(), paper)),
                    paper.name());
            small.addClassName("case-thumbnail");
            small.getElement().setAttribute("loading", "lazy");
            link.add(small);
        } else {
            link.setText(paper.name());
        }
        return link;
    }

    /** Returns a link to a document that is drawn when it is asked for. */
    Component document(int seq, String name) {
        Anchor link = new Anchor(
                Downloads.saved(
                        Texts.text(
                                "casepage.document.file",
                                name,
                                context.view().file().number()),
                        AttachmentType.PDF.mediaType(),
                        () -> context.desk().print(context.actor(), context.id(), seq)),
                Texts.text("casepage.document", name));
        link.addClassName("case-document");
        link.setId("document-" + seq);
        return link;
    }
}
