package cn.binggui.core.scoring.scheme;

import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Reads numbers as people type them, full-width digits and a percent sign included.
 *
 * @param wrong is told the field and what is wrong; zero stands in its place then
 */
record TypedNumbers(BiConsumer<String, String> wrong) {
    static final String FULL = "full";
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final int DIGITS = 6;
    private static final int DECIMALS = 2;

    Points points(String field, String name, String typed) {
        return Points.of(decimal(field, name, plain(typed), DECIMALS));
    }

    /** Reads a percentage, with or without its sign. */
    Ratio percent(String field, String name, String typed) {
        String number = plain(typed);
        return Ratio.of(decimal(
                        field,
                        name,
                        number.endsWith("%")
                                ? number.substring(0, number.length() - 1).strip()
                                : number,
                        DECIMALS)
                .movePointLeft(2));
    }

    long whole(String field, String name, String typed) {
        return decimal(field, name, plain(typed), 0).longValueExact();
    }

    private BigDecimal decimal(String field, String name, String typed, int decimals) {
        if (typed.isEmpty()) {
            return refuse(field, "请填写%s".formatted(name));
        }
        if (!NUMBER.matcher(typed).matches()) {
            return refuse(field, "%s须为数字，如 10%s".formatted(name, decimals > 0 ? " 或 12.5" : ""));
        }
        BigDecimal number = new BigDecimal(typed).stripTrailingZeros();
        if (number.signum() < 0) {
            return refuse(field, "%s不能为负数".formatted(name));
        }
        if (number.scale() > decimals) {
            return refuse(field, decimals > 0 ? "%s最多两位小数".formatted(name) : "%s须为整数".formatted(name));
        }
        if (number.precision() - number.scale() > DIGITS) {
            return refuse(field, "%s过大".formatted(name));
        }
        return number;
    }

    private BigDecimal refuse(String field, String message) {
        wrong.accept(field, message);
        return BigDecimal.ZERO;
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
