package cn.binggui.app.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.DeadlineQuestion;
import cn.binggui.core.casework.Deadlines;
import cn.binggui.core.casework.Schedule;
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

/** Tells when a case would be due under one county's procedure; nothing is stored. */
@Controller("/api/v1/counties/{county}/deadlines")
@Tag(name = "期限")
class DeadlinesController {
    private final Deadlines deadlines;

    DeadlinesController(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Post
    @Operation(
            summary = "按一县的程序推算期限",
            description = "受理次日为第 1 日；法定节假日不计，补班日计一个工作日；公示按自然日，末日逢休顺延。各步期限自办结期限倒排，" + "类别未定时公示按可能适用的最长天数排。")
    @ApiResponse(
            responseCode = "200",
            description = "期限",
            content = @Content(schema = @Schema(implementation = DeadlineAnswer.class)))
    @ApiResponse(responseCode = "400", description = "提交的内容有误；errors 逐处说明位置和改法")
    @ApiResponse(responseCode = "401", description = "未登录")
    @ApiResponse(responseCode = "404", description = "没有这个县，或无权查看")
    @ApiResponse(responseCode = "422", description = "本县方案没有这种程序")
    DeadlineAnswer deadlines(
            @Parameter(hidden = true) Actor actor,
            @Parameter(description = "县的标识，即租户标识") @PathVariable String county,
            @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DeadlineRequest.class)))
                    @Body
                    Map<String, Object> request) {
        actor.requireCounty(county);
        Schedule schedule = deadlines.schedule(actor, county, DeadlineQuestion.read(request));
        return DeadlineAnswer.of(schedule);
    }
}
