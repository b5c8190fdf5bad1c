package cn.binggui.core.casework;

import java.time.LocalDate;

/**
 * The notice of a case while it stands.
 *
 * @param until the last day on which it stands and can be objected to
 * @param pictures of the posted notice
 * @param objections that nobody has looked into yet
 */
public record CaseNotice(String step, LocalDate postedOn, LocalDate until, int pictures, int objections) {
    CaseNotice proved(int more) {
        return new CaseNotice(step, postedOn, until, pictures + more, objections);
    }

    CaseNotice objected() {
        return new CaseNotice(step, postedOn, until, pictures, objections + 1);
    }
}
