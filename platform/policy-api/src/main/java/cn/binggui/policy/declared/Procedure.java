package cn.binggui.policy.declared;

import java.util.List;

/** A county's procedure: how cases come in, under which total limits and in which order of steps they run. */
public record Procedure(List<Channel> channels, List<TrackLimit> tracks, List<Step> steps) {
    public Procedure {
        channels = List.copyOf(channels);
        tracks = List.copyOf(tracks);
        steps = List.copyOf(steps);
    }
}
