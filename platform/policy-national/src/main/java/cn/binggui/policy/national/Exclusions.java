package cn.binggui.policy.national;

import static cn.binggui.policy.national.Cited.because;

import cn.binggui.policy.facts.Member;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.value.Whole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who never counts, before any inclusion is looked at (民发〔2021〕57号第七条第二款).
 *
 * @param clergyMonths months apart from which a religious professional no longer counts
 */
public record Exclusions(Whole clergyMonths, Basis clergy, Basis imprisoned, Basis rehabilitation, Basis declared) {
    /** Returns the national exclusions in the nation's words. */
    public static Exclusions national(Whole clergyMonths) {
        return new Exclusions(
                clergyMonths,
                because("宗教教职人员脱离家庭独立生活满三年，不计入", NationalClause.MF2021_57_ART7_EXCLUDED),
                because("正在服刑，不计入", NationalClause.MF2021_57_ART7_EXCLUDED),
                because("正在强制隔离戒毒，不计入", NationalClause.MF2021_57_ART7_EXCLUDED),
                because("已被宣告失踪，不计入", NationalClause.MF2021_57_ART7_EXCLUDED));
    }

    /** Returns the same exclusions with the county's own ground for prisoners. */
    public Exclusions withImprisoned(Basis county) {
        return new Exclusions(clergyMonths, clergy, county, rehabilitation, declared);
    }

    public List<Basis> bases() {
        return List.of(clergy, imprisoned, rehabilitation, declared);
    }

    /** Returns why the person does not count, or {@code null} where nothing excludes them. */
    public @Nullable Basis exclude(Member member) {
        if (member.clergyMonthsAway() >= clergyMonths.count()) {
            return clergy;
        }
        Basis custody = switch (member.custody()) {
            case IMPRISONED -> imprisoned;
            case COMPULSORY_REHABILITATION -> rehabilitation;
            // 看守所羁押而未判决，国家未列为排除情形
            case NONE, DETAINED -> null;
        };
        if (custody != null) {
            return custody;
        }
        return switch (member.missing()) {
            case DECLARED -> declared;
            case NONE, VERIFIED_TWO_YEARS -> null;
        };
    }
}
