package cn.binggui.county.daye;

import static cn.binggui.county.daye.DayeClause.*;
import static cn.binggui.policy.national.Cited.because;
import static cn.binggui.policy.national.NationalClause.*;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import cn.binggui.policy.national.Considerations;
import cn.binggui.policy.national.Exclusions;
import cn.binggui.policy.national.MembershipRule;
import cn.binggui.policy.national.ParameterIds;
import cn.binggui.policy.national.resource.PolicyResources;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Ruling;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 二（一）1 统一家庭人口认定 */
final class DayeMembership implements MembershipRule {
    private static final Basis APPLICANT = because("申请人总计入", R_EXCLUDED_FIRST);
    private static final Basis SPOUSE = because("婚姻存续的配偶计入，不问是否同住", II_1_1_1);
    private static final Basis MINOR_CHILD = because("未成年子女计入", II_1_1_2, R_ADULT_ON_ACCEPTANCE);
    private static final Basis STUDENT = because("在校接受全日制本科及以下教育的子女计入", II_1_1_2);
    private static final Basis DEPENDENT_CHILD = because("已成年但不能独立生活的子女计入", II_1_1_3);
    private static final Basis LIVES_TOGETHER = because("有法定义务并长期共同居住，计入", II_1_1_4);
    private static final Basis SHARES_FINANCES = because("有法定义务并收支共享，计入", II_1_1_4, R_UNMARRIED_CHILD);
    // 解读：研究生未列入二（一）1（2），依（4）计入；须大冶市民政局确认
    private static final Basis POSTGRADUATE =
            because("在读研究生与家庭同住或者收支共享，依（4）计入，须确认", II_1_1_4, R_POSTGRADUATE).flagged(Flag.NEEDS_CONFIRMATION);
    private static final Basis APART = because("既不长期共同居住也不收支共享，不计入", II_1_1_4);
    private static final Basis NO_DUTY = because("没有法定赡养、扶养、抚养义务，不计入", II_1_1_4);
    private static final Basis CONSCRIPT = because("义务兵由军队供养，不作为其他成员计入", R_CONSCRIPT, II_1_1_4);
    // 解读：“出嫁”列为自然减员；须大冶市民政局确认
    private static final Basis MARRIED_OUT =
            because("出嫁为家庭自然减员，户口未迁出的外嫁人员不计入，须确认", II_4_3_A, R_MARRIED_OUT).flagged(Flag.NEEDS_CONFIRMATION);
    private static final Basis IMPRISONED = because("服刑为家庭自然减员，不计入", II_4_3_A, R_IMPRISONED, MF2021_57_ART7_EXCLUDED);
    private static final Basis ADULT_CHILD = because("受理日已满十八周岁，按其他成员判定", R_ADULT_ON_ACCEPTANCE);

    private final Exclusions exclusions;
    private final Considerations considerations;
    private final int majority;

    DayeMembership(PolicyResources resources) {
        this.exclusions = Exclusions.national(resources.fixedWhole(ParameterIds.CLERGY_MONTHS))
                .withImprisoned(IMPRISONED);
        Considerations common = Considerations.common();
        this.considerations = new Considerations(
                common.detained(),
                common.missing(),
                common.conscriptSpouse(),
                common.officer(),
                null,
                common.returnedHome());
        this.majority = resources.fixedWhole(ParameterIds.AGE_OF_MAJORITY).count();
    }

    @Override
    public String title() {
        return "统一家庭人口认定";
    }

    @Override
    public List<Basis> bases() {
        List<Basis> own = List.of(
                APPLICANT,
                SPOUSE,
                MINOR_CHILD,
                STUDENT,
                DEPENDENT_CHILD,
                LIVES_TOGETHER,
                SHARES_FINANCES,
                POSTGRADUATE,
                APART,
                NO_DUTY,
                CONSCRIPT,
                MARRIED_OUT,
                ADULT_CHILD);
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
        List<Basis> notes = considerations.of(member);
        return switch (member.relation()) {
            case APPLICANT -> counted(member, APPLICANT, notes);
            case SPOUSE -> counted(member, SPOUSE, notes);
            case CHILD -> child(member, household, notes);
            case PARENT, GRANDPARENT, GRANDCHILD, SIBLING, OTHER -> other(member, notes);
        };
    }

    private @Nullable Basis exclude(Member member) {
        Basis national = exclusions.exclude(member);
        if (national != null) {
            return national;
        }
        return Considerations.isMarriedOut(member) ? MARRIED_OUT : null;
    }

    private MemberRuling child(Member member, HouseholdFacts household, List<Basis> notes) {
        if (!member.hasReached(majority, household.acceptedOn())) {
            return counted(member, MINOR_CHILD, notes);
        }
        if (!member.canLiveIndependently()) {
            return counted(member, DEPENDENT_CHILD, notes);
        }
        if (member.study() == Study.FULL_TIME_UNDERGRADUATE_OR_BELOW) {
            return counted(member, STUDENT, notes);
        }
        return other(member, Considerations.add(notes, ADULT_CHILD));
    }

    private MemberRuling other(Member member, List<Basis> notes) {
        if (!member.legalSupportDuty()) {
            return notCounted(member, NO_DUTY, notes);
        }
        if (member.service() == Service.CONSCRIPT) {
            return notCounted(member, CONSCRIPT, notes);
        }
        if (!member.livesTogether() && !member.sharesFinances()) {
            return notCounted(member, APART, notes);
        }
        if (member.relation() == Relation.CHILD && member.study() == Study.FULL_TIME_POSTGRADUATE) {
            return counted(member, POSTGRADUATE, notes);
        }
        return counted(member, member.livesTogether() ? LIVES_TOGETHER : SHARES_FINANCES, notes);
    }

    private static MemberRuling counted(Member member, Basis basis, List<Basis> notes) {
        return new MemberRuling(member.id(), Ruling.COUNTED, basis, notes);
    }

    private static MemberRuling notCounted(Member member, Basis basis, List<Basis> notes) {
        return new MemberRuling(member.id(), Ruling.NOT_COUNTED, basis, notes);
    }
}
