package cn.binggui.ui.comparison;

import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.ruling.Truth;

/** The tone in which each kind of answer is shown. */
final class Tones {
    private Tones() {}

    static Tone of(Ruling ruling) {
        return switch (ruling) {
            case COUNTED -> Tone.GOOD;
            case NOT_COUNTED -> Tone.BAD;
            case NEEDS_REVIEW -> Tone.OPEN;
        };
    }

    static Tone of(Truth truth) {
        return switch (truth) {
            case MET -> Tone.GOOD;
            case NOT_MET -> Tone.BAD;
            case UNKNOWN -> Tone.OPEN;
        };
    }

    static Tone of(LabelStatus status) {
        return switch (status) {
            case MET -> Tone.GOOD;
            case NEEDS_ASSESSMENT -> Tone.NOTICE;
            case UNKNOWN -> Tone.OPEN;
        };
    }

    static Tone of(Outcome outcome) {
        return switch (outcome) {
            case DETERMINED -> Tone.GOOD;
            case PROPOSED -> Tone.NOTICE;
            case PENDING, NEEDS_EVIDENCE, BLOCKED -> Tone.OPEN;
            case NOT_APPLICABLE -> Tone.BAD;
        };
    }
}
