package cn.binggui.policy.declared;

import java.util.List;

/**
 * A county's procedure: how cases come in, under which total limits and in which order of steps they run.
 *
 * @param clock what starts the total limit
 * @param refusal within which time after the decision a refused applicant is told in writing
 */
public record Procedure(
        List<Channel> channels, List<TrackLimit> tracks, ClockStart clock, TimeLimit refusal, List<Step> steps) {
    public Procedure {
        channels = List.copyOf(channels);
        tracks = List.copyOf(tracks);
        steps = List.copyOf(steps);
    }
}
