package cn.binggui.policy.testkit.check;

import static cn.binggui.policy.testkit.check.Breakage.SOUND;
import static cn.binggui.policy.testkit.check.Breakage.assertBroken;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.Objection;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Provision;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TrackLimit;
import cn.binggui.policy.testkit.Altered;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclaredChecksTest {
    @Test
    void noticesASilentTopic() {
        CountyPolicy silent = new Altered(SOUND) {
            @Override
            public List<Provision> provisions() {
                return super.provisions().subList(1, super.provisions().size());
            }
        };
        assertBroken(Demand.DECLARATIONS_ARE_SOUND, silent, "no provision on INCOME_BASIS");
    }

    @Test
    void noticesAStepThatRestsOnNothingOrOnAnUnknownStep() {
        assertBroken(
                Demand.DECLARATIONS_ARE_SOUND, withStep(step("extra", List.of(), null)), "step extra rests on nothing");
        assertBroken(
                Demand.DECLARATIONS_ARE_SOUND, withStep(step("extra", List.of(), null)), "step extra files to nobody");
        assertBroken(
                Demand.DECLARATIONS_ARE_SOUND, withStep(step("extra", List.of("none"), null)), "unknown steps [none]");
        assertBroken(
                Demand.DECLARATIONS_ARE_SOUND, withStep(step("extra", List.of(), "重来")), "objection without a clause");
        assertBroken(
                Demand.DECLARATIONS_ARE_SOUND, withStep(step("application", List.of(), null)), "two steps with the id");
    }

    @Test
    void noticesMissingAndDoubleTracks() {
        List<TrackLimit> tracks = SOUND.procedure().tracks();
        assertBroken(Demand.DECLARATIONS_ARE_SOUND, withTracks(List.of()), "no standard track");
        assertBroken(
                Demand.DECLARATIONS_ARE_SOUND,
                withTracks(List.of(tracks.getFirst(), tracks.getFirst())),
                "two tracks STANDARD");
    }

    private static Step step(String id, List<String> parallelWith, @Nullable String objection) {
        return new Step(
                id,
                StepKind.FILING,
                "多出的一步",
                "乡镇",
                List.of(Performer.TOWNSHIP),
                1,
                null,
                null,
                null,
                List.of(),
                parallelWith,
                objection == null ? null : new Objection(objection, List.of(StepKind.HOME_VISIT), List.of()),
                false,
                List.of(),
                List.of());
    }

    private static Procedure procedure(List<TrackLimit> tracks, List<Step> steps) {
        Procedure sound = SOUND.procedure();
        return new Procedure(sound.channels(), tracks, sound.clock(), sound.refusal(), steps);
    }

    private static CountyPolicy withStep(Step step) {
        List<Step> steps = new ArrayList<>(SOUND.procedure().steps());
        steps.add(step);
        return with(procedure(SOUND.procedure().tracks(), steps));
    }

    private static CountyPolicy withTracks(List<TrackLimit> tracks) {
        return with(procedure(tracks, SOUND.procedure().steps()));
    }

    private static CountyPolicy with(Procedure procedure) {
        return new Altered(SOUND) {
            @Override
            public Procedure procedure() {
                return procedure;
            }
        };
    }
}
