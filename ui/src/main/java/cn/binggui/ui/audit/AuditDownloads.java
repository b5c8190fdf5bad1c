package cn.binggui.ui.audit;

import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.audit.KnownHead;
import cn.binggui.ui.Texts;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** What can be taken out of the screen: the rows of the query, and the head of a day. */
final class AuditDownloads {
    private final AuditTrail trail;
    private final Actor actor;
    private final AuditPlace place;
    private final String chain;

    AuditDownloads(AuditTrail trail, Actor actor, AuditPlace place) {
        this.trail = trail;
        this.actor = actor;
        this.place = place;
        chain = Objects.requireNonNullElse(place.county(), "platform");
    }

    DownloadHandler csv() {
        return event -> {
            event.setFileName("audit-%s.csv".formatted(chain));
            event.setContentType("text/csv; charset=UTF-8");
            try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                String county = place.county();
                if (county == null) {
                    trail.exportPlatform(actor, place.query(), out);
                } else {
                    trail.exportCounty(actor, county, place.query(), out);
                }
            }
        };
    }

    /** The head as a small text, to be kept outside the system: who rewrites the chain cannot rewrite this. */
    DownloadHandler head(LocalDate day, String name) {
        return event -> {
            String county = place.county();
            Optional<KnownHead> head =
                    county == null ? trail.headOfPlatform(actor, day) : trail.headOfCounty(actor, county, day);
            event.setFileName("audit-head-%s-%s.txt".formatted(chain, day));
            event.setContentType("text/plain; charset=UTF-8");
            try (Writer out = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                out.write(head.map(found -> Texts.text("audit.head.text", name, chain, day, found.seq(), found.mac()))
                        .orElseGet(() -> Texts.text("audit.head.none", name, chain, day)));
            }
        };
    }
}
