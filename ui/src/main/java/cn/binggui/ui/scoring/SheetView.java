package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.round.ItemDeed;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.core.workbook.WorkbookWriter;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Downloads;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButtons;
import cn.binggui.ui.clause.ClausePanel;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One unit's sheet: its indicators at the left, the chosen one with what it rests on and what can be done at the right. */
@Prototype
@Route(RoundPlaces.ROUTE + "/:" + RoundPlaces.ROUND + "/:" + RoundPlaces.UNIT)
@RolesAllowed({"COUNTY_ADMIN", "EVALUATOR", "TOWNSHIP_WORKER", "DEPARTMENT"})
@StyleSheet("context://styles/scoring.css")
class SheetView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final Set<ItemDeed> SCORING = Set.of(ItemDeed.MARK, ItemDeed.ENTER, ItemDeed.SELF_ASSESS);

    private final Actor actor = CurrentUser.get();
    private final SheetDesk desk;
    private final ClausePanel panel = new ClausePanel();
    private long round;
    private String unit = "";
    private String title = "";

    SheetView(SheetDesk desk) {
        this.desk = desk;
        panel.addClassName("clause-panel-side");
        getContent().addClassNames("page", "scoring-page", "scoring-sheet");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = RoundPlaces.round(event.getRouteParameters()).orElseThrow(NotFoundException::new);
        unit = event.getRouteParameters().get(RoundPlaces.UNIT).orElseThrow(NotFoundException::new);
        show(event.getLocation().getQueryParameters().getSingleParameter(RoundPlaces.ITEM));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("product.name");
    }

    private void show(Optional<String> asked) {
        ScoreSheet sheet = desk.open(actor, round, unit);
        title = sheet.unit().name() + " · " + sheet.round().name();
        ScoreSheet.Line chosen = sheet.lines().stream()
                .filter(line -> asked.filter(line.indicator().id()::equals).isPresent())
                .findFirst()
                .orElseGet(() -> next(sheet.lines(), -1));
        Div content = getContent();
        content.removeAll();
        ItemPanel item = new ItemPanel(
                actor,
                desk,
                sheet,
                chosen,
                new ClauseButtons(desk.policy(actor), panel),
                () -> go(next(
                        desk.open(actor, round, unit).lines(), sheet.lines().indexOf(chosen))));
        Div body = new Div(new SheetIndex(sheet, chosen.indicator().id(), this::go), item);
        body.addClassName("scoring-bench");
        content.add(
                new Anchor(RoundPlaces.of(round), sheet.round().name()),
                new H2(sheet.unit().name()),
                facts(sheet),
                body,
                panel);
        if (asked.isPresent()) {
            item.focus();
        }
    }

    private Div facts(ScoreSheet sheet) {
        Div facts = new Div(
                ScoringMarks.phase(sheet.round().phase()),
                new Span(Texts.text(
                        "scoring.period", sheet.round().from(), sheet.round().to())));
        if (sheet.lines().stream().anyMatch(SheetView::isTheirs)) {
            long left = sheet.lines().stream().filter(SheetView::isLeft).count();
            Span progress =
                    new Span(Texts.text("scoring.left", left, sheet.lines().size()));
            progress.setId("progress");
            progress.getElement().setAttribute("role", "status");
            facts.add(progress);
        }
        if (sheet.score() != null) {
            Span total = new Span(
                    new Span(Texts.text("scoring.total")),
                    ScoringMarks.total(sheet.score().total()));
            total.setId("total");
            total.addClassName("scoring-total");
            facts.add(
                    total,
                    new Span(Texts.text(
                            "scoring.weight", ScoringMarks.percent(sheet.score().weight()))),
                    print(sheet),
                    excel(sheet));
        }
        Anchor trend = new Anchor(RoundPlaces.trendOf(unit), Texts.text("scoring.trend"));
        trend.setId("sheet-trend");
        facts.add(trend);
        facts.addClassName("scoring-facts");
        return facts;
    }

    private Anchor print(ScoreSheet sheet) {
        Anchor print = new Anchor(
                Downloads.saved(
                        Texts.text("scoring.print.file", sheet.unit().name()),
                        "application/pdf",
                        () -> desk.print(actor, sheet)),
                Texts.text("scoring.print"));
        print.setId("print");
        return print;
    }

    private Anchor excel(ScoreSheet sheet) {
        Anchor excel = new Anchor(
                Downloads.saved(
                        Texts.text("scoring.excel.sheet", sheet.unit().name()),
                        WorkbookWriter.MEDIA_TYPE,
                        () -> desk.workbook(actor, sheet)),
                Texts.text("scoring.excel"));
        excel.setId("excel");
        return excel;
    }

    /** What the person has not done yet and can do. */
    static boolean isLeft(ScoreSheet.Line line) {
        return isTheirs(line) && !line.done();
    }

    private static boolean isTheirs(ScoreSheet.Line line) {
        return line.open().stream().anyMatch(SCORING::contains);
    }

    /** Returns the next that is left, or simply the next one. */
    private static ScoreSheet.Line next(List<ScoreSheet.Line> lines, int at) {
        for (int step = 1; step <= lines.size(); step++) {
            ScoreSheet.Line line = lines.get((at + step) % lines.size());
            if (isLeft(line)) {
                return line;
            }
        }
        return lines.get((at + 1) % lines.size());
    }

    private void go(ScoreSheet.Line line) {
        UI.getCurrent()
                .navigate(
                        RoundPlaces.sheet(round, unit),
                        QueryParameters.of(RoundPlaces.ITEM, line.indicator().id()));
    }
}
