package cn.binggui.core.casework.meeting;

import cn.binggui.policy.Term;

/** How far a meeting is. */
public enum MeetingState implements Term {
    PLANNED("已安排"),
    HELD("召开中"),
    /** What was resolved goes into the cases' files; the meeting itself never changes again. */
    CLOSED("已办结");

    private final String term;

    MeetingState(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
