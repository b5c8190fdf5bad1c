package cn.binggui.app.determination;

import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.core.policy.ParameterRow;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.ruling.Approver;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.IndividualRuling;
import cn.binggui.policy.ruling.Label;
import cn.binggui.policy.ruling.LabelRuling;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.LedgerLine;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Treatment;
import cn.binggui.policy.ruling.Truth;
import cn.binggui.policy.value.Money;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an answer that tell a finding. */
final class FindingAnswer {
    private FindingAnswer() {}

    /** Whether one person counts, and why. */
    @Schema(name = "MemberRuling", description = "一名成员是否计入及理由")
    record MemberAnswer(
            String id,

            @Schema(description = "COUNTED 计入，NOT_COUNTED 不计入，NEEDS_REVIEW 待核")
            Ruling ruling,

            @Schema(description = "理由；另有考虑的以“；”相连") String reason,

            List<ClauseAnswer> clauses) {
        static MemberAnswer of(MemberRuling ruling) {
            Reasons reasons = Reasons.of(ruling.basis(), ruling.notes());
            return new MemberAnswer(ruling.memberId(), ruling.ruling(), reasons.reason(), reasons.clauses());
        }
    }

    /** One line of the income ledger. */
    @Schema(name = "IncomeLine", description = "收入台账的一行")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineAnswer(
            String memberId,

            @Schema(description = "收入来源；ASSESSED_SUPPORT 为核定的赡（抚、扶）养费")
            String source,

            @Schema(description = "来源的中文名称") String sourceName,
            @Schema(description = "赡（抚、扶）养费的受益人") @Nullable String beneficiaryId,
            @Schema(description = "申报或核定的年金额，元") BigDecimal amount,
            @Schema(description = "其中计入的金额，元") BigDecimal counted,
            String reason,
            List<ClauseAnswer> clauses) {
        static LineAnswer of(LedgerLine line) {
            return new LineAnswer(
                    line.memberId(),
                    line.source(),
                    line.sourceTerm(),
                    line.beneficiaryId(),
                    yuan(line.amount()),
                    yuan(line.counted()),
                    line.basis().reason(),
                    ClauseAnswer.all(line.basis().clauses()));
        }
    }

    /** One condition, tested. */
    @Schema(name = "Test", description = "逐项检验的条件")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TestAnswer(
            @Schema(description = "条件所属的类别") @Nullable Category category,
            @Schema(description = "条件所属的标识") @Nullable Label label,
            @Schema(description = "条件") String condition,

            @Schema(description = "MET 符合，NOT_MET 不符合，UNKNOWN 缺参数")
            Truth result,

            @Schema(description = "实际情况；金额和比例四舍五入到两位小数，检验用准确值", example = "9000元/年")
            String actual,

            @Schema(description = "条件的要求", example = "<7200元/年")
            String required,

            @Schema(description = "缺少的参数") List<String> missing,
            @Schema(description = "只供人判断，不决定结果") boolean advisory,
            List<ClauseAnswer> clauses) {
        static TestAnswer of(TestResult test) {
            return new TestAnswer(
                    test.subject() instanceof Category category ? category : null,
                    test.subject() instanceof Label label ? label : null,
                    test.basis().reason(),
                    test.result(),
                    test.actual().text(),
                    test.required().text(),
                    test.missing(),
                    test.advisory(),
                    ClauseAnswer.all(test.basis().clauses()));
        }
    }

    /** A label and how far it is settled. */
    @Schema(name = "LabelRuling", description = "类别之外的标识")
    record LabelAnswer(
            @Schema(description = "RELAPSE_MONITORED 防止返贫监测对象")
            Label code,

            @Schema(description = "MET 符合，NEEDS_ASSESSMENT 待评估，UNKNOWN 监测线未公布")
            LabelStatus status,

            String reason,
            List<ClauseAnswer> clauses) {
        static LabelAnswer of(LabelRuling label) {
            Reasons reasons = Reasons.of(label.basis(), label.notes());
            return new LabelAnswer(label.code(), label.status(), reasons.reason(), reasons.clauses());
        }
    }

    /** What one member may receive or do apart from the household. */
    @Schema(name = "IndividualRuling", description = "成员个人可另行享受或办理的")
    record IndividualAnswer(
            String memberId,

            @Schema(
                    description =
                            "SINGLE_PERSON_ALLOWANCE 参照单人户纳入低保，PERSON_BY_PERSON 按人施策，" + "MAY_APPLY_ALONE 可单独提出申请")
            Treatment treatment,

            String reason,
            List<ClauseAnswer> clauses) {
        static IndividualAnswer of(IndividualRuling individual) {
            return new IndividualAnswer(
                    individual.memberId(),
                    individual.treatment(),
                    individual.basis().reason(),
                    ClauseAnswer.all(individual.basis().clauses()));
        }
    }

    /** Who must approve. */
    @Schema(name = "ApprovingBody", description = "PROPOSED 时须经谁批准")
    record ApproverAnswer(
            @Schema(description = "TOWNSHIP 乡镇（街道），COUNTY 县级")
            Approver.Role role,

            @Schema(description = "县文所称的机构") String name,
            String reason,
            List<ClauseAnswer> clauses) {
        static @Nullable ApproverAnswer of(@Nullable Approver approver) {
            return approver == null
                    ? null
                    : new ApproverAnswer(
                            approver.role(),
                            approver.name(),
                            approver.basis().reason(),
                            ClauseAnswer.all(approver.basis().clauses()));
        }
    }

    /** A number that the county leaves open and that was in force: published or assumed. */
    @Schema(name = "NumberInForce", description = "认定时有效的、由县里公布的参数：已公布的或假设的")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NumberAnswer(
            String id,
            String label,
            String unit,
            BigDecimal value,

            @Schema(description = "公布的起始日；假设的不出现") @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate from,

            @Schema(description = "是否为 assume 所给的假设") boolean assumed,
            List<ClauseAnswer> clauses) {
        static NumberAnswer of(ParameterRow row, DatedValue value) {
            return new NumberAnswer(
                    row.parameter().id(),
                    row.parameter().label(),
                    row.parameter().unit(),
                    plain(value.value().number()),
                    value.assumed() ? null : value.from(),
                    value.assumed(),
                    ClauseAnswer.all(row.clauses()));
        }
    }

    /** What a reader must know beside the rulings. */
    @Schema(name = "Remark", description = "须一并告知的事项")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RemarkAnswer(@Nullable Flag flag, String reason, List<ClauseAnswer> clauses) {
        static RemarkAnswer of(Basis basis) {
            return new RemarkAnswer(basis.flag(), basis.reason(), ClauseAnswer.all(basis.clauses()));
        }
    }

    /** One of several readings, told in full. */
    @Schema(name = "Alternative", description = "各种读法之一及其结果")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AlternativeAnswer(
            @Schema(description = "这一读法的前提") String assumption,
            int householdSize,
            BigDecimal countedIncome,

            @Schema(description = "四舍五入到两位小数，元/年") BigDecimal perCapitaIncome,

            @Nullable Category category,
            @Nullable String categoryName,
            List<LabelAnswer> labels,
            List<IndividualAnswer> individuals,
            List<LineAnswer> incomeLedger,
            List<TestAnswer> tests,
            @Nullable ApproverAnswer approver,
            List<String> missingParameters,
            List<ClauseAnswer> clauses) {
        static AlternativeAnswer of(DeterminationResult result, Basis basis, Finding finding) {
            Category category = finding.category();
            return new AlternativeAnswer(
                    basis.reason(),
                    finding.householdSize(),
                    yuan(finding.countedIncome()),
                    new BigDecimal(finding.perCapitaIncome().rounded()),
                    category,
                    category == null ? null : result.categoryName(category),
                    FindingAnswer.labels(finding),
                    FindingAnswer.individuals(finding),
                    FindingAnswer.ledger(finding),
                    FindingAnswer.tests(finding),
                    ApproverAnswer.of(finding.approver()),
                    finding.missing(),
                    ClauseAnswer.all(basis.clauses()));
        }
    }

    static List<NumberAnswer> numbers(DeterminationResult result) {
        List<NumberAnswer> numbers = new ArrayList<>();
        for (ParameterRow row : result.numbers()) {
            DatedValue value = row.value();
            if (value != null) {
                numbers.add(NumberAnswer.of(row, value));
            }
        }
        return numbers;
    }

    static List<LabelAnswer> labels(Finding finding) {
        return finding.labels().stream().map(LabelAnswer::of).toList();
    }

    static List<IndividualAnswer> individuals(Finding finding) {
        return finding.individuals().stream().map(IndividualAnswer::of).toList();
    }

    static List<LineAnswer> ledger(Finding finding) {
        return finding.ledger().stream().map(LineAnswer::of).toList();
    }

    static List<TestAnswer> tests(Finding finding) {
        return finding.tests().stream().map(TestAnswer::of).toList();
    }

    /** Returns the exact yuan without needless zeros. */
    static BigDecimal yuan(Money money) {
        return plain(money.number());
    }

    /** Returns the number without needless zeros. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
