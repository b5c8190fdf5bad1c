package cn.binggui.app.determination;

import cn.binggui.core.access.Actor;
import cn.binggui.core.determination.DeterminationService;
import cn.binggui.core.determination.Question;
import cn.binggui.core.determination.QuestionReader;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;

/** Determines one household under one county's plan; nothing is stored. */
@Controller("/api/v1/counties/{county}/determinations")
@Tag(name = "认定")
class DeterminationsController {
    private final QuestionReader questions;
    private final DeterminationService determinations;

    DeterminationsController(QuestionReader questions, DeterminationService determinations) {
        this.questions = questions;
        this.determinations = determinations;
    }

    @Post
    @Operation(
            summary = "按一县的方案认定一户家庭",
            description = "只计算，不保存。未公布而又未假设的参数不会用别县的数或猜测的数代替：类别取决于它时结果为 BLOCKED，"
                    + "只有标识取决于它时标识为 UNKNOWN，missingParameters 列出缺什么。县文或上位规定已定的数不受 assume 影响。")
    @ApiResponse(
            responseCode = "200",
            description = "认定结果",
            content = @Content(schema = @Schema(implementation = DeterminationAnswer.class)))
    @ApiResponse(responseCode = "400", description = "提交的内容有误；errors 逐处说明位置和改法")
    @ApiResponse(responseCode = "401", description = "未登录")
    @ApiResponse(responseCode = "404", description = "没有这个县，或无权查看")
    @ApiResponse(responseCode = "413", description = "请求超过 1 MB")
    DeterminationAnswer determine(
            @Parameter(hidden = true) Actor actor,
            @Parameter(description = "县的标识，即租户标识") @PathVariable String county,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DeterminationRequest.class)))
                    @Body
                    Map<String, Object> request) {
        actor.requireCounty(county);
        Question question = questions.read(county, request);
        return DeterminationAnswer.of(determinations.determine(actor, county, question.facts(), question.assume()));
    }
}
