package cn.binggui.policy.facts;

import cn.binggui.policy.Term;

/** 残疾类别. */
public enum DisabilityCategory implements Term {
    VISION("视力"),
    HEARING("听力"),
    SPEECH("言语"),
    LIMB("肢体"),
    INTELLECTUAL("智力"),
    MENTAL("精神"),
    MULTIPLE("多重");

    private final String term;

    DisabilityCategory(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
