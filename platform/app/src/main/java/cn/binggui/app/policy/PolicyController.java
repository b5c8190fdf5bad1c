package cn.binggui.app.policy;

import cn.binggui.app.determination.ClauseAnswer;
import cn.binggui.app.policy.DeclaredAnswer.MonitoringAnswer;
import cn.binggui.app.policy.DeclaredAnswer.ProcedureAnswer;
import cn.binggui.app.policy.DeclaredAnswer.ProvisionAnswer;
import cn.binggui.app.policy.DeclaredAnswer.WarningAnswer;
import cn.binggui.app.policy.PolicyAnswer.DocumentAnswer;
import cn.binggui.app.policy.PolicyAnswer.ParameterAnswer;
import cn.binggui.app.policy.PolicyAnswer.SentenceAnswer;
import cn.binggui.core.access.Actor;
import cn.binggui.core.household.Fields;
import cn.binggui.core.household.Mistakes;
import cn.binggui.core.policy.Citations;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.policy.CountyPolicy;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells a county's policy as data. */
@Controller("/api/v1/counties/{county}/policy")
@Tag(name = "县政策")
class PolicyController {
    private final CountyPolicies policies;
    private final ParameterValues parameters;
    private final Clock clock;
    private final Map<String, Citations> citations = new ConcurrentHashMap<>();

    PolicyController(CountyPolicies policies, ParameterValues parameters, Clock clock) {
        this.policies = policies;
        this.parameters = parameters;
        this.clock = clock;
    }

    @Get
    @Operation(summary = "一县的政策", description = "方案全文逐句及其落实情况、某日有效的参数、程序、监测、预警和评价。参数标明 assumed 的是演示假设，认定时视为未公布。")
    @ApiResponse(
            responseCode = "200",
            description = "政策",
            content = @Content(schema = @Schema(implementation = PolicyAnswer.class)))
    @ApiResponse(responseCode = "400", description = "日期有误")
    @ApiResponse(responseCode = "401", description = "未登录")
    @ApiResponse(responseCode = "404", description = "没有这个县，或无权查看")
    PolicyAnswer policy(
            @Parameter(hidden = true) Actor actor,
            @Parameter(description = "县的标识，即租户标识") @PathVariable String county,
            @Parameter(description = "参数按这一天有效的列出；不填为今天", example = "2025-10-15") @QueryValue @Nullable String on) {
        actor.requireCounty(county);
        CountyPolicy policy = policies.get(county);
        LocalDate day = day(on);
        Citations cited =
                citations.computeIfAbsent(county + " " + policies.version(county), unused -> Citations.of(policy));
        return new PolicyAnswer(
                county,
                policy.name(),
                policies.version(county),
                day,
                DocumentAnswer.of(policy.plan()),
                policy.plan().sentences().stream()
                        .map(sentence -> SentenceAnswer.of(sentence, cited))
                        .toList(),
                parameters.inForce(county, day).stream()
                        .map(ParameterAnswer::of)
                        .toList(),
                ProcedureAnswer.of(policy.procedure()),
                policy.monitoring().stream().map(MonitoringAnswer::of).toList(),
                policy.warnings().stream().map(WarningAnswer::of).toList(),
                SchemeAnswer.of(policy.evaluation().scheme()),
                ClauseAnswer.all(policy.evaluation().clauses()),
                policy.provisions().stream().map(ProvisionAnswer::of).toList());
    }

    private LocalDate day(@Nullable String on) {
        if (on == null) {
            return LocalDate.now(clock);
        }
        Mistakes mistakes = new Mistakes();
        Fields query = Fields.of(Map.of("on", on), "", mistakes);
        LocalDate day = query == null ? null : query.date("on", "查询日期");
        mistakes.refuse();
        if (day == null) {
            throw new IllegalStateException("no day and no mistake");
        }
        return day;
    }
}
