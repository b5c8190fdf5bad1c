package cn.binggui.app.casework;

import cn.binggui.app.determination.ClauseAnswer;
import cn.binggui.core.casework.Schedule;
import cn.binggui.core.casework.StepSchedule;
import cn.binggui.policy.declared.DayUnit;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.declared.TrackLimit;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a case is due, and how that day is found. */
@Schema(name = "Deadlines", description = "办结期限和各步期限")
record DeadlineAnswer(
        @Schema(description = "办结期限；中止而未恢复时为 null") @JsonInclude @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate dueOn,

        LimitAnswer limit,
        List<StepAnswer> steps,

        @Schema(description = "逐段说明怎样数到这一天") List<String> explanation,

        @Schema(description = "是否涉及放假安排尚未公布的年份") boolean provisional,

        @Schema(description = "各步时限用满时是否仍在总时限之内") boolean feasible,

        @Schema(description = "不可行时的说明：怎样压缩") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String why) {
    static DeadlineAnswer of(Schedule schedule) {
        return new DeadlineAnswer(
                schedule.total().dueOn(),
                LimitAnswer.of(schedule.track()),
                schedule.steps().stream().map(StepAnswer::of).toList(),
                schedule.total().explanation(schedule.clock().event()),
                schedule.total().provisional(),
                schedule.isFeasible(),
                schedule.why());
    }

    /** A number of days. */
    @Schema(name = "DayLimit", description = "时限")
    record LimitAnswer(int days, DayUnit unit, List<ClauseAnswer> clauses) {
        static LimitAnswer of(TrackLimit track) {
            return new LimitAnswer(track.days(), track.unit(), ClauseAnswer.all(track.clauses()));
        }

        static @Nullable LimitAnswer of(@Nullable TimeLimit limit) {
            return limit == null
                    ? null
                    : new LimitAnswer(limit.days(), limit.unit(), ClauseAnswer.all(limit.clauses()));
        }
    }

    /** A step's days. */
    @Schema(name = "StepDeadline", description = "一步的最早和最迟日；自办结期限倒排")
    record StepAnswer(
            String id,
            StepKind kind,
            String name,
            String actor,

            @JsonInclude @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate earliestOn,

            @JsonInclude @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate dueOn,

            @JsonInclude @Nullable LimitAnswer limit,
            List<ClauseAnswer> clauses) {
        static StepAnswer of(StepSchedule schedule) {
            return new StepAnswer(
                    schedule.step().id(),
                    schedule.step().kind(),
                    schedule.step().name(),
                    schedule.step().actor(),
                    schedule.earliestOn(),
                    schedule.dueOn(),
                    LimitAnswer.of(schedule.limit()),
                    ClauseAnswer.all(schedule.step().clauses()));
        }
    }
}
