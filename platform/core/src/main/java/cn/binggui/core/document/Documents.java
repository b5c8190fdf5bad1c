package cn.binggui.core.document;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Draws documents as PDF: A4, fonts embedded, no data of persons outside the pages.
 *
 * <p>It stores nothing and asks nobody's leave; whoever calls it has both behind them. A document takes some hundredths of a second, one
 * at a time.
 */
@Singleton
public class Documents {
    private final PdfPress press = new PdfPress();

    /** Draws a 一次性告知书. */
    public byte[] supplementNotice(SupplementNotice notice) {
        String title = "一次性告知书";
        Sheet sheet = sheet(title)
                .titled(title, notice.issue().number())
                .addressed(notice.applicant())
                .paragraph("您于%s提出的社会救助申请收悉。经查看，申请材料尚不齐全或不符合要求，现将需要补正的全部内容一次告知如下："
                        .formatted(Words.day(notice.appliedOn())))
                .table(
                        List.of("序号", "需补正的材料", "说明"),
                        List.of(10, 40, 50),
                        numbered(notice.papers().stream()
                                .map(paper -> List.of(paper.name(), paper.hint()))
                                .toList()))
                .paragraph(
                        notice.by() == null
                                ? "请备齐后交回。材料齐全之日起受理并计算办理时限。"
                                : "请于%s前备齐交回。材料齐全之日起受理并计算办理时限。".formatted(Words.day(notice.by())))
                .paragraph("以上内容一次告知，除法定情形外不再要求补充其他材料。确有困难的，可以请村（居）民委员会协助。")
                .bases(notice.clauses());
        return press.print(sheet.issued(notice.issue()));
    }

    /** Draws a 受理通知书 or 受理凭证. */
    public byte[] acceptanceNotice(AcceptanceNotice notice) {
        String title = notice.form().title();
        Sheet sheet = sheet(title)
                .titled(title, notice.issue().number())
                .addressed(notice.applicant())
                .paragraph("您提出的社会救助申请，材料齐全，现予受理。有关事项如下：")
                .values(List.of(
                        List.of("受理编号", notice.caseNumber()),
                        List.of("受理日期", Words.day(notice.acceptedOn())),
                        List.of("办理方式", notice.track()),
                        List.of("办理时限", notice.limit()),
                        List.of("最迟办结日期", due(notice))))
                .heading("办理时限的计算");
        notice.counting().forEach(sheet::paragraph);
        sheet.bases(notice.clauses()).paragraph("办理期间需要入户调查、信息核对的，请予配合。凭受理编号可以查询办理进度。");
        return press.print(sheet.issued(notice.issue()));
    }

    /** Draws a 确认决定书 or 不予确认决定书. */
    public byte[] decision(Decision decision) {
        return press.print(DecisionLetter.of(decision, press.css()));
    }

    /** Draws a 公示单. */
    public byte[] noticeSheet(NoticeSheet notice) {
        Sheet sheet = sheet("公示")
                .titled("公　　示", notice.issue().number())
                .paragraph("现将%s%s名单予以公示，接受群众监督。公示期自%s起至%s止。"
                        .formatted(
                                notice.village(),
                                notice.subject(),
                                Words.day(notice.from()),
                                Words.day(notice.until())))
                .table(
                        List.of("序号", "姓名", "人数", "类别"),
                        List.of(12, 24, 14, 50),
                        numbered(notice.entries().stream()
                                .map(entry -> List.of(entry.name(), entry.persons() + "人", entry.type()))
                                .toList()))
                .paragraph("对公示内容有异议的，可以在公示期内以电话、书面或当面等方式实名或匿名反映：%s。".formatted(notice.objections()))
                .bases(notice.clauses())
                .picture(QrCode.png(notice.link()), "扫码查看本期公示和反映意见，公示期满后失效");
        return press.print(sheet.issued(notice.issue()));
    }

    /** Draws the minutes of a joint assessment. */
    public byte[] minutes(Minutes minutes) {
        return press.print(MeetingRecord.of(minutes, press.css()));
    }

    /** Draws the 抽查名单 of a spot check. */
    public byte[] samplingSheet(SamplingSheet sampling) {
        return press.print(SamplingRecord.of(sampling, press.css()));
    }

    /** Draws a unit's 评分表, in the order in which such sheets are read. */
    public byte[] scorePaper(ScorePaper paper) {
        Sheet sheet = sheet("评分表")
                .titled(paper.round() + "评分表", paper.issue().number())
                .values(List.of(
                        List.of("被评价单位", paper.unit()),
                        List.of("评价期", paper.period()),
                        List.of("评价主体", paper.evaluator()),
                        List.of("阶段", paper.state())))
                .table(
                        List.of("序号", "考核项目", "分值", "考核内容", "评分标准", "得分", "说明"),
                        List.of(6, 14, 9, 19, 26, 10, 16),
                        numbered(paper.rows().stream()
                                .map(row -> List.of(
                                        row.dimension() + "：" + row.indicator(),
                                        row.full(),
                                        row.content(),
                                        row.standard(),
                                        row.score(),
                                        row.note()))
                                .toList()))
                .framed(paper.total());
        return press.print(sheet.issued(paper.issue()));
    }

    private Sheet sheet(String title) {
        return new Sheet(title, press.css());
    }

    /** Puts the number of each row before it. */
    static List<List<String>> numbered(List<List<String>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    List<String> row = new ArrayList<>(List.of(String.valueOf(i + 1)));
                    row.addAll(rows.get(i));
                    return List.copyOf(row);
                })
                .toList();
    }

    private static String due(AcceptanceNotice notice) {
        if (notice.dueOn() == null) {
            return "目前中止计时，恢复后另行告知";
        }
        String day = Words.day(notice.dueOn());
        return notice.provisional() ? day + "（暂定，相关年度放假安排公布后可能调整）" : day;
    }
}
