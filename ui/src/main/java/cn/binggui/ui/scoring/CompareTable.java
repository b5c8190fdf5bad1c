package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.IndicatorScore;
import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.core.scoring.round.SideBySide;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The table of units side by side; it scrolls within its own box, its head and first column stay. */
final class CompareTable extends Composite<Div> {
    /** In how many steps the share of the full score is shaded. */
    private static final int SHADES = 5;

    private final SideBySide units;
    private final NativeTable table = new NativeTable();

    CompareTable(SideBySide units) {
        this.units = units;
        table.addClassName("compare");
        table.setId("compare");
        table.getElement().setAttribute("aria-label", Texts.text("scoring.compare"));
        head();
        if (units.columns().getFirst().score() != null) {
            totals();
        }
        units.sides().forEach(this::side);
        getContent().add(table);
        getContent().addClassName("compare-box");
        getContent().getElement().setAttribute("tabindex", "0");
        getContent().getElement().setAttribute("role", "region");
        getContent().getElement().setAttribute("aria-label", Texts.text("scoring.compare.scroll"));
    }

    private void head() {
        NativeTableRow head = new NativeTableRow(header(new Span(Texts.text("scoring.compare.item")), "col"));
        units.columns().forEach(column -> {
            Anchor sheet = new Anchor(
                    RoundPlaces.sheet(units.round().id(), column.unit().code()),
                    column.unit().name());
            head.add(header(sheet, "col"));
        });
        table.getHead().add(head);
    }

    private void totals() {
        total("scoring.total", score -> ScoringMarks.total(score.total())).addClassName("compare-total");
        NativeTableRow places = row(new Span(Texts.text("scoring.compare.place")), "compare-sum");
        units.columns()
                .forEach(column -> places.add(new NativeTableCell(ScoringMarks.styled(
                        column.place() == null ? "—" : column.place().toString(), "compare-figure"))));
        total(
                "scoring.compare.weight",
                score -> ScoringMarks.styled(ScoringMarks.percent(score.weight()), "compare-figure"));
        if (units.columns().stream().anyMatch(CompareTable::hasBonus)) {
            total(
                    "scoring.compare.bonus",
                    score -> ScoringMarks.styled(score.bonus().toString(), "compare-figure"));
        }
    }

    private static boolean hasBonus(SideBySide.Column column) {
        return column.score() != null && column.score().bonus().hundredths() > 0;
    }

    private NativeTableRow total(String words, Function<UnitScore, Component> figure) {
        NativeTableRow row = row(new Span(Texts.text(words)), "compare-sum");
        units.columns().forEach(column -> {
            NativeTableCell cell = new NativeTableCell();
            if (column.score() != null) {
                cell.add(figure.apply(column.score()));
                if (column.score().vetoed() != null && words.equals("scoring.total")) {
                    cell.add(ScoringMarks.styled(Texts.text("scoring.vetoed"), "compare-data"));
                }
            }
            row.add(cell);
        });
        return row;
    }

    private void side(SideBySide.Side side) {
        Scheme.Dimension dimension = side.dimension();
        Ratio weight = dimension.weight();
        NativeTableRow row = row(
                new Span(
                        new Span(dimension.name()),
                        ScoringMarks.styled(
                                weight == null
                                        ? Texts.text("scoring.weight.equal")
                                        : Texts.text("scoring.compare.of", ScoringWords.percent(weight)),
                                "compare-data")),
                "compare-side");
        units.columns().forEach(column -> row.add(new NativeTableCell(share(dimension, column.score()))));
        side.rows().forEach(this::indicator);
    }

    private static Component share(Scheme.Dimension dimension, @Nullable UnitScore score) {
        Points share = score == null ? null : score.dimensions().get(dimension.id());
        return share == null
                ? ScoringMarks.styled(score == null ? "" : Texts.text("scoring.compare.unscored"), "scoring-unscored")
                : ScoringMarks.styled(share.toString(), "scoring-points");
    }

    private void indicator(SideBySide.Row line) {
        Scheme.Indicator indicator = line.indicator();
        NativeTableRow row = row(
                new Span(
                        new Span(indicator.name()),
                        ScoringMarks.styled(
                                indicator.full().hundredths() == 0
                                        ? ScoringWords.method(indicator.method())
                                        : Texts.text("scoring.item.full", indicator.full()),
                                "compare-data")),
                "compare-item");
        for (int at = 0; at < line.cells().size(); at++) {
            row.add(cell(units.columns().get(at), line.cells().get(at)));
        }
    }

    private NativeTableCell cell(SideBySide.Column column, SideBySide.Cell shown) {
        ScoreSheet.Line line = shown.line();
        Anchor link = new Anchor(RoundPlaces.item(
                units.round().id(), column.unit().code(), line.indicator().id()));
        link.addClassName("compare-cell");
        link.setTitle(Texts.text(
                "scoring.compare.open", column.unit().name(), line.indicator().name()));
        link.add(value(line));
        Tally counted = line.counted();
        if (counted != null && counted.denominator() > 0) {
            link.add(ScoringMarks.styled(
                    Texts.text("scoring.value.share", counted.numerator(), counted.denominator()), "compare-data"));
        }
        if (shown.end() != null) {
            boolean best = shown.end() == SideBySide.End.BEST;
            link.add(ScoringMarks.styled(
                    Texts.text(best ? "scoring.compare.best" : "scoring.compare.worst"),
                    "compare-end",
                    best ? "compare-best" : "compare-worst"));
        }
        NativeTableCell cell = new NativeTableCell(link);
        shade(cell, line);
        return cell;
    }

    private static Span value(ScoreSheet.Line line) {
        if (line.score() != null) {
            return ScoringMarks.score(line.score());
        }
        if (line.indicator().isJudged()) {
            Points own = line.state().marks().get(CurrentUser.get().userId());
            return own == null
                    ? ScoringMarks.styled(Texts.text("scoring.compare.unmarked"), "scoring-unscored")
                    : new Span(Texts.text("scoring.compare.own", own));
        }
        if (line.indicator().isEntered()) {
            return ScoringMarks.styled(
                    Texts.text(line.state().entered() == null ? "scoring.compare.unmarked" : "scoring.compare.entered"),
                    "scoring-unscored");
        }
        return ScoringMarks.styled(
                line.counted() == null ? IndicatorScore.Reason.NO_SOURCE.label() : "", "scoring-unscored");
    }

    private static void shade(NativeTableCell cell, ScoreSheet.Line line) {
        long full = line.indicator().full().hundredths();
        if (full > 0 && line.score() instanceof IndicatorScore.Scored(Points points, String how)) {
            cell.addClassName("compare-shade-" + Math.min(SHADES - 1, points.hundredths() * SHADES / full));
        }
    }

    private NativeTableRow row(Component name, String style) {
        NativeTableRow row = new NativeTableRow(header(name, "row"));
        row.addClassName(style);
        table.getBody().add(row);
        return row;
    }

    private static NativeTableHeaderCell header(Component content, String scope) {
        NativeTableHeaderCell header = new NativeTableHeaderCell(content);
        header.getElement().setAttribute("scope", scope);
        return header;
    }
}
