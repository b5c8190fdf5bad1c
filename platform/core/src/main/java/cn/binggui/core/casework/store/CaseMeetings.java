package cn.binggui.core.casework.store;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.Evidenced;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What meetings need of case files. It serves the service that asks for leave; who works where is asked as for everybody else. */
@Singleton
public class CaseMeetings {
    private final CaseStore store;
    private final CaseDesk desk;
    private final CaseReading reading;
    private final CaseRepositories.Files files;
    private final CountyPolicies policies;
    private final NoticePoster poster;

    CaseMeetings(
            CaseStore store,
            CaseDesk desk,
            CaseReading reading,
            CaseRepositories.Files files,
            CountyPolicies policies,
            NoticePoster poster) {
        this.store = store;
        this.desk = desk;
        this.reading = reading;
        this.files = files;
        this.policies = policies;
        this.poster = poster;
    }

    /**
     * Returns a case in the person's scope.
     *
     * @throws Refusal NOT_FOUND if there is none
     */
    public CaseFile visible(long id, Actor actor) {
        return desk.visible(actor, id);
    }

    /**
     * Returns the running cases of a township, by number, on which a meeting may resolve.
     *
     * @param township division code of nine digits
     */
    public List<CaseFile> awaiting(String township) {
        List<String> steps = policies.get(TenantBinding.current()).procedure().steps().stream()
                .filter(CaseMeetings::resolves)
                .map(Step::id)
                .toList();
        return files.runningAt(township, steps).stream()
                .map(CaseFile::of)
                .filter(file -> step(file).isPresent())
                .toList();
    }

    /** Returns the step on which a meeting may resolve now: an assessment or the decision. */
    public Optional<Step> step(CaseFile file) {
        Procedure procedure = store.policy(file).procedure();
        CaseState state = file.state();
        return OpenSteps.of(procedure, state).stream()
                .filter(step -> !step.equals(OpenSteps.EXTRA) && !step.equals(OpenSteps.COUNTY_VISIT))
                .map(step -> OpenSteps.step(procedure, step))
                .filter(CaseMeetings::resolves)
                .findFirst();
    }

    private static boolean resolves(Step step) {
        return step.kind() == StepKind.JOINT_ASSESSMENT || step.kind() == StepKind.CONFIRMATION;
    }

    /** Returns what a decision on the case would rest on now. */
    public Grounds grounds(CaseFile file) {
        return desk.ground(file).grounds();
    }

    /** Returns who decides, in the plan's words, where the plan leaves it to somebody else than its step says. */
    public Optional<String> approver(CaseFile file) {
        return Optional.ofNullable(desk.ground(file).body());
    }

    /** Returns the applicant's full name; empty where it is not known. Whoever shows it takes that down. */
    public String applicant(CaseFile file) {
        return reading.applicantOf(file).map(identity -> identity.name()).orElse("");
    }

    /** Returns the applicant's masked name; empty where it is not known. */
    public String maskedApplicant(CaseFile file) {
        return reading.applicantOf(file).map(identity -> identity.maskedName()).orElse("");
    }

    /** Returns the county's own name of a category. */
    public String categoryName(CaseFile file, Category category) {
        return store.policy(file).plan().categoryNames().getOrDefault(category, category.term());
    }

    /**
     * Returns the body that meets.
     *
     * @param township division code; {@code null} for the county
     */
    public String body(@Nullable String township) {
        return township == null ? policies.get(TenantBinding.current()).name() : poster.township(township);
    }

    /** Returns the number of the entry in which the meeting's resolution already stands in the case's file. */
    public Optional<Integer> written(long id, long meeting) {
        return store.entries(id).reversed().stream()
                .filter(entry -> Objects.equals(meeting(entry.entry().event()), meeting))
                .map(entry -> entry.entry().seq())
                .findFirst();
    }

    /**
     * Writes a resolution into the case's file, in a transaction of its own.
     *
     * @return the number of its entry
     * @throws Refusal CONFLICT where the file has gone on since; FORBIDDEN for people of another tier or who handled the case;
     *     UNPROCESSABLE where the procedure does not allow it
     */
    public int write(CaseAct act, Resolution resolution, Actor recorder) {
        CaseFile file = desk.visible(recorder, act.id());
        if (file.state().seq() != act.seen()) {
            throw Refusal.conflict("会议之后这个案卷又有新的办理，决议不再写入；请核对案卷，需要时另行上会");
        }
        Step step = step(file).orElseThrow(() -> Refusal.of(Refusal.Kind.UNPROCESSABLE, "这个案卷现在不在研判或审核确认环节"));
        CaseFile after = step.kind() == StepKind.JOINT_ASSESSMENT
                ? desk.write(recorder, act, assessed(step, resolution))
                : decide(act, resolution, recorder);
        return after.state().seq();
    }

    private CaseFile decide(CaseAct act, Resolution resolution, Actor recorder) {
        if (!resolution.agreed()) {
            return desk.refuse(recorder, act, resolution.words(), resolution.meeting());
        }
        Category category = resolution.category();
        if (category == null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "请选择确认的类别");
        }
        return desk.confirm(recorder, act, category, resolution.words(), resolution.meeting());
    }

    /** The minutes are the evidence that the plan asks for. */
    private static CaseEvent.StepDone assessed(Step step, Resolution resolution) {
        List<Evidenced> evidence = step.evidence().stream()
                .map(each -> new Evidenced(each.name(), List.of()))
                .toList();
        return new CaseEvent.StepDone(
                step.id(),
                resolution.voters(),
                new StepReport.Vote(resolution.words(), evidence, resolution.ballot(), resolution.meeting()));
    }

    private static @Nullable Long meeting(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Confirmed confirmed -> confirmed.meeting();
            case CaseEvent.Refused refused -> refused.meeting();
            case CaseEvent.StepDone done -> done.report() instanceof StepReport.Vote vote ? vote.meeting() : null;
            case CaseEvent.Opened _,
                    CaseEvent.SupplementAsked _,
                    CaseEvent.Supplemented _,
                    CaseEvent.Accepted _,
                    CaseEvent.KinshipDeclared _,
                    CaseEvent.RefusalProposed _,
                    CaseEvent.NoticePosted _,
                    CaseEvent.NoticeProved _,
                    CaseEvent.Objected _,
                    CaseEvent.Reopened _,
                    CaseEvent.NoticeEnded _,
                    CaseEvent.Delivered _,
                    CaseEvent.Suspended _,
                    CaseEvent.Resumed _,
                    CaseEvent.Extended _,
                    CaseEvent.Withdrawn _ -> null;
        };
    }
}
