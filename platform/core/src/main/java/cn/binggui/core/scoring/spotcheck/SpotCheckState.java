package cn.binggui.core.scoring.spotcheck;

import cn.binggui.policy.Term;

/** How far a spot check is. */
public enum SpotCheckState implements Term {
    /** The list is drawn up, and the seed committed to by somebody else. */
    OPEN("编制名单"),
    /** The list never changes again; its digest is known. */
    FROZEN("名单冻结"),
    /** The seed is revealed and the households are chosen. */
    DRAWN("已抽取"),
    CHECKING("核查中"),
    /** Every household that was drawn is checked; findings are corrected, and no more. */
    DONE("核查完毕");

    private final String term;

    SpotCheckState(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /** Tells whether the households are chosen. */
    public boolean isDrawn() {
        return compareTo(DRAWN) >= 0;
    }
}
