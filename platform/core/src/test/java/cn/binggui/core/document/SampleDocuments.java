package cn.binggui.core.document;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** One of each document, about nobody. */
final class SampleDocuments {
    static final String APPLICANT = "欧阳㛃喆";
    static final String NUMBER = "某民救〔2025〕12号";
    static final String CASE = "某救2025092600123";
    static final URI LINK = URI.create("https://binggui.example/notice/Zk3vR8mWq1TnY6bXc0LpJ5sDf9GhU2aE");
    static final Issue ISSUE = new Issue(NUMBER, "某县民政局", LocalDate.of(2025, 10, 29), "某镇社会事务办，电话0000-1234567");
    static final Clause COUNTY = new Clause(
            "a", "某政办函〔2025〕7号", "二（二）2", Level.COUNTY, "家庭人均收入低于当地最低生活保障标准、且家庭财产状况符合规定的，认定为最低生活保障对象。", null);
    static final Clause NATION =
            new Clause("b", "《最低生活保障审核确认办法》（民发〔2021〕57号）", "第七条", Level.NATION, "共同生活的家庭成员包括配偶、未成年子女等。", null);
    static final Clause READING =
            new Clause("c", "某政办函〔2025〕7号", "二（一）", Level.INTERPRETATION, "外出务工不满一年的按共同生活计算。", "县民政局");

    private static final LocalDate ACCEPTED = LocalDate.of(2025, 9, 26);
    private static final Decision.Remedies REMEDIES = new Decision.Remedies("某县人民政府", "某县人民法院");

    private SampleDocuments() {}

    static SupplementNotice supplement() {
        return new SupplementNotice(
                ISSUE,
                APPLICANT,
                LocalDate.of(2025, 9, 22),
                List.of(
                        new SupplementNotice.Paper("残疾人证复印件", "持证人为其本人，正反面"),
                        new SupplementNotice.Paper("近12个月工资流水", "向开户银行柜台或手机银行索取，不收取费用"),
                        new SupplementNotice.Paper("核对授权书", "全体成年家庭成员签名")),
                LocalDate.of(2025, 10, 9),
                List.of(NATION));
    }

    static AcceptanceNotice acceptance() {
        return new AcceptanceNotice(
                ISSUE,
                AcceptanceNotice.Form.NOTICE,
                APPLICANT,
                CASE,
                ACCEPTED,
                "一般程序",
                "20个工作日",
                LocalDate.of(2025, 10, 30),
                false,
                List.of(
                        "自受理次日起算，2025年9月28日（调休上班）为第1个工作日。",
                        "2025年10月1日至8日放假，不计入；10月11日（调休上班）计入。",
                        "第20个工作日为2025年10月30日。"),
                List.of(COUNTY));
    }

    static SamplingSheet sampling() {
        return new SamplingSheet(
                ISSUE,
                "某县",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2025, 9, 30),
                "不低于",
                new BigDecimal("0.3"),
                false,
                List.of(COUNTY),
                "3688aa3d0849a1e942922235f561ec51d3f3c4ff18576909cb8de742f30e0744",
                "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd",
                "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
                List.of(
                        new SamplingSheet.Stratum("某镇", "最低生活保障对象", 7, 3, 3, 1),
                        new SamplingSheet.Stratum("另一镇", "最低生活保障边缘家庭", 2, 1, 1, 0)),
                IntStream.rangeClosed(1, 4)
                        .mapToObj(i -> new SamplingSheet.Line(
                                "61092210020260000" + i, i < 4 ? "某镇" : "另一镇", "某村村民委员会", "最低生活保障对象", "欧阳某"))
                        .toList());
    }

    static Decision confirmed(LocalDate noticeUntil) {
        return decision(
                new Decision.Confirmed(3, "低保边缘家庭", List.of("家庭成员乙：参照单人户纳入低保"), noticeUntil),
                List.of(
                        new Reason(
                                "你户共同生活家庭成员3人，近12个月计入收入27000.00元，人均9000.00元，高于当年农村低保标准7200元。", List.of(COUNTY, NATION)),
                        new Reason("人均收入未超过低保标准的2倍（14400元），家庭财产符合规定，认定为低保边缘家庭。", List.of(COUNTY, READING))));
    }

    static Decision refused(String applicant) {
        return decision(
                applicant,
                new Decision.Refused("最低生活保障"),
                List.of(
                        new Reason("经核对，你户人均收入21000.00元，高于规定标准。", List.of(COUNTY)),
                        new Reason("家庭财产超过规定。", List.of(NATION))));
    }

    static NoticeSheet notice(int entries) {
        return new NoticeSheet(
                ISSUE,
                "某镇某某村",
                "拟认定社会救助对象",
                LocalDate.of(2025, 10, 9),
                LocalDate.of(2025, 10, 16),
                IntStream.range(0, entries)
                        .mapToObj(i -> new NoticeSheet.Entry(i % 3 == 0 ? "欧阳某" : "王某某", 1 + i % 5, "最低生活保障家庭"))
                        .toList(),
                "某镇社会事务办（某镇中心路1号），电话0000-1234567",
                LINK,
                List.of(COUNTY));
    }

    static Minutes minutes() {
        return new Minutes(
                ISSUE,
                "某镇2025年第3次集中研判会",
                "2025年10月20日9时至11时30分",
                "镇政府二楼会议室",
                "赵主持",
                "钱记录",
                List.of(
                        new Minutes.Attendee("赵主持", "分管副镇长", true),
                        new Minutes.Attendee("钱记录", "社会事务办 干事", true),
                        new Minutes.Attendee("孙委员", "农业农村服务中心 主任", true),
                        new Minutes.Attendee("李委员", "人社中心 主任", false)),
                List.of(new Minutes.Conflict("孙委员", CASE, "申请人的表兄", true)),
                List.of(
                        new Minutes.Item(CASE, APPLICANT, "拟认定为低保边缘家庭", 2, 0, 0, "通过", "收入核实无误，同意初审意见"),
                        new Minutes.Item("某救2025092600124", "周申请", "拟认定为最低生活保障家庭", 1, 1, 1, "退回重新调查", "")));
    }

    private static Decision decision(Decision.Outcome outcome, List<Reason> reasons) {
        return decision(APPLICANT, outcome, reasons);
    }

    private static Decision decision(String applicant, Decision.Outcome outcome, List<Reason> reasons) {
        return new Decision(ISSUE, applicant, CASE, ACCEPTED, outcome, reasons, REMEDIES);
    }
}
