package cn.binggui.core.notice;

import cn.binggui.policy.plan.PlanDocument;
import cn.binggui.policy.ruling.Label;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a notice says of a case: surname plus 某, number of persons, type.
 *
 * <p>Never a given name, an ID number, a telephone number, an account, an illness, a disability, or a minor's surname. The type is
 * one of a closed list of the county's own names, so that nothing can be told in it.
 */
public final class Redaction {
    /** The type of an application whose category is not settled yet. */
    public static final String UNSETTLED = "低收入人口认定申请";

    private final Set<String> types;

    private Redaction(Set<String> types) {
        this.types = types;
    }

    /** Returns the rule for a county whose plan names these categories. */
    public static Redaction of(PlanDocument plan) {
        return new Redaction(Stream.of(
                        plan.categoryNames().values().stream(),
                        Arrays.stream(Label.values()).map(Label::term),
                        Stream.of(UNSETTLED))
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Returns the line of a case.
     *
     * @param applicant full name; not kept
     * @param minor whether the applicant is under eighteen; then even the surname is not shown
     * @param persons number of persons in the household
     * @param type the county's own name of a category, the name of a label, or {@link #UNSETTLED}
     * @throws IllegalArgumentException for any other type or an impossible number; the message repeats nothing of what was given
     */
    public PublicLine line(String applicant, boolean minor, int persons, String type) {
        if (!types.contains(type)) {
            throw new IllegalArgumentException("the county has no category of that name");
        }
        return new PublicLine(minor ? Surnames.SOMEBODY : Surnames.shown(applicant), persons, type);
    }
}
