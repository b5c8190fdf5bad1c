package cn.binggui.core.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a holiday notice's own words arrange, such as 元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
 *
 * @param holidays in the text's order
 * @param makeUpDays in the text's order
 */
public record NoticeText(List<Holiday> holidays, List<LocalDate> makeUpDays) {
    /** 春节： at the beginning of a line or after its number. */
    private static final Pattern NAME =
            Pattern.compile("(?m)(?:^\\s*(?:[一二三四五六七八九十]+、)?|[一二三四五六七八九十]、)\\s*([^\\s：:，,。；0-9]{2,20})[：:]");

    private static final Pattern REMARK = Pattern.compile("（[^）]*）|\\([^)]*\\)");
    private static final Pattern DAYS =
            Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:至(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日)?");

    public NoticeText {
        holidays = List.copyOf(holidays);
        makeUpDays = List.copyOf(makeUpDays);
    }

    /**
     * Reads the text of a notice; what is no arrangement of days is passed over.
     *
     * @param year to which days belong that name none
     */
    public static NoticeText read(int year, String text) {
        List<Holiday> holidays = new ArrayList<>();
        List<LocalDate> makeUpDays = new ArrayList<>();
        String plain = REMARK.matcher(text).replaceAll("");
        List<MatchResult> names = NAME.matcher(plain).results().toList();
        for (int i = 0; i < names.size(); i++) {
            int end = i + 1 < names.size() ? names.get(i + 1).start() : plain.length();
            String name = names.get(i).group(1);
            for (String sentence : plain.substring(names.get(i).end(), end).split("[。；;\\n]")) {
                if (sentence.contains("上班")) {
                    spans(year, name, sentence).forEach(span -> span.days().forEach(makeUpDays::add));
                } else if (sentence.contains("放假")) {
                    holidays.addAll(spans(year, name, sentence));
                }
            }
        }
        return new NoticeText(holidays, makeUpDays);
    }

    private static List<Holiday> spans(int year, String name, String sentence) {
        List<Holiday> spans = new ArrayList<>();
        Matcher days = DAYS.matcher(sentence);
        while (days.find()) {
            LocalDate from = day(days.group(1), days.group(2), days.group(3), year);
            LocalDate to = days.group(6) == null || from == null
                    ? from
                    : day(
                            days.group(4),
                            days.group(5) == null ? days.group(2) : days.group(5),
                            days.group(6),
                            from.getYear());
            if (from != null && to != null && !to.isBefore(from)) {
                spans.add(new Holiday(name, from, to));
            }
        }
        return spans;
    }

    private static @Nullable LocalDate day(@Nullable String year, String month, String day, int otherwise) {
        try {
            return LocalDate.of(
                    year == null ? otherwise : Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null; // 2月30日: the reader of the preview sees that the day is missing
        }
    }
}
