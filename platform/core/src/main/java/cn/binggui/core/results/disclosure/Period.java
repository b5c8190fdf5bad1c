package cn.binggui.core.results.disclosure;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** A calendar month, or a quarter of three of them. */
public sealed interface Period extends Comparable<Period> {
    /** A month. */
    record Month(YearMonth month) implements Period {
        @Override
        public String code() {
            return month.toString();
        }

        @Override
        public YearMonth last() {
            return month;
        }

        @Override
        public Period before() {
            return new Month(month.minusMonths(1));
        }
    }

    /**
     * A quarter.
     *
     * @param number from 1 to 4
     */
    record Quarter(int year, int number) implements Period {
        private static final int MONTHS = 3;
        private static final int OF_YEAR = 4;

        public Quarter {
            if (number < 1 || number > OF_YEAR) {
                throw new IllegalArgumentException("no quarter " + number);
            }
        }

        @Override
        public String code() {
            return "%d-Q%d".formatted(year, number);
        }

        @Override
        public YearMonth last() {
            return YearMonth.of(year, number * MONTHS);
        }

        @Override
        public Period before() {
            return number == 1 ? new Quarter(year - 1, OF_YEAR) : new Quarter(year, number - 1);
        }

        /** Returns its months in their order. */
        public List<YearMonth> months() {
            return IntStream.range(0, MONTHS)
                    .mapToObj(i -> last().minusMonths(MONTHS - 1L - i))
                    .toList();
        }
    }

    /** Returns {@code 2026-08} for a month and {@code 2026-Q3} for a quarter. */
    String code();

    /** Returns its last month. */
    YearMonth last();

    /** Returns the period of the same length before it. */
    Period before();

    /** By their ends; a quarter follows its last month. */
    @Override
    default int compareTo(Period other) {
        int ends = last().compareTo(other.last());
        return ends != 0 ? ends : Boolean.compare(this instanceof Quarter, other instanceof Quarter);
    }

    /** Returns the quarter in which a month lies. */
    static Quarter quarter(YearMonth month) {
        return new Quarter(month.getYear(), (month.getMonthValue() - 1) / Quarter.MONTHS + 1);
    }

    /**
     * Reads a code.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Period of(String code) {
        if (code.matches("\\d{4}-Q[1-4]")) {
            return new Quarter(Integer.parseInt(code.substring(0, 4)), code.charAt(code.length() - 1) - '0');
        }
        if (code.matches("\\d{4}-(0[1-9]|1[0-2])")) {
            return new Month(YearMonth.parse(code));
        }
        throw new IllegalArgumentException("neither a month nor a quarter");
    }
}
