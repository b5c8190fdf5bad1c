package cn.binggui.policy.facts;

import cn.binggui.policy.Term;

/** Relation to the applicant. */
public enum Relation implements Term {
    APPLICANT("申请人"),
    SPOUSE("配偶"),
    CHILD("子女"),
    PARENT("父母"),
    GRANDPARENT("祖父母"),
    GRANDCHILD("孙子女"),
    SIBLING("兄弟姐妹"),
    OTHER("其他");

    private final String term;

    Relation(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
