package cn.binggui.app.determination;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.NOT_REQUIRED;

import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes the request in the API's description.
 *
 * <p>It is read as plain JSON by {@link cn.binggui.core.determination.QuestionReader}, which tells all mistakes at once.
 */
@Schema(name = "DeterminationRequest", description = "待认定的家庭和假设")
public record DeterminationRequest(
        Household household,

        @Schema(
                requiredMode = NOT_REQUIRED,
                description = "假设值，代替受理日有效的参数：县里尚未公布的，或用于推演的。键为参数标识：allowance-standard 低保标准（元/人·年），"
                        + "relapse-monitoring-line 防止返贫监测线（元/人·年），disposable-income 上年度人均可支配收入（元/人·年），"
                        + "rigid-expenditure-ratio 刚性支出占收入比例",
                example = "{\"allowance-standard\": 7200, \"rigid-expenditure-ratio\": 0.6}")
        Map<String, BigDecimal> assume) {

    /** A household. */
    @Schema(name = "Household", description = "家庭情况；不含姓名和证件号码")
    record Household(
            @Schema(description = "受理日；当日有效的参数和政策版本适用", example = "2025-10-15")
            LocalDate acceptedOn,

            @Schema(requiredMode = NOT_REQUIRED, description = "乡镇（街道）全称；试点以外的为不适用。五县比较时可以不填")
            String township,

            @Schema(description = "户籍类型：RURAL 农村，URBAN 城镇") Residence residence,

            @Schema(description = "所有可能计入的人，1 至 100 名，申请人恰好一名")
            List<HouseholdMember> members,

            @Schema(requiredMode = NOT_REQUIRED, description = "受理日前 12 个整月的收入，至多 1000 项")
            List<Income> income,

            @Schema(requiredMode = NOT_REQUIRED, description = "核定的赡（抚、扶）养费：提供者不是计入成员、未羁押未失踪，且受益人是计入成员时，计入收入")
            List<Support> assessedSupport,

            @Schema(requiredMode = NOT_REQUIRED, description = "必需（刚性）支出")
            List<Expense> necessaryExpenses,

            @Schema(description = "财产核对结果：WITHIN_ALLOWANCE_LIMIT 符合低保，WITHIN_MARGIN_LIMIT 只符合低保边缘，OVER_LIMIT 超限")
            Property property,

            @Nullable Hardship extremeHardship,

            @Schema(requiredMode = NOT_REQUIRED, description = "经核实的突发严重困难", defaultValue = "false")
            boolean suddenHardship) {}

    /** A member. */
    @Schema(name = "HouseholdMember", description = "一名成员")
    record HouseholdMember(
            @Schema(description = "户内编号，各不相同；不要用姓名或证件号码") String id,

            @Schema(description = "与申请人的关系") Relation relation,

            @Schema(description = "出生日期") LocalDate birthDate,

            @Schema(requiredMode = NOT_REQUIRED, description = "婚姻状况", defaultValue = "UNMARRIED")
            MaritalStatus maritalStatus,

            @Schema(requiredMode = NOT_REQUIRED, description = "长期共同居住", defaultValue = "true")
            boolean livesTogether,

            @Schema(requiredMode = NOT_REQUIRED, description = "收支共享；不填同 livesTogether")
            boolean sharesFinances,

            @Schema(requiredMode = NOT_REQUIRED, description = "有法定赡养、抚养、扶养义务；不填时 OTHER 为否，其余为是")
            boolean legalSupportDuty,

            @Schema(requiredMode = NOT_REQUIRED, description = "长期或阶段性外出务工", defaultValue = "false")
            boolean worksAway,

            @Schema(requiredMode = NOT_REQUIRED, description = "在读情况", defaultValue = "NONE")
            Study study,

            @Schema(requiredMode = NOT_REQUIRED, description = "本人有收入", defaultValue = "true")
            boolean hasOwnIncome,

            @Schema(requiredMode = NOT_REQUIRED, description = "就业", defaultValue = "true")
            boolean employed,

            @Schema(
                    requiredMode = NOT_REQUIRED,
                    description = "服役：CONSCRIPT 义务兵，SERGEANT 军士，OFFICER 军官",
                    defaultValue = "NONE")
            Service service,

            @Schema(requiredMode = NOT_REQUIRED, description = "羁押情况", defaultValue = "NONE")
            Custody custody,

            @Schema(requiredMode = NOT_REQUIRED, description = "失踪情况", defaultValue = "NONE")
            Missing missing,

            @Schema(requiredMode = NOT_REQUIRED, description = "宗教教职人员脱离家庭的月数", defaultValue = "0")
            int clergyMonthsAway,

            @Schema(requiredMode = NOT_REQUIRED, description = "已外嫁、户口未迁出", defaultValue = "false")
            boolean marriedOut,

            @Schema(requiredMode = NOT_REQUIRED, description = "能独立生活", defaultValue = "true")
            boolean canLiveIndependently,

            @Nullable MemberDisability disability,

            @Schema(requiredMode = NOT_REQUIRED, description = "重病、重特大疾病", defaultValue = "false")
            boolean majorIllness,

            @Schema(requiredMode = NOT_REQUIRED, description = "户口已登记", defaultValue = "true")
            boolean registered,

            @Schema(requiredMode = NOT_REQUIRED, description = "未登记户口的新生儿的证明", defaultValue = "COMPLETE")
            BirthProof birthProof) {}

    /** A certified disability. */
    @Schema(name = "Disability", description = "持证残疾；没有则不填")
    record MemberDisability(
            DisabilityCategory category,

            @Schema(description = "一级最重", minimum = "1", maximum = "4")
            int grade) {}

    /** An income. */
    @Schema(name = "Income", description = "一项收入")
    record Income(
            String memberId,
            IncomeSource source,

            @Schema(description = "元，不为负，至多两位小数", minimum = "0")
            BigDecimal annualAmount) {}

    /** Assessed support. */
    @Schema(name = "AssessedSupport", description = "核定的赡（抚、扶）养费")
    record Support(
            @Schema(description = "义务人") String memberId,

            @Schema(requiredMode = NOT_REQUIRED, description = "受益人；不填为申请人")
            String beneficiaryId,

            @Schema(description = "元，不为负，至多两位小数", minimum = "0")
            BigDecimal annualAmount) {}

    /** An expense. */
    @Schema(name = "NecessaryExpense", description = "一项必需支出")
    record Expense(
            ExpenseKind kind,

            @Schema(description = "元，不为负，至多两位小数", minimum = "0")
            BigDecimal annualAmount) {}

    /** The three conditions of extreme hardship. */
    @Schema(name = "ExtremeHardship", description = "三无情形，须经核实")
    record Hardship(
            @Schema(requiredMode = NOT_REQUIRED, description = "无劳动能力", defaultValue = "false")
            boolean noLabourCapacity,

            @Schema(requiredMode = NOT_REQUIRED, description = "无生活来源", defaultValue = "false")
            boolean noIncomeSource,

            @Schema(requiredMode = NOT_REQUIRED, description = "无履行义务能力的法定义务人", defaultValue = "false")
            boolean noCapableSupporter) {}
}
