package cn.binggui.app.policy;

import cn.binggui.app.determination.ClauseAnswer;
import cn.binggui.app.policy.DeclaredAnswer.MonitoringAnswer;
import cn.binggui.app.policy.DeclaredAnswer.ProcedureAnswer;
import cn.binggui.app.policy.DeclaredAnswer.ProvisionAnswer;
import cn.binggui.app.policy.DeclaredAnswer.WarningAnswer;
import cn.binggui.core.policy.Citation;
import cn.binggui.core.policy.Citations;
import cn.binggui.core.policy.ParameterRow;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.plan.Coverage;
import cn.binggui.policy.plan.PlanDocument;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.policy.ruling.Category;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A county's policy as data. */
@Schema(name = "Policy", description = "一县的政策：方案全文逐句、参数、程序、监测、预警、评价")
record PolicyAnswer(
        String county,
        String name,
        @Schema(description = "插件版本") String pluginVersion,

        @Schema(description = "参数按这一天有效的列出") @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate on,

        DocumentAnswer document,

        @Schema(description = "方案全文，逐句按原次序") List<SentenceAnswer> clauses,

        @Schema(description = "规则用到的全部参数；城乡分别规定的各列一行") List<ParameterAnswer> parameters,

        ProcedureAnswer procedure,
        List<MonitoringAnswer> monitoring,
        List<WarningAnswer> warnings,

        @JsonInclude @Nullable SchemeAnswer evaluation,

        @Schema(description = "方案中关于评价的原文") List<ClauseAnswer> evaluationClauses,
        List<ProvisionAnswer> provisions) {

    /** The plan. */
    @Schema(name = "PlanDocument", description = "方案文件")
    record DocumentAnswer(
            String number,
            String title,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate issuedOn,
            @JsonFormat(shape = JsonFormat.Shape.STRING) LocalDate effectiveFrom,

            @Schema(description = "方案所列末一阶段的最后一天") @JsonFormat(shape = JsonFormat.Shape.STRING)
            LocalDate lastPhaseEnds,

            @Schema(description = "试点乡镇（街道）") List<String> townships,
            @Schema(description = "本县对各类别的称谓") Map<Category, String> categoryNames) {
        static DocumentAnswer of(PlanDocument plan) {
            return new DocumentAnswer(
                    plan.number(),
                    plan.title(),
                    plan.issuedOn(),
                    plan.effectiveFrom(),
                    plan.lastPhaseEnds(),
                    plan.townships(),
                    new TreeMap<>(plan.categoryNames()));
        }
    }

    /** A sentence of the plan. */
    @Schema(name = "PlanSentence", description = "方案的一句")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SentenceAnswer(
            String id,
            String locator,
            Level level,
            @Schema(description = "原文") String quote,

            @Schema(description = "ENCODED 已编码，PARAMETER 参数，PROCEDURE 程序，HUMAN_DISCRETION 人工裁量，NOT_A_RULE 非规则")
            Coverage coverage,

            @Schema(description = "人工裁量或非规则的理由") @Nullable String reason,

            @Schema(description = "依据这一句的规则、参数、步骤等的名称") List<String> citedBy) {
        static SentenceAnswer of(Sentence sentence, Citations citations) {
            return new SentenceAnswer(
                    sentence.clause().id(),
                    sentence.clause().locator(),
                    sentence.clause().level(),
                    sentence.clause().text(),
                    sentence.coverage(),
                    sentence.reason(),
                    citations.of(sentence.clause().id()).stream()
                            .map(Citation::name)
                            .distinct()
                            .toList());
        }
    }

    /** A parameter and its value in force. */
    @Schema(name = "Parameter", description = "参数及其有效的值")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ParameterAnswer(
            String id,
            String label,
            String unit,

            @Schema(description = "值所适用的户籍；不分城乡的不出现") @Nullable
            Residence residence,

            @Schema(description = "有效的值；未公布的为 null") @JsonInclude @Nullable
            BigDecimal value,

            @Schema(description = "该值的起始日") @JsonInclude @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate from,

            @Schema(description = "由县文或上位规定确定，不能另行公布或假设") boolean closed,

            @Schema(description = "演示假设；认定和比较时视为未公布") boolean assumed,

            List<ClauseAnswer> clauses) {
        static ParameterAnswer of(ParameterRow row) {
            DatedValue value = row.value();
            return new ParameterAnswer(
                    row.parameter().id(),
                    row.parameter().label(),
                    row.parameter().unit(),
                    row.residence(),
                    value == null ? null : plain(value.value().number()),
                    value == null ? null : value.from(),
                    !row.parameter().isOpen(),
                    row.assumed(),
                    ClauseAnswer.all(row.clauses()));
        }

        private static BigDecimal plain(BigDecimal number) {
            BigDecimal stripped = number.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }
}
