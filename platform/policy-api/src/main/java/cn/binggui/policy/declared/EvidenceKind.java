package cn.binggui.policy.declared;

import cn.binggui.policy.Term;

/** How a step's evidence comes into the case file. */
public enum EvidenceKind implements Term {
    /** Made from what is entered at the step, so that it needs no attachment. */
    RECORD("记录"),
    /** A paper that is signed or handed in, and attached as a scan. */
    DOCUMENT("文书"),
    /** At least one picture. */
    PHOTO("照片");

    private final String term;

    EvidenceKind(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
