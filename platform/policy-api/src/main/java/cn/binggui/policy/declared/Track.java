package cn.binggui.policy.declared;

import cn.binggui.policy.Term;

/** Which total time limit a case runs under. */
public enum Track implements Term {
    STANDARD("常规"),
    COMMITMENT("告知承诺"),
    EXTENDED("特殊延长");

    private final String term;

    Track(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
