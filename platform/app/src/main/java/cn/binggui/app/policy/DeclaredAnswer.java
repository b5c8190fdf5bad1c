package cn.binggui.app.policy;

import cn.binggui.app.determination.ClauseAnswer;
import cn.binggui.policy.declared.CaseClock;
import cn.binggui.policy.declared.Channel;
import cn.binggui.policy.declared.Cycle;
import cn.binggui.policy.declared.CycleUnit;
import cn.binggui.policy.declared.DayUnit;
import cn.binggui.policy.declared.Evidence;
import cn.binggui.policy.declared.LimitStart;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.declared.MonitoringKind;
import cn.binggui.policy.declared.Objection;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Provision;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.declared.Topic;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.declared.TrackLimit;
import cn.binggui.policy.declared.WarningLevel;
import cn.binggui.policy.declared.WarningRule;
import cn.binggui.policy.ruling.Category;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a plan declares beside its rules, as the API tells it. */
final class DeclaredAnswer {
    private DeclaredAnswer() {}

    /** How cases come in, in which steps and under which limits they run. */
    @Schema(name = "Procedure", description = "程序：渠道、步骤和总时限")
    record ProcedureAnswer(
            List<ChannelAnswer> channels,
            List<StepAnswer> steps,
            List<TrackAnswer> tracks,
            ClockAnswer clock,
            @Schema(description = "不予确认的应在多少日内书面告知") LimitAnswer refusal) {
        static ProcedureAnswer of(Procedure procedure) {
            return new ProcedureAnswer(
                    procedure.channels().stream().map(ChannelAnswer::of).toList(),
                    procedure.steps().stream().map(StepAnswer::of).toList(),
                    procedure.tracks().stream().map(TrackAnswer::of).toList(),
                    ClockAnswer.of(procedure.clock()),
                    LimitAnswer.of(procedure.refusal()));
        }
    }

    /** A way in which an application comes in. */
    @Schema(name = "Channel", description = "申请渠道")
    record ChannelAnswer(String name, List<ClauseAnswer> clauses) {
        static ChannelAnswer of(Channel channel) {
            return new ChannelAnswer(channel.name(), ClauseAnswer.all(channel.clauses()));
        }
    }

    /** A step. */
    @Schema(name = "Step", description = "程序的一步，按县文的次序")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepAnswer(
            String id,
            StepKind kind,
            String name,
            String actor,

            @Schema(description = "哪一级的人员可以办理") List<Performer> performers,
            @Schema(description = "至少几人一同办理") int people,

            @Schema(description = "应在多少日内启动") @Nullable LimitAnswer start,

            @JsonInclude @Nullable LimitAnswer limit,

            @Nullable LimitAnswer nationalLimit,

            @Schema(description = "应留的凭证") List<Evidence> evidence,
            @Schema(description = "可同时进行的步骤") List<String> parallelWith,
            @Schema(description = "有异议时的处理") @Nullable String onObjection,
            @Schema(description = "异议之后转入的步骤，任选其一") List<StepKind> objectionLeadsTo,
            List<ClauseAnswer> objectionClauses,

            @Schema(description = "是否为拟确认，公示期满才生效") boolean tentative,
            @Schema(description = "备案、报送给谁") List<String> bureaus,

            List<ClauseAnswer> clauses) {
        static StepAnswer of(Step step) {
            Objection objection = step.objection();
            return new StepAnswer(
                    step.id(),
                    step.kind(),
                    step.name(),
                    step.actor(),
                    step.performers(),
                    step.people(),
                    LimitAnswer.ofNullable(step.start()),
                    LimitAnswer.ofNullable(step.limit()),
                    LimitAnswer.ofNullable(step.nationalLimit()),
                    step.evidence(),
                    step.parallelWith(),
                    objection == null ? null : objection.words(),
                    objection == null ? List.of() : objection.leadsTo(),
                    ClauseAnswer.all(objection == null ? List.of() : objection.clauses()),
                    step.tentative(),
                    step.bureaus(),
                    ClauseAnswer.all(step.clauses()));
        }
    }

    /** What starts the total limit. */
    @Schema(name = "CaseClock", description = "总时限自这一事件的次日起算，至 until 一步办完为止")
    record ClockAnswer(String event, String from, String until, List<ClauseAnswer> clauses) {
        static ClockAnswer of(CaseClock clock) {
            return new ClockAnswer(clock.event(), clock.from(), clock.until(), ClauseAnswer.all(clock.clauses()));
        }
    }

    /** How long a step may take. */
    @Schema(name = "TimeLimit", description = "时限；起算日当日不计。limit 为县文的，没有规定时为 null；nationalLimit 为上位规定与县文不同或补其静默的")
    record LimitAnswer(
            int days,
            DayUnit unit,
            LimitStart from,

            @Schema(description = "只适用于这些类别；空则适用于全部") Set<Category> categories,

            List<ClauseAnswer> clauses) {
        static @Nullable LimitAnswer ofNullable(@Nullable TimeLimit limit) {
            return limit == null ? null : of(limit);
        }

        static LimitAnswer of(TimeLimit limit) {
            return new LimitAnswer(
                    limit.days(), limit.unit(), limit.from(), limit.categories(), ClauseAnswer.all(limit.clauses()));
        }
    }

    /** A total limit. */
    @Schema(name = "TrackLimit", description = "从受理到审核确认的总时限")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TrackAnswer(
            @Schema(description = "STANDARD 常规，COMMITMENT 告知承诺，EXTENDED 特殊延长")
            Track track,

            int days,
            DayUnit unit,
            @Schema(description = "何时适用") @Nullable String condition,
            List<ClauseAnswer> clauses) {
        static TrackAnswer of(TrackLimit limit) {
            return new TrackAnswer(
                    limit.track(), limit.days(), limit.unit(), limit.condition(), ClauseAnswer.all(limit.clauses()));
        }
    }

    /** Recurring monitoring work. */
    @Schema(name = "MonitoringCycle", description = "周期性的监测工作")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MonitoringAnswer(
            String id,
            MonitoringKind kind,
            String name,
            String actor,
            String target,

            @Nullable CycleAnswer every,

            @Schema(description = "县文所写的频次") String frequency,
            List<ClauseAnswer> clauses) {
        static MonitoringAnswer of(MonitoringCycle cycle) {
            return new MonitoringAnswer(
                    cycle.id(),
                    cycle.kind(),
                    cycle.name(),
                    cycle.actor(),
                    cycle.target(),
                    CycleAnswer.of(cycle.every()),
                    cycle.frequency(),
                    ClauseAnswer.all(cycle.clauses()));
        }
    }

    /** A period. */
    @Schema(name = "Cycle", description = "周期；县文只写定期、不定期、常态化的不出现")
    record CycleAnswer(int count, CycleUnit unit) {
        static @Nullable CycleAnswer of(@Nullable Cycle cycle) {
            return cycle == null ? null : new CycleAnswer(cycle.count(), cycle.unit());
        }
    }

    /** An early warning. */
    @Schema(name = "WarningRule", description = "预警规则，县文原意")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WarningAnswer(
            String id,
            String group,
            String cause,
            String rule,
            @Nullable WarningLevel level,
            List<ClauseAnswer> clauses) {
        static WarningAnswer of(WarningRule warning) {
            return new WarningAnswer(
                    warning.id(),
                    warning.group(),
                    warning.cause(),
                    warning.rule(),
                    warning.level(),
                    ClauseAnswer.all(warning.clauses()));
        }
    }

    /** What the plan says on a topic that is neither a number nor a step nor a rule. */
    @Schema(name = "Provision", description = "其他规定")
    record ProvisionAnswer(Topic topic, String topicName, String text, List<ClauseAnswer> clauses) {
        static ProvisionAnswer of(Provision provision) {
            return new ProvisionAnswer(
                    provision.topic(),
                    provision.topic().term(),
                    provision.text(),
                    ClauseAnswer.all(provision.clauses()));
        }
    }
}
