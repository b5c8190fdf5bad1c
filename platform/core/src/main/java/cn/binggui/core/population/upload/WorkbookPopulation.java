package cn.binggui.core.population.upload;

import cn.binggui.core.Refusal;
import cn.binggui.core.household.FactsReader;
import cn.binggui.core.household.Mistakes;
import cn.binggui.core.workbook.SheetLine;
import cn.binggui.core.workbook.WorkbookReader;
import cn.binggui.policy.facts.HouseholdFacts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a filled-in workbook: puts the lines of a household together as the contract has it, and lets the one reader of facts judge it. */
final class WorkbookPopulation {
    /** Room for columns that somebody has added; they are told as mistakes. */
    private static final int COLUMNS = 32;

    private static final int MOST_LINES = 500_000;
    private static final WorkbookReader.Bounds BOUNDS = new WorkbookReader.Bounds(8 << 20, 96 << 20);
    private static final Pattern ITEM = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(.+))?");

    private final FactsReader reader;
    private final UploadReading reading;
    private final int most;
    private final Map<String, Family> families = new LinkedHashMap<>();

    /** One household's lines. */
    private static final class Family {
        private final Map<String, Object> json = new LinkedHashMap<>();
        private final Map<SheetKind, List<Map<String, Object>>> items = new EnumMap<>(SheetKind.class);
        private final Map<SheetKind, List<Integer>> lines = new EnumMap<>(SheetKind.class);
        private final int line;

        Family(int line) {
            this.line = line;
        }
    }

    private WorkbookPopulation(FactsReader reader, UploadReading reading, int most) {
        this.reader = reader;
        this.reading = reading;
        this.most = most;
    }

    /**
     * Reads a workbook.
     *
     * @param most households
     * @throws Refusal BAD_INPUT, path {@code file}, where it is too large or no workbook
     */
    static void read(byte[] content, FactsReader reader, UploadReading reading, int most) {
        List<String> names =
                Arrays.stream(SheetKind.values()).map(SheetKind::title).toList();
        Map<String, List<SheetLine>> sheets = WorkbookReader.sheets(content, names, COLUMNS, MOST_LINES, BOUNDS);
        WorkbookPopulation population = new WorkbookPopulation(reader, reading, most);
        for (SheetKind kind : SheetKind.values()) {
            List<SheetLine> lines = sheets.get(kind.title());
            if (lines != null) {
                population.sheet(kind, lines);
            } else if (kind == SheetKind.HOUSEHOLDS || kind == SheetKind.MEMBERS) {
                reading.wrong(kind.title(), 0, "", "缺少“%s”表，请用从本页下载的模板填写".formatted(kind.title()));
            }
        }
        population.judge();
    }

    private void sheet(SheetKind kind, List<SheetLine> lines) {
        if (lines.isEmpty()) {
            reading.wrong(kind.title(), 0, "", "“%s”表是空的，连表头也没有".formatted(kind.title()));
            return;
        }
        SheetColumns columns = SheetColumns.of(kind, lines.getFirst(), reading);
        if (columns == null) {
            return;
        }
        for (SheetLine line : lines.subList(1, lines.size())) {
            String key = columns.key(line);
            if (key.isEmpty()) {
                reading.wrong(kind.title(), line.number(), SheetKind.KEY, "缺少家庭编号，请填写");
            } else if (kind == SheetKind.HOUSEHOLDS) {
                household(columns, line, key);
            } else {
                item(kind, columns, line, key);
            }
        }
    }

    private void household(SheetColumns columns, SheetLine line, String key) {
        Family before = families.get(key);
        if (before != null) {
            reading.wrong(
                    SheetKind.HOUSEHOLDS.title(), line.number(), SheetKind.KEY, "家庭编号与第 %d 行重复".formatted(before.line));
            return;
        }
        if (families.size() == most) {
            throw Refusal.badInput("file", "文件超过 %d 户，请分成几份上传".formatted(most));
        }
        Family family = new Family(line.number());
        columns.read(line, family.json);
        families.put(key, family);
    }

    private void item(SheetKind kind, SheetColumns columns, SheetLine line, String key) {
        Family family = families.get(key);
        if (family == null) {
            reading.wrong(kind.title(), line.number(), SheetKind.KEY, "“家庭”表中没有这个家庭编号");
            return;
        }
        Map<String, Object> item = new LinkedHashMap<>();
        columns.read(line, item);
        family.items.computeIfAbsent(kind, _ -> new ArrayList<>()).add(item);
        family.lines.computeIfAbsent(kind, _ -> new ArrayList<>()).add(line.number());
    }

    private void judge() {
        for (Family family : families.values()) {
            family.items.forEach((kind, items) -> family.json.put(kind.json(), items));
            Mistakes mistakes = new Mistakes();
            HouseholdFacts facts = reader.read(family.json, "", false, mistakes);
            if (mistakes.isEmpty() && facts != null) {
                reading.add(facts);
            } else {
                mistakes.refusal().mistakes().forEach(mistake -> tell(family, mistake));
            }
        }
    }

    /** Tells in which sheet, line and column a mistake of the contract's path is. */
    private void tell(Family family, Refusal.Mistake mistake) {
        Matcher item = ITEM.matcher(mistake.path());
        if (item.matches()) {
            for (SheetKind kind : SheetKind.values()) {
                if (kind.json().equals(item.group(1))) {
                    int line = family.lines.getOrDefault(kind, List.of()).get(Integer.parseInt(item.group(2)));
                    String field = item.group(3) == null ? "" : item.group(3);
                    reading.wrong(kind.title(), line, kind.labelOf(field), mistake.message());
                    return;
                }
            }
        }
        reading.wrong(
                SheetKind.HOUSEHOLDS.title(),
                family.line,
                SheetKind.HOUSEHOLDS.labelOf(mistake.path()),
                mistake.message());
    }
}
