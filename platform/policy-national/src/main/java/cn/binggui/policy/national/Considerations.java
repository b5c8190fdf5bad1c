package cn.binggui.policy.national;

import static cn.binggui.policy.national.Cited.because;

import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.ruling.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is considered of a person and leaves the ruling as it is; {@code null} where the county rules on it instead.
 *
 * @param detained in a detention house without judgment
 * @param missing missing for two years, verified but not declared
 * @param conscriptSpouse a conscript who is the applicant's spouse
 * @param officer an officer or sergeant
 * @param marriedOut married out, the registration not moved
 * @param returnedHome divorced or widowed and living at home again
 */
public record Considerations(
        Basis detained,
        @Nullable Basis missing,
        @Nullable Basis conscriptSpouse,
        @Nullable Basis officer,
        @Nullable Basis marriedOut,
        Basis returnedHome) {

    /** Returns the considerations of a county that is silent on all of these. */
    public static Considerations common() {
        return new Considerations(
                because("羁押而未判决，不属排除情形，照常判定", NationalClause.R_DETAINED),
                because("下落不明而未被宣告失踪，不属排除情形，照常判定", NationalClause.R_MISSING),
                because("配偶是义务兵的仍计入", NationalClause.R_CONSCRIPT),
                because("县文未单列军官、军士，按普通成员判定", NationalClause.R_OFFICER),
                because("县文未列外嫁人员，按有无法定义务和是否长期共同居住判定", NationalClause.R_MARRIED_OUT_STAYS),
                because("离婚、丧偶后返家同住，不作外嫁人员", NationalClause.R_RETURNED_HOME));
    }

    public List<Basis> bases() {
        return Stream.of(detained, missing, conscriptSpouse, officer, marriedOut, returnedHome)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns whether the person has married out for good: not divorced or widowed and living at home again. */
    public static boolean isMarriedOut(Member member) {
        return member.marriedOut() && !isBackHome(member);
    }

    private static boolean isBackHome(Member member) {
        boolean single =
                member.maritalStatus() == MaritalStatus.DIVORCED || member.maritalStatus() == MaritalStatus.WIDOWED;
        return single && member.livesTogether();
    }

    /** Returns what was considered of the person. */
    public List<Basis> of(Member member) {
        List<Basis> notes = List.of();
        if (member.custody() == Custody.DETAINED) {
            notes = add(notes, detained);
        }
        if (member.missing() == Missing.VERIFIED_TWO_YEARS) {
            notes = add(notes, missing);
        }
        switch (member.service()) {
            case CONSCRIPT -> notes = member.relation() == Relation.SPOUSE ? add(notes, conscriptSpouse) : notes;
            case OFFICER, SERGEANT -> notes = add(notes, officer);
            case NONE -> {}
        }
        if (member.marriedOut()) {
            notes = add(notes, isBackHome(member) ? returnedHome : marriedOut);
        }
        return notes;
    }

    /** Returns the notes with one more, or the same notes where there is nothing to add. */
    public static List<Basis> add(List<Basis> notes, @Nullable Basis note) {
        if (note == null) {
            return notes;
        }
        List<Basis> more = new ArrayList<>(notes);
        more.add(note);
        return more;
    }
}
