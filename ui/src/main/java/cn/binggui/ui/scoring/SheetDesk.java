package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.policy.PolicyReading;
import cn.binggui.core.scoring.exchange.RoundExport;
import cn.binggui.core.scoring.metric.ObservedCase;
import cn.binggui.core.scoring.metric.ObservedPart;
import cn.binggui.core.scoring.round.CountedCases;
import cn.binggui.core.scoring.round.ItemEntry;
import cn.binggui.core.scoring.round.ItemEvent;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.core.scoring.round.ScoreSheets;
import cn.binggui.core.scoring.round.SheetDrafts;
import cn.binggui.core.scoring.round.SheetPapers;
import cn.binggui.core.scoring.round.SheetPrinting;
import cn.binggui.core.tenancy.PlaceNames;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Step;
import cn.binggui.ui.Texts;
import cn.binggui.ui.UploadInput;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the page of one sheet asks of the services. */
@Singleton
class SheetDesk {

    private final ScoreSheets sheets;
    private final SheetDrafts drafts;
    private final SheetPapers papers;
    private final SheetPrinting printing;
    private final RoundExport export;
    private final CountedCases counted;
    private final PlaceNames places;
    private final PolicyReading policies;
    private final Clock clock;

    SheetDesk(
            ScoreSheets sheets,
            SheetDrafts drafts,
            SheetPapers papers,
            SheetPrinting printing,
            RoundExport export,
            CountedCases counted,
            PlaceNames places,
            PolicyReading policies,
            Clock clock) {
        this.sheets = sheets;
        this.drafts = drafts;
        this.papers = papers;
        this.printing = printing;
        this.export = export;
        this.counted = counted;
        this.places = places;
        this.policies = policies;
        this.clock = clock;
    }

    ScoreSheet open(Actor actor, long round, String unit) {
        return sheets.get(actor, round, unit);
    }

    CountyPolicy policy(Actor actor) {
        String county = Objects.requireNonNull(actor.tenant(), "a county role has a county");
        return policies.read(actor, county, LocalDate.now(clock)).policy();
    }

    ItemEntry record(Actor actor, ScoreSheet sheet, ScoreSheet.Line line, ItemEvent event) {
        return sheets.record(
                actor,
                sheet.round().id(),
                sheet.unit().code(),
                line.indicator().id(),
                line.state().seq(),
                event);
    }

    Optional<Draft> draft(Actor actor, ScoreSheet sheet, String indicator) {
        return drafts.find(actor, sheet.round().id(), sheet.unit().code(), indicator);
    }

    void keep(Actor actor, ScoreSheet sheet, ScoreSheet.Line line, Map<String, ?> content) {
        drafts.save(
                actor,
                sheet.round().id(),
                sheet.unit().code(),
                line.indicator().id(),
                line.state().seq(),
                content);
    }

    void forget(Actor actor, ScoreSheet sheet, String indicator) {
        drafts.remove(actor, sheet.round().id(), sheet.unit().code(), indicator);
    }

    List<Attachment> papers(Actor actor, ScoreSheet sheet) {
        return papers.list(actor, sheet.round().id(), sheet.unit().code());
    }

    byte[] paper(Actor actor, ScoreSheet sheet, long attachment) {
        return papers.open(actor, sheet.round().id(), sheet.unit().code(), attachment);
    }

    List<ObservedCase> counted(Actor actor, ScoreSheet sheet, Metric metric, ObservedPart part, int offset, int limit) {
        return counted.page(actor, sheet.round().id(), sheet.unit().code(), metric, part, offset, limit);
    }

    /** Returns a village's name. */
    String village(Actor actor, String code) {
        return places.of(Objects.requireNonNull(actor.tenant(), "a county role has a county"))
                .getOrDefault(code, code);
    }

    /** Returns the name of a step of the present procedure, or which time it was; empty where there is one thing only. */
    String step(Actor actor, String item) {
        if (item.matches("\\d+")) {
            return Texts.text("scoring.cases.time", item);
        }
        return policy(actor).procedure().steps().stream()
                .filter(step -> step.id().equals(item))
                .map(Step::name)
                .findFirst()
                .orElse(item);
    }

    byte[] print(Actor actor, ScoreSheet sheet) {
        return printing.print(actor, sheet.round().id(), sheet.unit().code());
    }

    byte[] workbook(Actor actor, ScoreSheet sheet) {
        return export.sheet(actor, sheet.round().id(), sheet.unit().code());
    }

    /** Returns where the unit's evidence is kept. */
    UploadInput.Files files(Actor actor, ScoreSheet sheet) {
        return new UploadInput.Files() {
            @Override
            public Attachment add(String name, byte[] content) {
                return papers.add(actor, sheet.round().id(), sheet.unit().code(), name, content);
            }

            @Override
            public List<Attachment> all() {
                return papers(actor, sheet);
            }
        };
    }
}
