package cn.binggui.core.casework.store;

import cn.binggui.core.notice.Notice;
import cn.binggui.core.notice.NoticeLine;
import java.net.URI;
import java.util.List;

/**
 * A village's list as those who work on it see it.
 *
 * @param village full name
 * @param township full name
 * @param stands whether people can read it today
 * @param link opens it while it stands
 */
public record PostedNotice(Notice notice, String village, String township, boolean stands, URI link, List<Line> lines) {
    public PostedNotice {
        lines = List.copyOf(lines);
    }

    /** Whether a picture shows that a case's notice hangs. */
    public enum Proof {
        PROVED,
        MISSING,
        /** The plan asks for no picture. */
        NOT_ASKED,
        /** The case no longer waits for this notice. */
        OVER
    }

    /**
     * A case's line.
     *
     * @param number the case's number
     * @param objections that nobody has looked into yet
     */
    public record Line(NoticeLine line, String number, Proof proof, int objections) {}

    /** Returns how many lines people can read while it stands. */
    public int shown() {
        return (int) lines.stream().filter(line -> !line.line().isTakenDown()).count();
    }

    /** Returns how many cases still lack a picture. */
    public int unproved() {
        return (int)
                lines.stream().filter(line -> line.proof() == Proof.MISSING).count();
    }

    /** Returns whether a case still waits for this notice's end. */
    public boolean isAwaited() {
        return lines.stream().anyMatch(line -> line.proof() != Proof.OVER);
    }

    /** Returns how many cases have one. */
    public int proved() {
        return (int) lines.stream().filter(line -> line.proof() == Proof.PROVED).count();
    }

    /** Returns how many objections nobody has looked into yet. */
    public int objections() {
        return lines.stream().mapToInt(Line::objections).sum();
    }

    /** The link opens the notice: it stays out of logs. */
    @Override
    public String toString() {
        return notice.toString();
    }
}
