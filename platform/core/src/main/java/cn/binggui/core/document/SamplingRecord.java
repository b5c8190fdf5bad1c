package cn.binggui.core.document;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Document;

/** Writes the sampling sheet of a spot check: what was drawn, from what, and how anybody can draw it again. */
final class SamplingRecord {
    private static final int DIGITS_TOGETHER = 16;

    private SamplingRecord() {}

    static Document of(SamplingSheet sampling, String css) {
        String title = "抽查名单";
        Sheet sheet = new Sheet(title, css)
                .titled(sampling.county() + "新增确认对象抽查名单", sampling.issue().number())
                .values(List.of(
                        List.of("抽查期间", Words.day(sampling.from()) + "至" + Words.day(sampling.to())),
                        List.of("抽查比例", share(sampling)),
                        List.of("名单哈希", grouped(sampling.listHash())),
                        List.of("种子承诺", grouped(sampling.commitment())),
                        List.of("种子", grouped(sampling.seed()))))
                .bases(sampling.clauses());
        strata(sheet, sampling.strata());
        sheet.heading("二、抽中的家庭")
                .table(
                        List.of("序号", "受理编号", "地点", "类别", "户主"),
                        // the eighteen digits of a number stand in one line
                        List.of(9, 36, 23, 20, 12),
                        Documents.numbered(sampling.lines().stream()
                                .map(line -> List.of(
                                        line.caseNumber(),
                                        line.township() + " " + line.village(),
                                        line.category(),
                                        line.head()))
                                .toList()))
                .heading("三、如何重新抽取")
                .paragraph("种子承诺是种子的 SHA-256，在名单冻结前公布；名单哈希是冻结名单文件的 SHA-256。"
                        + "每户按 HMAC-SHA256（密钥为种子，内容为名单哈希接家庭编号）从小到大排列，各层从头取够户数。任何人用同一名单和种子都会得到同样的结果。")
                .heading("四、签字")
                .table(
                        List.of("编制名单", "承诺种子", "核查人员", "监督人员"),
                        List.of(24, 24, 24, 24),
                        List.of(List.of("\u3000", "\u3000", "\u3000", "\u3000")));
        return sheet.issued(sampling.issue());
    }

    private static void strata(Sheet sheet, List<SamplingSheet.Stratum> strata) {
        int all = strata.stream().mapToInt(SamplingSheet.Stratum::households).sum();
        int drawn = strata.stream().mapToInt(SamplingSheet.Stratum::drawn).sum();
        int excluded = strata.stream().mapToInt(SamplingSheet.Stratum::excluded).sum();
        sheet.heading("一、分层情况")
                .paragraph("按乡镇（街道）和类别分层，不足一户的向上取整。名单共%d户，抽取%d户；冻结前移出%d户。".formatted(all, drawn, excluded))
                .table(
                        List.of("乡镇（街道）", "类别", "户数", "应抽", "实抽", "移出"),
                        List.of(24, 24, 13, 13, 13, 13),
                        strata.stream()
                                .map(row -> Stream.concat(
                                                Stream.of(row.township(), row.category()),
                                                IntStream.of(
                                                                row.households(),
                                                                row.required(),
                                                                row.drawn(),
                                                                row.excluded())
                                                        .mapToObj(String::valueOf))
                                        .toList())
                                .toList());
    }

    private static String share(SamplingSheet sampling) {
        String percent = sampling.share().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        return sampling.bound() + percent + (sampling.ownShare() ? "（本县自定，方案未作此规定）" : "");
    }

    /** Sets long digits apart, so that lines can break and people can compare. */
    private static String grouped(String digits) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i += DIGITS_TOGETHER) {
            grouped.append(grouped.isEmpty() ? "" : " ")
                    .append(digits, i, Math.min(digits.length(), i + DIGITS_TOGETHER));
        }
        return grouped.toString();
    }
}
