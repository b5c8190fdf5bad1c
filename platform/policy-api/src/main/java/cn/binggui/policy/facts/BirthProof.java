package cn.binggui.policy.facts;

import cn.binggui.policy.Term;

/** Proofs of birth for an unregistered newborn. */
public enum BirthProof implements Term {
    COMPLETE("齐全"),
    BIRTH_CERTIFICATE_MISSING("缺出生证明"),
    VILLAGE_PROOF_MISSING("缺村证明");

    private final String term;

    BirthProof(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
