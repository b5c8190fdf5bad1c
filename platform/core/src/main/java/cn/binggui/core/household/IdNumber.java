package cn.binggui.core.household;

import cn.binggui.core.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A citizen's identity number of eighteen characters (公民身份号码, GB 11643): region, birth date, sequence and check character.
 *
 * @param value digits, the last one possibly {@code X}
 */
public record IdNumber(String value) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    /** Also the wide and the fixed spaces that come with what is pasted from a document. */
    private static final Pattern SPACES = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException in Chinese, saying what is wrong and never repeating the number
     */
    public IdNumber {
        if (!value.matches("\\d{17}[\\dX]")) {
            throw new IllegalArgumentException("身份证号应为18位：前17位是数字，末位是数字或X");
        }
        try {
            LocalDate.parse(value.substring(6, 14), DAY);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("身份证号第7至14位不是有效的出生日期，请核对");
        }
        if (value.charAt(17) != check(value)) {
            throw new IllegalArgumentException("身份证号末位校验码不符，请逐位核对");
        }
    }

    /**
     * Reads what a person typed: spaces around and between are dropped, a small x is taken as X.
     *
     * @param path where it was typed
     * @throws Refusal BAD_INPUT where it is no identity number
     */
    public static IdNumber read(String typed, String path) {
        try {
            return new IdNumber(SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.badInput(path, String.valueOf(e.getMessage()));
        }
    }

    /** Returns the number with the check character that belongs to its first seventeen digits. */
    public static IdNumber of(String seventeenDigits) {
        return new IdNumber(seventeenDigits + check(seventeenDigits));
    }

    public LocalDate birthDate() {
        return LocalDate.parse(value.substring(6, 14), DAY);
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** Returns the first four and the last two characters, stars between. */
    public String masked() {
        return value.substring(0, 4) + "*".repeat(12) + value.substring(16);
    }

    /** Numbers stay out of logs. */
    @Override
    public String toString() {
        return "IdNumber";
    }

    private static char check(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
