package cn.binggui.policy.testkit.population;

import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import java.time.LocalDate;

/** Makes people of whom nothing is special. */
final class People {
    private People() {}

    /** Returns a person with the contract's defaults. */
    static Member plain(String id, Relation relation, LocalDate birthDate) {
        return new Member(
                id,
                relation,
                birthDate,
                MaritalStatus.UNMARRIED,
                true,
                true,
                relation != Relation.OTHER,
                false,
                Study.NONE,
                true,
                true,
                Service.NONE,
                Custody.NONE,
                Missing.NONE,
                0,
                false,
                true,
                null,
                false,
                true,
                BirthProof.COMPLETE);
    }
}
