package cn.binggui.app.determination;

import cn.binggui.app.determination.FindingAnswer.AlternativeAnswer;
import cn.binggui.app.determination.FindingAnswer.ApproverAnswer;
import cn.binggui.app.determination.FindingAnswer.IndividualAnswer;
import cn.binggui.app.determination.FindingAnswer.LabelAnswer;
import cn.binggui.app.determination.FindingAnswer.LineAnswer;
import cn.binggui.app.determination.FindingAnswer.MemberAnswer;
import cn.binggui.app.determination.FindingAnswer.NumberAnswer;
import cn.binggui.app.determination.FindingAnswer.RemarkAnswer;
import cn.binggui.app.determination.FindingAnswer.TestAnswer;
import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.ruling.Ruling;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A determination as the contract tells it. */
@Schema(name = "Determination", description = "一户家庭按一县方案的认定结果；每一部分都带所依据的条款")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeterminationAnswer(
        String county,
        PolicyAnswer policy,

        @Schema(description = "受理日；当日有效的参数和规则适用") @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate asOf,

        @Schema(
                description = "DETERMINED 认定，PROPOSED 拟认定（须批准），PENDING 待定（规则到期或未明），"
                        + "NEEDS_EVIDENCE 待补证，BLOCKED 缺参数，NOT_APPLICABLE 不在试点范围")
        Outcome outcome,

        @Schema(description = "至多一个类别；未定时不出现") @Nullable Category category,
        @Schema(description = "本县对该类别的称谓") @Nullable String categoryName,
        List<LabelAnswer> labels,
        List<IndividualAnswer> individuals,

        @Schema(description = "计入人数；各种读法不同或待补证时不出现") @Nullable
        Integer householdSize,

        @Schema(description = "家庭计入的年收入，元") @Nullable BigDecimal countedIncome,

        @Schema(description = "人均年收入，四舍五入到两位小数；判断用准确值") @Nullable
        BigDecimal perCapitaIncome,

        List<MemberAnswer> members,
        List<LineAnswer> incomeLedger,
        List<TestAnswer> tests,

        @Schema(
                description = "GAP_FILLED 补缺口，UPPER_RULE_CONFLICT 上位冲突，ASSUMED_PARAMETER 假设参数，"
                        + "RULE_LAPSED 规则到期，NEEDS_CONFIRMATION 须确认")
        Set<Flag> flags,

        @Nullable ApproverAnswer approver,

        @Schema(description = "PENDING、NEEDS_EVIDENCE 及因此缺参数时的各种读法")
        List<AlternativeAnswer> alternatives,

        @Schema(description = "既未公布也未假设、而结果取决于它的参数") List<String> missingParameters,

        @Schema(description = "须一并告知的事项") List<RemarkAnswer> remarks,
        @Schema(description = "认定时有效的、由县里公布的参数及出处") List<NumberAnswer> numbers,

        @Schema(description = "不起作用的假设：县文或上位规定已定的数") List<String> ignoredAssumptions) {
    /** Under which text and program the determination was made. */
    @Schema(name = "PolicyReference", description = "所依方案的文号和插件版本")
    public record PolicyAnswer(String documentNumber, String pluginVersion) {}

    /** Returns the result in the contract's shape. */
    public static DeterminationAnswer of(DeterminationResult result) {
        Determination determination = result.determination();
        Finding finding = determination.finding();
        Category category = finding == null ? null : finding.category();
        return new DeterminationAnswer(
                result.county(),
                new PolicyAnswer(result.documentNumber(), result.pluginVersion()),
                result.asOf(),
                determination.outcome(),
                category,
                category == null ? null : result.categoryName(category),
                finding == null ? List.of() : FindingAnswer.labels(finding),
                finding == null ? List.of() : FindingAnswer.individuals(finding),
                householdSize(determination),
                finding == null ? null : FindingAnswer.yuan(finding.countedIncome()),
                finding == null
                        ? null
                        : new BigDecimal(finding.perCapitaIncome().rounded()),
                determination.members().stream().map(MemberAnswer::of).toList(),
                finding == null ? List.of() : FindingAnswer.ledger(finding),
                finding == null ? List.of() : FindingAnswer.tests(finding),
                determination.flags(),
                ApproverAnswer.of(finding == null ? null : finding.approver()),
                determination.alternatives().stream()
                        .map(alternative -> AlternativeAnswer.of(result, alternative.basis(), alternative.finding()))
                        .toList(),
                determination.missingParameters(),
                remarks(determination),
                FindingAnswer.numbers(result),
                result.ignoredAssumptions());
    }

    /** Returns the number of counted members, unless missing evidence leaves it open. */
    private static @Nullable Integer householdSize(Determination determination) {
        return switch (determination) {
            case Determination.NotApplicable _, Determination.NeedsEvidence _ -> null;
            case Determination.Determined settled -> settled.finding().householdSize();
            case Determination.Proposed proposed -> proposed.finding().householdSize();
            case Determination.Pending pending -> counted(pending);
            case Determination.Blocked blocked ->
                blocked.members().stream().anyMatch(member -> member.ruling() == Ruling.NEEDS_REVIEW)
                        ? null
                        : counted(blocked);
        };
    }

    private static int counted(Determination determination) {
        return (int) determination.members().stream()
                .filter(member -> member.ruling() == Ruling.COUNTED)
                .count();
    }

    private static List<RemarkAnswer> remarks(Determination determination) {
        List<Basis> remarks = new ArrayList<>(determination.remarks());
        if (determination instanceof Determination.NotApplicable outside) {
            remarks.addFirst(outside.basis());
        }
        return remarks.stream().distinct().map(RemarkAnswer::of).toList();
    }
}
