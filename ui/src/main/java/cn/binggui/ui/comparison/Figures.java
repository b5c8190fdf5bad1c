package cn.binggui.ui.comparison;

import cn.binggui.policy.ruling.Quantity;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as screens write them: yuan with two decimals, rounded half up only here. */
public final class Figures {
    private Figures() {}

    public static String yuan(Money money) {
        return Texts.text("figure.yuan", twoDecimals(money.number()));
    }

    public static String text(Quantity quantity) {
        return switch (quantity) {
            case Quantity.PerCapita(Money income, int persons) ->
                Texts.text(
                        "figure.yuan.year",
                        income.number()
                                .divide(BigDecimal.valueOf(persons), 2, RoundingMode.HALF_UP)
                                .toPlainString());
            case Quantity.Bound(var comparison, var standard, var multiple) ->
                sign(comparison)
                        + Texts.text(
                                "figure.yuan.year",
                                twoDecimals(standard.number().multiply(multiple.number())));
            case Quantity.Share share -> share.text();
            case Quantity.ShareBound bound -> bound.text();
            case Quantity.Wording(String words) -> words;
        };
    }

    private static String twoDecimals(BigDecimal number) {
        return number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case BELOW -> "<";
            case AT_MOST -> "≤";
            case ABOVE -> ">";
            case AT_LEAST -> "≥";
        };
    }
}
