package cn.binggui.core.household;

import cn.binggui.policy.Term;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.Member;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a member, in the contract's order, by their names in JSON and in Chinese. */
public enum MemberField implements FactsField {
    ID("id", "成员编号", Member::id),
    RELATION("relation", "与申请人关系", Member::relation),
    BIRTH_DATE("birthDate", "出生日期", Member::birthDate),
    MARITAL_STATUS("maritalStatus", "婚姻状况", Member::maritalStatus),
    LIVES_TOGETHER("livesTogether", "长期共同居住", Member::livesTogether),
    SHARES_FINANCES("sharesFinances", "收支共享", Member::sharesFinances),
    LEGAL_SUPPORT_DUTY("legalSupportDuty", "有法定赡养、抚养、扶养义务", Member::legalSupportDuty),
    WORKS_AWAY("worksAway", "外出务工", Member::worksAway),
    STUDY("study", "在读情况", Member::study),
    HAS_OWN_INCOME("hasOwnIncome", "本人有收入", Member::hasOwnIncome),
    EMPLOYED("employed", "已就业", Member::employed),
    SERVICE("service", "服役情况", Member::service),
    CUSTODY("custody", "羁押服刑", Member::custody),
    MISSING("missing", "失踪情况", Member::missing),
    CLERGY_MONTHS_AWAY("clergyMonthsAway", "宗教教职离家", Member::clergyMonthsAway),
    MARRIED_OUT("marriedOut", "已外嫁、户口未迁出", Member::marriedOut),
    CAN_LIVE_INDEPENDENTLY("canLiveIndependently", "能独立生活", Member::canLiveIndependently),
    DISABILITY("disability", "残疾", Member::disability),
    MAJOR_ILLNESS("majorIllness", "重病、重特大疾病", Member::majorIllness),
    REGISTERED("registered", "户口已登记", Member::registered),
    BIRTH_PROOF("birthProof", "新生儿出生证明材料", Member::birthProof);

    private static final String GRADES = "一二三四";

    private final String json;
    private final String label;
    private final Function<Member, @Nullable Object> value;

    MemberField(String json, String label, Function<Member, @Nullable Object> value) {
        this.json = json;
        this.label = label;
        this.value = value;
    }

    @Override
    public String json() {
        return json;
    }

    @Override
    public String label() {
        return label;
    }

    /** Returns the member's value in Chinese words. */
    public String words(Member member) {
        return switch (value.apply(member)) {
            case null -> "无";
            case Boolean yes -> yes ? "是" : "否";
            case Term term -> term.term();
            case LocalDate day -> day.toString();
            case Integer months -> months + "个月";
            case Disability disability -> words(disability);
            case String text -> text;
            default -> throw new IllegalStateException("no words for the field " + json);
        };
    }

    /** Returns whether a member has no usual value for the field. */
    boolean isAlwaysTold() {
        return this == RELATION || this == BIRTH_DATE;
    }

    /** Returns whether the field differs between two members. */
    public boolean differs(Member one, Member other) {
        return !Objects.equals(value.apply(one), value.apply(other));
    }

    private static String words(Disability disability) {
        return "%s残疾%s级".formatted(disability.category().term(), GRADES.charAt(disability.grade() - 1));
    }
}
