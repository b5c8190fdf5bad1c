package cn.binggui.core.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;

/** Writes a decision, from whom it concerns to where to turn against it. */
final class DecisionLetter {
    private static final String REMEDIES = "如不服本决定，可以自收到本决定书之日起六十日内向%s申请行政复议（《中华人民共和国行政复议法》第二十条），"
            + "也可以自收到本决定书之日起六个月内依法向%s提起行政诉讼（《中华人民共和国行政诉讼法》第四十六条）。"
            + "申请行政复议不收取费用。复议、诉讼期间不停止本决定的执行，法律另有规定的除外。";

    private DecisionLetter() {}

    static Document of(Decision decision, String css) {
        return switch (decision.outcome()) {
            case Decision.Confirmed confirmed -> confirmed(decision, confirmed, css);
            case Decision.Refused refused -> refused(decision, refused, css);
        };
    }

    private static Document confirmed(Decision decision, Decision.Confirmed confirmed, String css) {
        LocalDate until = confirmed.noticeUntil();
        String title = until == null ? "确认决定书" : "确认决定书（拟确认）";
        Sheet sheet = new Sheet(title, css)
                .titled(title, decision.issue().number())
                .addressed(decision.applicant())
                .paragraph(received(decision)
                        + "经审核，%s你户为%s。具体如下：".formatted(until == null ? "确认" : "拟确认", confirmed.category()))
                .values(values(decision, confirmed));
        if (until != null) {
            sheet.framed("本决定为拟确认：须在%s公示期满且无异议或异议不成立后方生效，生效前不发放救助款物。公示有异议的，将调查核实后另行决定。".formatted(Words.day(until)));
        }
        reasons(sheet, decision.reasons());
        sheet.paragraph("家庭人口、收入、财产状况发生变化的，请及时告知受理机关。");
        return ended(sheet, decision);
    }

    private static Document refused(Decision decision, Decision.Refused refused, String css) {
        String title = "不予确认决定书";
        Sheet sheet = new Sheet(title, css)
                .titled(title, decision.issue().number())
                .addressed(decision.applicant())
                .paragraph(received(decision)
                        + "经审核，你户不符合%s的认定条件，决定不予确认。受理编号：%s。".formatted(refused.sought(), decision.caseNumber()));
        reasons(sheet, decision.reasons());
        sheet.paragraph("情况发生变化的，可以重新提出申请。");
        return ended(sheet, decision);
    }

    private static List<List<String>> values(Decision decision, Decision.Confirmed confirmed) {
        List<List<String>> values = new ArrayList<>(List.of(
                List.of("受理编号", decision.caseNumber()),
                List.of("申请人", decision.applicant()),
                List.of("共同生活家庭成员", confirmed.householdSize() + "人"),
                List.of("认定类别", confirmed.category())));
        if (!confirmed.treatments().isEmpty()) {
            values.add(List.of("个人事项", String.join("；", confirmed.treatments())));
        }
        return values;
    }

    private static String received(Decision decision) {
        return "你（户）的社会救助申请已于%s受理。".formatted(Words.day(decision.acceptedOn()));
    }

    private static void reasons(Sheet sheet, List<Reason> reasons) {
        sheet.heading("理由和依据");
        for (int i = 0; i < reasons.size(); i++) {
            Reason reason = reasons.get(i);
            sheet.paragraph("（%s）%s".formatted(Words.ordinal(i + 1), reason.text()))
                    .bases(reason.clauses());
        }
    }

    private static Document ended(Sheet sheet, Decision decision) {
        Decision.Remedies remedies = decision.remedies();
        return sheet.heading("救济途径")
                .paragraph(REMEDIES.formatted(remedies.reviewBody(), remedies.court()))
                .issued(decision.issue());
    }
}
