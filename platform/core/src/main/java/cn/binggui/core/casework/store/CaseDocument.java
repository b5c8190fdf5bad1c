package cn.binggui.core.casework.store;

import cn.binggui.policy.Term;

/** What a case's entries are made out as, for the applicant. */
public enum CaseDocument implements Term {
    SUPPLEMENT_NOTICE("一次性告知书"),
    ACCEPTANCE_NOTICE("受理通知书"),
    CONFIRMATION("确认决定书"),
    REFUSAL("不予确认决定书");

    private final String term;

    CaseDocument(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
