package cn.binggui.policy.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A county's procedure: how cases come in, under which total limits and in which order of steps they run.
 *
 * @param clock from where to where the total limit runs
 * @param refusal within which time after the decision a refused applicant is told in writing
 */
public record Procedure(
        List<Channel> channels, List<TrackLimit> tracks, CaseClock clock, TimeLimit refusal, List<Step> steps) {
    public Procedure {
        channels = List.copyOf(channels);
        tracks = List.copyOf(tracks);
        steps = List.copyOf(steps);
    }

    /** Returns the limit of a track; empty where the county has no such track. */
    public Optional<TrackLimit> track(Track track) {
        return tracks.stream().filter(limit -> limit.track() == track).findFirst();
    }

    /** Returns the steps in the county's order, those that may run at the same time together. */
    public List<List<Step>> stages() {
        List<List<Step>> stages = new ArrayList<>();
        for (Step step : steps) {
            if (!stages.isEmpty() && stages.getLast().stream().anyMatch(step::mayRunBeside)) {
                stages.getLast().add(step);
            } else {
                stages.add(new ArrayList<>(List.of(step)));
            }
        }
        return stages.stream().map(List::copyOf).toList();
    }
}
