package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.scoring.Reading;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.round.ItemDeed;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.ui.FormInputs;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The figures of a form: points, a number of occurrences, or a share of two numbers, as the method needs them. */
final class ItemValueInput extends Composite<Div> {
    private final @Nullable TextField points;
    private final @Nullable IntegerField numerator;
    private final @Nullable IntegerField denominator;
    private final boolean occurs;

    private ItemValueInput(
            @Nullable TextField points,
            @Nullable IntegerField numerator,
            @Nullable IntegerField denominator,
            boolean occurs) {
        this.points = points;
        this.numerator = numerator;
        this.denominator = denominator;
        this.occurs = occurs;
        getContent().addClassName("scoring-fields");
    }

    /** Returns the figures that a deed needs; {@code null} where it needs none. */
    static @Nullable ItemValueInput of(ItemDeed deed, Scheme.Indicator indicator, FormInputs inputs) {
        return switch (deed) {
            case SELF_ASSESS ->
                indicator.metric() == null && indicator.full().hundredths() > 0 ? points(indicator, inputs) : null;
            case MARK -> points(indicator, inputs);
            case ENTER, ANSWER, CORRECT -> value(indicator, inputs);
            case SEND_BACK, APPEAL -> null;
        };
    }

    private static ItemValueInput value(Scheme.Indicator indicator, FormInputs inputs) {
        return switch (indicator.method()) {
            case ScoringMethod.Judgement _ -> points(indicator, inputs);
            case ScoringMethod.Rate(), ScoringMethod.Ranking() -> share(inputs);
            case ScoringMethod.Bands _ -> share(inputs);
            case ScoringMethod.Deduction _, ScoringMethod.Bonus _, ScoringMethod.Veto _ -> occurrences(inputs);
        };
    }

    private static ItemValueInput points(Scheme.Indicator indicator, FormInputs inputs) {
        TextField field = inputs.line("points", Texts.text("scoring.points", indicator.full()));
        field.setId("points");
        field.setAllowedCharPattern("[0-9.]");
        field.getElement().setAttribute("inputmode", "decimal");
        ItemValueInput input = new ItemValueInput(field, null, null, false);
        input.getContent().add(field);
        return input;
    }

    private static ItemValueInput share(FormInputs inputs) {
        IntegerField above = inputs.number("numerator", Texts.text("scoring.numerator"));
        above.setId("numerator");
        IntegerField below = inputs.number("denominator", Texts.text("scoring.denominator"));
        below.setId("denominator");
        ItemValueInput input = new ItemValueInput(null, above, below, false);
        input.getContent().add(above, below);
        return input;
    }

    private static ItemValueInput occurrences(FormInputs inputs) {
        IntegerField times = inputs.number("numerator", Texts.text("scoring.occurrences"));
        times.setId("numerator");
        ItemValueInput input = new ItemValueInput(null, times, null, true);
        input.getContent().add(times);
        return input;
    }

    /** Returns the points; {@code null} where none were typed. */
    @Nullable
    Points points() {
        String typed = points == null ? "" : points.getValue().strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return Points.of(new BigDecimal(typed));
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw wrong();
        }
    }

    Points requirePoints() {
        Points typed = points();
        if (typed == null) {
            throw wrong();
        }
        return typed;
    }

    /** Returns what was typed; {@code null} where nothing was. */
    @Nullable
    Reading reading() {
        if (points != null) {
            Points typed = points();
            return typed == null ? null : new Reading.Judged(typed);
        }
        Integer above = numerator == null ? null : numerator.getValue();
        Integer below = denominator == null ? null : denominator.getValue();
        if (above == null && below == null) {
            return null;
        }
        if (above == null || above < 0 || !occurs && (below == null || below < Math.max(1, above))) {
            throw wrong();
        }
        return occurs || below == null ? new Reading.Occurred(above) : new Reading.Counted(new Tally(above, below));
    }

    Reading require() {
        Reading typed = reading();
        if (typed == null) {
            throw wrong();
        }
        return typed;
    }

    private static Refusal wrong() {
        return Refusal.badInput("value", Texts.text("scoring.value.wrong"));
    }
}
