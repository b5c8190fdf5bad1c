package cn.binggui.policy.declared;

import cn.binggui.policy.Term;

/** At which tier the people sit who may do a step. */
public enum Performer implements Term {
    VILLAGE("村（居）"),
    TOWNSHIP("乡镇（街道）"),
    COUNTY("县级部门");

    private final String term;

    Performer(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
