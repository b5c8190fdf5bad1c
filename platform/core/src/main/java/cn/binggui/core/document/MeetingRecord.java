package cn.binggui.core.document;

import java.util.List;
import org.w3c.dom.Document;

/** Writes the minutes of a meeting: who met, whose interest was declared, what was resolved with which votes. */
final class MeetingRecord {
    private MeetingRecord() {}

    static Document of(Minutes minutes, String css) {
        String title = "会议记录";
        Sheet sheet = new Sheet(title, css)
                .titled(minutes.meeting() + "记录", minutes.issue().number())
                .values(List.of(
                        List.of("时间", minutes.time()),
                        List.of("地点", minutes.place()),
                        List.of("主持人", minutes.chair()),
                        List.of("记录人", minutes.recorder())));
        attendance(sheet, minutes.attendance());
        conflicts(sheet, minutes.conflicts());
        sheet.heading("三、审议事项");
        for (int i = 0; i < minutes.cases().size(); i++) {
            item(sheet, i + 1, minutes.cases().get(i));
        }
        sheet.small("以上记录经到会人员核对无误，到会人员在签名栏签名。");
        return sheet.issued(minutes.issue());
    }

    private static void attendance(Sheet sheet, List<Minutes.Attendee> attendance) {
        long present = attendance.stream().filter(Minutes.Attendee::present).count();
        sheet.heading("一、到会情况")
                .paragraph("应到%d人，实到%d人。".formatted(attendance.size(), present))
                .table(
                        List.of("序号", "姓名", "单位及职务", "到会", "签名"),
                        List.of(10, 18, 38, 12, 22),
                        Documents.numbered(attendance.stream()
                                .map(each -> List.of(each.name(), each.unit(), each.present() ? "是" : "缺席", ""))
                                .toList()));
    }

    private static void conflicts(Sheet sheet, List<Minutes.Conflict> conflicts) {
        sheet.heading("二、利害关系申报");
        if (conflicts.isEmpty()) {
            sheet.paragraph("到会人员均申报与审议事项无近亲属或其他利害关系。");
            return;
        }
        sheet.table(
                List.of("申报人", "受理编号", "关系", "是否回避"),
                List.of(16, 40, 28, 16),
                conflicts.stream()
                        .map(each -> List.of(
                                each.name(), each.caseNumber(), each.relation(), each.withdrew() ? "已回避" : "未回避"))
                        .toList());
    }

    private static void item(Sheet sheet, int number, Minutes.Item item) {
        sheet.paragraph("（%s）%s　%s".formatted(Words.ordinal(number), item.applicant(), item.caseNumber()))
                .paragraph("提请事项：" + item.proposal());
        if (!item.opinion().isBlank()) {
            sheet.paragraph("讨论意见：" + item.opinion());
        }
        sheet.paragraph(
                "表决：同意%d票，不同意%d票，弃权%d票。结果：%s。".formatted(item.ayes(), item.noes(), item.abstentions(), item.result()));
    }
}
