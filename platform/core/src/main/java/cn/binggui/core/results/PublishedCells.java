package cn.binggui.core.results;

import static cn.binggui.core.results.disclosure.Cell.ALL;

import cn.binggui.core.results.disclosure.Cell;
import cn.binggui.core.results.disclosure.Told;
import java.util.Map;
import java.util.Optional;

/** Reads published numbers as people look at them; pure. */
final class PublishedCells {
    private PublishedCells() {}

    /** Returns the figure of a cell; empty where nothing is published of it. */
    static Optional<Figure> figure(Measure measure, Cell cell, Map<Cell, Told> told) {
        Told own = told.get(cell);
        if (own == null) {
            return Optional.empty();
        }
        if (measure != Measure.IN_TIME) {
            return Optional.of(own.isTold() ? Figure.of(own.value()) : Figure.hidden(own.mark()));
        }
        Told kept = told.get(new Cell(cell.township(), Measure.KEPT, cell.period()));
        Told late = told.get(new Cell(cell.township(), Measure.LATE, cell.period()));
        // a quarter's townships have no parts
        return cell.category().equals(ALL) && kept != null && late != null
                ? Optional.of(Publishing.share(kept, late, own))
                : Optional.empty();
    }
}
