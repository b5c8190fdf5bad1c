package cn.binggui.app.comparison;

import cn.binggui.app.determination.DeterminationRequest;
import cn.binggui.core.access.Actor;
import cn.binggui.core.comparison.ComparisonService;
import cn.binggui.core.determination.Question;
import cn.binggui.core.determination.QuestionReader;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;

/** Compares one household under every county's plan; for the province, and nothing is stored. */
@Controller("/api/v1/comparisons")
@Tag(name = "五县比较")
class ComparisonsController {
    private final QuestionReader questions;
    private final ComparisonService comparisons;

    ComparisonsController(QuestionReader questions, ComparisonService comparisons) {
        this.questions = questions;
        this.comparisons = comparisons;
    }

    @Post
    @Operation(summary = "一户家庭按各县方案比较", description = "仅供省级用户。请求与认定相同；不填 township 时各县取其第一个试点乡镇（街道），填了则各县都按所填。")
    @ApiResponse(
            responseCode = "200",
            description = "各县的认定结果和分歧",
            content = @Content(schema = @Schema(implementation = ComparisonAnswer.class)))
    @ApiResponse(responseCode = "400", description = "提交的内容有误；errors 逐处说明位置和改法")
    @ApiResponse(responseCode = "401", description = "未登录")
    @ApiResponse(responseCode = "404", description = "不是省级用户")
    @ApiResponse(responseCode = "413", description = "请求超过 1 MB")
    ComparisonAnswer compare(
            @Parameter(hidden = true) Actor actor,
            @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = DeterminationRequest.class)))
                    @Body
                    Map<String, Object> request) {
        actor.requireProvince();
        Question question = questions.readForComparison(request);
        boolean townshipGiven = !question.facts().township().isEmpty();
        return ComparisonAnswer.of(comparisons.compare(actor, question.facts(), question.assume(), townshipGiven));
    }
}
