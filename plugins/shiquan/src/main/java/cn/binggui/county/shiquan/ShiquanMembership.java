package cn.binggui.county.shiquan;

import static cn.binggui.county.shiquan.ShiquanClause.*;
import static cn.binggui.policy.national.Cited.because;
import static cn.binggui.policy.national.NationalClause.*;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.national.Considerations;
import cn.binggui.policy.national.Exclusions;
import cn.binggui.policy.national.MembershipRule;
import cn.binggui.policy.national.ParameterIds;
import cn.binggui.policy.national.PolicyRules.EvidenceReadings;
import cn.binggui.policy.national.resource.PolicyResources;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Ruling;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 附件2三、四 低收入人口共同生活家庭成员 */
final class ShiquanMembership implements MembershipRule {
    private static final Basis APPLICANT = because("申请人总计入", R_EXCLUDED_FIRST);
    private static final Basis SPOUSE = because("配偶计入", ANNEX2_III_B, ANNEX2_III_C);
    // 解读：配偶在列举之中，总括语能否剔除两不沾的配偶须石泉县民政局确认
    private static final Basis SPOUSE_NEITHER =
            because("配偶既不同住也不共享收支，计入而须确认", ANNEX2_III_C, R_SPOUSE_NEITHER).flagged(Flag.NEEDS_CONFIRMATION);
    private static final Basis MINOR_CHILD = because("未成年子女计入", ANNEX2_III_E, R_MINOR_CHILD, R_ADULT_ON_ACCEPTANCE);
    private static final Basis DEPENDENT_CHILD = because("已成年但不能独立生活的子女计入", ANNEX2_III_F);
    private static final Basis STUDENT = because("在校接受本科及以下教育的成年子女计入", ANNEX2_III_G, R_ANY_STUDY);
    private static final Basis POSTGRADUATE = because("全日制研究生由家庭供养、没有收入来源，计入", ANNEX2_III_H, R_POSTGRADUATE);
    private static final Basis OFFICER =
            because("现役军官、军士与家庭同住或共享收支，计入", ANNEX2_III_I, R_OFFICERS_SERVING, ANNEX2_III_B);
    private static final Basis PARENT_TOGETHER = because("父母长期共同居住，计入", ANNEX2_III_D, ANNEX2_III_B);
    private static final Basis PARENT_SHARING = because("父母共享收支，计入", ANNEX2_III_D, ANNEX2_III_B, R_PARENTS_SHARING);
    private static final Basis PARENT_APART = because("父母既不同住也不共享收支，不计入", ANNEX2_III_B, ANNEX2_III_D);
    private static final Basis LIVES_TOGETHER = because("有法定义务并长期共同居住，计入", ANNEX2_III_K);
    private static final Basis WORKS_AWAY = because("外出务工并共享收支，视为共同居住，计入", ANNEX2_III_K, R_WORKING_AWAY);
    private static final Basis APART = because("不长期共同居住，也不是外出务工而共享收支，不计入", ANNEX2_III_K, R_WORKING_AWAY);
    private static final Basis NO_DUTY = because("没有法定赡养、抚养、扶养义务，不计入", ANNEX2_III_K);
    private static final Basis NEWBORN_PROVED = because("未登记户口，出生证明和村（社区）证明齐全", ANNEX2_III_J);
    private static final Basis NEWBORN_UNPROVED = because("未登记户口，出生证明和村（社区）证明缺一，待补证", ANNEX2_III_J, R_NEWBORN_PROOF);
    private static final Basis CONSCRIPT = because("服兵役的义务兵不计入", ANNEX2_IV_B, R_CONSCRIPT_ALWAYS);
    private static final Basis CLERGY = because("脱离家庭满三年的宗教教职人员不计入", ANNEX2_IV_C);
    private static final Basis IMPRISONED = because("在监狱服刑，不计入", ANNEX2_IV_D);
    private static final Basis REHABILITATION = because("在戒毒所强制戒毒，不计入", ANNEX2_IV_D);
    private static final Basis DECLARED_MISSING = because("被宣告失踪，不计入", ANNEX2_IV_E);
    private static final Basis VERIFIED_MISSING = because("经镇村核实下落不明满两年，不计入", ANNEX2_IV_E, R_MISSING_VERIFIED);
    private static final Basis MARRIED_OUT = because("户口未迁出的外嫁人员不计入", ANNEX2_IV_F);
    private static final Basis ADULT_CHILD = because("受理日已满十八周岁，按其他成员判定", R_ADULT_ON_ACCEPTANCE);

    static final EvidenceReadings EVIDENCE = new EvidenceReadings(
            because("补证后计入", ANNEX2_III_J, R_NEWBORN_PROOF), because("不计入", ANNEX2_III_J, R_NEWBORN_PROOF));

    private final Exclusions exclusions;
    private final Considerations considerations;
    private final int majority;

    ShiquanMembership(PolicyResources resources) {
        this.exclusions = new Exclusions(
                resources.fixedWhole(ParameterIds.CLERGY_MONTHS), CLERGY, IMPRISONED, REHABILITATION, DECLARED_MISSING);
        Considerations common = Considerations.common();
        this.considerations = new Considerations(common.detained(), null, null, null, null, common.returnedHome());
        this.majority = resources.fixedWhole(ParameterIds.AGE_OF_MAJORITY).count();
    }

    @Override
    public String title() {
        return "共同生活家庭成员";
    }

    @Override
    public List<Basis> bases() {
        List<Basis> own = List.of(
                APPLICANT,
                SPOUSE,
                SPOUSE_NEITHER,
                MINOR_CHILD,
                DEPENDENT_CHILD,
                STUDENT,
                POSTGRADUATE,
                OFFICER,
                PARENT_TOGETHER,
                PARENT_SHARING,
                PARENT_APART,
                LIVES_TOGETHER,
                WORKS_AWAY,
                APART,
                NO_DUTY,
                NEWBORN_PROVED,
                NEWBORN_UNPROVED,
                CONSCRIPT,
                VERIFIED_MISSING,
                MARRIED_OUT,
                ADULT_CHILD,
                EVIDENCE.supplied(),
                EVIDENCE.notSupplied());
        return Stream.of(own, exclusions.bases(), considerations.bases())
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public MemberRuling rule(Member member, HouseholdFacts household) {
        Basis excluded = member.relation() == Relation.APPLICANT ? null : exclude(member);
        if (excluded != null) {
            return new MemberRuling(member.id(), Ruling.NOT_COUNTED, excluded, List.of());
        }
        MemberRuling ruling = byRelation(member, household, considerations.of(member));
        boolean unregisteredMinor = !member.registered() && !member.hasReached(majority, household.acceptedOn());
        return unregisteredMinor && ruling.ruling() == Ruling.COUNTED && member.relation() != Relation.APPLICANT
                ? newborn(member, ruling)
                : ruling;
    }

    /** 附件2四 */
    private @Nullable Basis exclude(Member member) {
        Basis listed = exclusions.exclude(member);
        if (listed != null) {
            return listed;
        }
        if (member.service() == Service.CONSCRIPT) {
            return CONSCRIPT;
        }
        if (member.missing() == Missing.VERIFIED_TWO_YEARS) {
            return VERIFIED_MISSING;
        }
        return Considerations.isMarriedOut(member) ? MARRIED_OUT : null;
    }

    /** 附件2三 */
    private MemberRuling byRelation(Member member, HouseholdFacts household, List<Basis> notes) {
        boolean joined = member.livesTogether() || member.sharesFinances();
        return switch (member.relation()) {
            case APPLICANT -> counted(member, APPLICANT, notes);
            case SPOUSE -> counted(member, joined ? SPOUSE : SPOUSE_NEITHER, notes);
            case CHILD -> child(member, household, joined, notes);
            case PARENT -> parent(member, joined, notes);
            case GRANDPARENT, GRANDCHILD, SIBLING, OTHER -> other(member, joined, notes);
        };
    }

    private MemberRuling child(Member member, HouseholdFacts household, boolean joined, List<Basis> notes) {
        if (!member.hasReached(majority, household.acceptedOn())) {
            return counted(member, MINOR_CHILD, notes);
        }
        if (!member.canLiveIndependently()) {
            return counted(member, DEPENDENT_CHILD, notes);
        }
        Basis study = switch (member.study()) {
            case FULL_TIME_UNDERGRADUATE_OR_BELOW, PART_TIME_UNDERGRADUATE_OR_BELOW -> STUDENT;
            case FULL_TIME_POSTGRADUATE -> joined && !member.hasOwnIncome() ? POSTGRADUATE : null;
            case NONE -> null;
        };
        return study == null
                ? other(member, joined, Considerations.add(notes, ADULT_CHILD))
                : counted(member, study, notes);
    }

    private MemberRuling parent(Member member, boolean joined, List<Basis> notes) {
        if (!member.legalSupportDuty()) {
            return notCounted(member, NO_DUTY, notes);
        }
        if (!joined) {
            return notCounted(member, PARENT_APART, notes);
        }
        return counted(member, member.livesTogether() ? PARENT_TOGETHER : PARENT_SHARING, notes);
    }

    private MemberRuling other(Member member, boolean joined, List<Basis> notes) {
        if (!member.legalSupportDuty()) {
            return notCounted(member, NO_DUTY, notes);
        }
        boolean officer = switch (member.service()) {
            case SERGEANT, OFFICER -> true;
            case NONE, CONSCRIPT -> false;
        };
        if (officer && joined) {
            return counted(member, OFFICER, notes);
        }
        if (member.livesTogether()) {
            return counted(member, LIVES_TOGETHER, notes);
        }
        return member.worksAway() && member.sharesFinances()
                ? counted(member, WORKS_AWAY, notes)
                : notCounted(member, APART, notes);
    }

    private static MemberRuling newborn(Member member, MemberRuling ruling) {
        return switch (member.birthProof()) {
            case COMPLETE ->
                new MemberRuling(
                        member.id(),
                        Ruling.COUNTED,
                        ruling.basis(),
                        Considerations.add(ruling.notes(), NEWBORN_PROVED));
            case BIRTH_CERTIFICATE_MISSING, VILLAGE_PROOF_MISSING ->
                new MemberRuling(member.id(), Ruling.NEEDS_REVIEW, NEWBORN_UNPROVED, ruling.notes());
        };
    }

    private static MemberRuling counted(Member member, Basis basis, List<Basis> notes) {
        return new MemberRuling(member.id(), Ruling.COUNTED, basis, notes);
    }

    private static MemberRuling notCounted(Member member, Basis basis, List<Basis> notes) {
        return new MemberRuling(member.id(), Ruling.NOT_COUNTED, basis, notes);
    }
}
