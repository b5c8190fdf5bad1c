package cn.binggui.policy.national;

import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Flag;

/** The two readings of the basic pension after its national disregard has lapsed, in the order in which they are shown. */
enum PensionReading {
    DISREGARDED(
            false,
            Cited.because(
                    "基础养老金继续不计入（十四五期满，待定）",
                    NationalClause.R_PENSION_DISREGARDED,
                    NationalClause.MF2021_57_ART13_PENSION)),
    COUNTED(
            true,
            Cited.because(
                    "基础养老金计入收入（十四五期满，待定）", NationalClause.R_PENSION_COUNTED, NationalClause.MF2021_57_ART13_PENSION));

    private final IncomeScope.Treatment treatment;

    PensionReading(boolean counts, Basis basis) {
        this.treatment = new IncomeScope.Treatment(counts, basis.flagged(Flag.RULE_LAPSED));
    }

    IncomeScope.Treatment treatment() {
        return treatment;
    }

    Basis basis() {
        return treatment.basis();
    }
}
