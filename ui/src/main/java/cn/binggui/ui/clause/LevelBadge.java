package cn.binggui.ui.clause;

import cn.binggui.policy.clause.Level;
import com.vaadin.flow.component.html.Span;

/** A small mark that says on whose word a clause rests, by text and by colour. */
public final class LevelBadge extends Span {
    public LevelBadge(Level level) {
        super(level.term());
        addClassNames("level-badge", styleOf(level));
    }

    /** Returns the CSS class of the level, for other elements that take its colour. */
    public static String styleOf(Level level) {
        return switch (level) {
            case COUNTY -> "level-county";
            case PROVINCE -> "level-province";
            case NATION -> "level-nation";
            case INTERPRETATION -> "level-interpretation";
        };
    }
}
