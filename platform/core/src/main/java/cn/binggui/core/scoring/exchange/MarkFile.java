package cn.binggui.core.scoring.exchange;

import cn.binggui.core.Refusal;
import cn.binggui.core.scoring.round.ItemEvent;
import cn.binggui.core.scoring.round.Marks;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.ScoredUnit;
import cn.binggui.core.workbook.SheetLine;
import cn.binggui.core.workbook.WorkbookReader;
import cn.binggui.core.workbook.WorkbookWriter;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.value.Points;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a filled-in template: what each line says, and what in it cannot be read or belongs elsewhere. */
final class MarkFile {
    /** More items than any round has. */
    private static final int MOST = 5000;

    /** As many digits as a spreadsheet shows; what it adds beyond them nobody typed. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,9}(\\.\\d{1,20})?");
    private static final String UNIT = name(MarkTemplate.UNIT);
    private static final String INDICATOR = name(MarkTemplate.INDICATOR);
    private static final String KEY = name(MarkTemplate.KEY);
    static final String POINTS = name(MarkTemplate.POINTS);
    static final String WORDS = name(MarkTemplate.WORDS);

    private final Round round;
    private final Scheme scheme;
    private final Map<MarkKey, Integer> met = new HashMap<>();

    private MarkFile(Round round, Scheme scheme) {
        this.round = round;
        this.scheme = scheme;
    }

    /**
     * Reads a file.
     *
     * @throws Refusal BAD_INPUT, path {@code file}, where it is no such template
     */
    static MarkTrial read(Round round, Scheme scheme, byte[] content) {
        List<SheetLine> lines = WorkbookReader.read(content, MarkTemplate.SHEET, MarkTemplate.COLUMNS.size(), MOST);
        if (lines.isEmpty() || !isHeader(lines.getFirst())) {
            throw Refusal.badInput("file", "这不是评分模板：第 1 行应为“单位、考核项目、得分、说明”等列名，请用从本页下载的模板填写");
        }
        MarkFile file = new MarkFile(round, scheme);
        List<MarkRow> rows = new ArrayList<>();
        int blank = 0;
        for (SheetLine line : lines.subList(1, lines.size())) {
            if (isNothing(line, MarkTemplate.POINTS) && isNothing(line, MarkTemplate.WORDS)) {
                blank++;
            } else {
                rows.add(file.row(line));
            }
        }
        return new MarkTrial(round.id(), rows, blank);
    }

    private static boolean isHeader(SheetLine line) {
        for (int column = 0; column < MarkTemplate.COLUMNS.size(); column++) {
            if (!line.words(column).equals(name(column))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNothing(SheetLine line, int column) {
        return line.at(column) instanceof SheetLine.Value.Nothing;
    }

    private MarkRow row(SheetLine line) {
        List<MarkRow.Mistake> mistakes = new ArrayList<>();
        Optional<MarkKey> key = key(line, mistakes);
        Points points = points(line.at(MarkTemplate.POINTS), mistakes);
        if (line.at(MarkTemplate.WORDS) instanceof SheetLine.Value.Computed) {
            mistakes.add(new MarkRow.Mistake(WORDS, "请填写文字，不要用公式"));
        }
        String words = line.words(MarkTemplate.WORDS);
        Marks.Mark mark = key.isEmpty()
                ? null
                : new Marks.Mark(
                        key.get().unit(),
                        key.get().indicator(),
                        key.get().seen(),
                        new ItemEvent.Marked(Objects.requireNonNullElse(points, Points.ZERO), words));
        return new MarkRow(
                line.number(),
                line.words(MarkTemplate.UNIT),
                line.words(MarkTemplate.INDICATOR),
                points,
                words,
                mistakes,
                mark);
    }

    /** Whoever sorts some columns only moves marks to other items; so what people read must be what the key says. */
    private Optional<MarkKey> key(SheetLine line, List<MarkRow.Mistake> mistakes) {
        MarkKey key = MarkKey.read(line.words(MarkTemplate.KEY)).orElse(null);
        if (key == null) {
            return wrong(mistakes, KEY, "标识缺失或被改动，请重新下载模板，在原来的行里填写");
        }
        if (key.round() != round.id()) {
            return wrong(mistakes, KEY, "这一行是另一次评价的，请从“%s”页面下载模板".formatted(round.name()));
        }
        ScoredUnit unit = round.unit(key.unit()).orElse(null);
        if (unit == null) {
            return wrong(mistakes, UNIT, "本次评价没有这个单位，请删去这一行");
        }
        Scheme.Indicator indicator = scheme.sheet(unit.kind())
                .flatMap(sheet -> sheet.indicator(key.indicator()))
                .orElse(null);
        if (indicator == null) {
            return wrong(mistakes, INDICATOR, "评价方案没有这项指标，请删去这一行");
        }
        if (!isNamed(line, MarkTemplate.UNIT, unit.name())) {
            return wrong(mistakes, UNIT, misplaced(unit.name()));
        }
        if (!isNamed(line, MarkTemplate.INDICATOR, indicator.name())) {
            return wrong(mistakes, INDICATOR, misplaced(indicator.name()));
        }
        MarkKey item = new MarkKey(key.round(), key.unit(), key.indicator(), 0);
        Integer before = met.putIfAbsent(item, line.number());
        return before == null ? Optional.of(key) : wrong(mistakes, "", "与第 %d 行重复，请只留一行".formatted(before));
    }

    private static Optional<MarkKey> wrong(List<MarkRow.Mistake> mistakes, String column, String words) {
        mistakes.add(new MarkRow.Mistake(column, words));
        return Optional.empty();
    }

    private static String misplaced(String name) {
        return "与标识不符（按标识应为“%s”），可能只排序了其中几列；请重新下载模板填写".formatted(name);
    }

    private static boolean isNamed(SheetLine line, int column, String name) {
        return line.words(column).equals(WorkbookWriter.harmless(name).strip());
    }

    private static @Nullable Points points(SheetLine.Value value, List<MarkRow.Mistake> mistakes) {
        return switch (value) {
            case SheetLine.Value.Nothing() -> unread(mistakes, "请填写得分；暂不评的一行把说明也清空");
            case SheetLine.Value.Computed() -> unread(mistakes, "请填写数字，不要用公式");
            case SheetLine.Value.Other() -> unread(mistakes, "请填写数字，最多两位小数");
            case SheetLine.Value.Words(String words) -> {
                String plain = Normalizer.normalize(words, Normalizer.Form.NFKC).strip();
                yield DECIMAL.matcher(plain).matches()
                        ? points(new BigDecimal(plain), mistakes)
                        : unread(mistakes, "不是数字，请填写数字，最多两位小数");
            }
            case SheetLine.Value.Figure(BigDecimal number) -> points(number.round(SHOWN), mistakes);
        };
    }

    private static @Nullable Points points(BigDecimal number, List<MarkRow.Mistake> mistakes) {
        if (number.signum() < 0) {
            return unread(mistakes, "得分不能小于 0");
        }
        if (number.precision() - number.scale() > 9) {
            return unread(mistakes, "得分过大，请核对");
        }
        if (number.stripTrailingZeros().scale() > 2) {
            return unread(mistakes, "最多两位小数，请四舍五入后填写");
        }
        return Points.of(number);
    }

    private static @Nullable Points unread(List<MarkRow.Mistake> mistakes, String words) {
        mistakes.add(new MarkRow.Mistake(POINTS, words));
        return null;
    }

    private static String name(int column) {
        return MarkTemplate.COLUMNS.get(column).name();
    }
}
