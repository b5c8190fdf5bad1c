package cn.binggui.core.scoring;

import cn.binggui.policy.Term;
import cn.binggui.policy.declared.ScoringMethod;

/** The kinds of methods, to choose among and to name. */
public enum MethodKind implements Term {
    RATE("按比率"),
    BANDS("分档"),
    DEDUCTION("扣分"),
    BONUS("加分"),
    RANKING("按名次"),
    VETO("一票否决"),
    JUDGEMENT("评判");

    private final String term;

    MethodKind(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /** Returns the method's kind. */
    public static MethodKind of(ScoringMethod method) {
        return switch (method) {
            case ScoringMethod.Rate() -> RATE;
            case ScoringMethod.Bands _ -> BANDS;
            case ScoringMethod.Deduction _ -> DEDUCTION;
            case ScoringMethod.Bonus _ -> BONUS;
            case ScoringMethod.Ranking() -> RANKING;
            case ScoringMethod.Veto _ -> VETO;
            case ScoringMethod.Judgement _ -> JUDGEMENT;
        };
    }

    /** Tells whether it has a share of the full score; bonus and veto stand beside it. */
    public boolean isScored() {
        return this != BONUS && this != VETO;
    }
}
