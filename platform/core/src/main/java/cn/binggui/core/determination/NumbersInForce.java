package cn.binggui.core.determination;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The county's open parameters in force on a day for a residence.
 *
 * @param numbers by parameter; one that is neither published nor assumed is absent
 * @param assumed whether any is a demonstration's assumption
 * @param fingerprint sixteen hexadecimal digits of the numbers' SHA-256
 */
record NumbersInForce(Map<String, DatedValue> numbers, boolean assumed, String fingerprint) {
    private static final int DIGITS = 16;

    static NumbersInForce of(CountyPolicy policy, Parameters parameters, Residence residence, LocalDate on) {
        Map<String, DatedValue> numbers = new TreeMap<>();
        boolean assumed = false;
        for (Parameter parameter : policy.parameters()) {
            DatedValue value = parameter.isOpen() ? parameters.find(parameter.id(), residence, on) : null;
            if (value != null) {
                numbers.put(parameter.id(), value);
                assumed |= value.assumed();
            }
        }
        return new NumbersInForce(numbers, assumed, fingerprint(numbers));
    }

    /** Returns what is different in the other one, in Chinese, for example 低保标准 7200→8532元/人·年（2025-07-01起）. */
    String differenceTo(NumbersInForce later, CountyPolicy policy) {
        List<String> differences = new ArrayList<>();
        for (Parameter parameter : policy.parameters()) {
            DatedValue before = numbers.get(parameter.id());
            DatedValue after = later.numbers.get(parameter.id());
            String was = text(before);
            String is = text(after);
            if (!was.equals(is)) {
                String since = after == null ? "" : "%s（%s起）".formatted(parameter.unit(), after.from());
                differences.add("%s %s→%s%s".formatted(parameter.label(), was, is, since));
            }
        }
        return String.join("，", differences);
    }

    private static String text(@Nullable DatedValue value) {
        return value == null ? "未公布" : number(value).toPlainString();
    }

    private static BigDecimal number(DatedValue value) {
        return value.value().number().stripTrailingZeros();
    }

    private static String fingerprint(Map<String, DatedValue> numbers) {
        StringBuilder text = new StringBuilder();
        numbers.forEach((id, value) -> text.append(id)
                .append('=')
                .append(number(value).toPlainString())
                .append('\n'));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
