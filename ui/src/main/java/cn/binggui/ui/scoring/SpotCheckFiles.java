package cn.binggui.ui.scoring;

import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.attachment.AttachmentType;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hands out the pictures and papers of one household's findings, to this page alone. */
final class SpotCheckFiles {
    private final SpotCheckContext context;
    private final long household;
    private final Map<Long, Attachment> papers;

    SpotCheckFiles(SpotCheckContext context, long household) {
        this.context = context;
        this.household = household;
        papers = context.desk().findings().papers(context.actor(), context.id(), household).stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    /** Returns links to files, pictures small. */
    List<Component> links(List<Long> keys) {
        return keys.stream()
                .map(papers::get)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .map(this::link)
                .toList();
    }

    private Component link(Attachment paper) {
        DownloadHandler whole = event -> {
            event.setFileName(paper.name());
            send(
                    event,
                    paper.type().mediaType(),
                    context.desk().findings().open(context.actor(), context.id(), household, paper.id()));
        };
        Anchor link = new Anchor(whole, "");
        link.addClassName("spot-file");
        if (paper.type() == AttachmentType.JPEG) {
            Image small = new Image(
                    (DownloadHandler) event -> {
                        event.inline();
                        send(
                                event,
                                paper.type().mediaType(),
                                context.desk()
                                        .findings()
                                        .thumbnail(context.actor(), context.id(), household, paper.id()));
                    },
                    paper.name());
            small.addClassName("spot-thumbnail");
            small.getElement().setAttribute("loading", "lazy");
            link.add(small);
        } else {
            link.setText(paper.name());
        }
        return link;
    }

    /** Browsers take it for what it was stored as, run nothing in it and keep no copy. */
    private static void send(DownloadEvent event, String mediaType, byte[] content) throws IOException {
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.getResponse().setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        event.getResponse().setHeader("Cache-Control", "no-store");
        event.setContentType(mediaType);
        event.setContentLength(content.length);
        event.getOutputStream().write(content);
    }
}
