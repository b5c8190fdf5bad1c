package cn.binggui.policy.ruling;

import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a test found or asked for; exact inside, rounded only for people to read. */
public sealed interface Quantity {
    /** Returns the quantity in Chinese, money and shares rounded half up to two decimals. */
    String text();

    /** Yearly income per person. */
    record PerCapita(Money income, int persons) implements Quantity {
        @Override
        public String text() {
            return rounded() + "元/年";
        }

        /** Returns yuan a person, rounded half up to two decimals, without needless zeros. */
        public String rounded() {
            return plain(income.number().divide(BigDecimal.valueOf(persons), 2, RoundingMode.HALF_UP));
        }
    }

    /** A part of a whole, for example necessary expenses of income. */
    record Share(Money part, Money whole) implements Quantity {
        @Override
        public String text() {
            if (whole.isZero()) {
                return part.yuanText() + "元（收入为0）";
            }
            return plain(part.number().movePointRight(2).divide(whole.number(), 2, RoundingMode.HALF_UP)) + "%";
        }
    }

    /** A bound that a rule sets, with the multiple of a published standard that it comes from. */
    record Bound(Comparison comparison, Money standard, Ratio multiple) implements Quantity {
        @Override
        public String text() {
            BigDecimal bound = standard.number().multiply(multiple.number());
            return sign(comparison) + plain(bound.setScale(2, RoundingMode.HALF_UP)) + "元/年";
        }
    }

    /** A share that a rule sets. */
    record ShareBound(Comparison comparison, Ratio ratio) implements Quantity {
        @Override
        public String text() {
            return sign(comparison) + plain(ratio.number().movePointRight(2)) + "%";
        }
    }

    /** Something that is not a number. */
    record Wording(String text) implements Quantity {}

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case BELOW -> "<";
            case AT_MOST -> "≤";
            case ABOVE -> ">";
            case AT_LEAST -> "≥";
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
