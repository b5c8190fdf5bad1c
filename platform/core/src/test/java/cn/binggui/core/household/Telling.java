package cn.binggui.core.household;

import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what a change of head leaves open, as somebody might who knows the family. */
final class Telling {
    private final RandomHouseholds chance;

    Telling(RandomHouseholds chance) {
        this.chance = chance;
    }

    /**
     * Returns a relation for everybody who needs one, with one spouse at most.
     *
     * @param newHead the new head's relation to the old one
     * @param headId the new head, who is left out
     */
    Kinship about(List<Member> members, Relation newHead, @Nullable String headId) {
        return about(members, newHead, headId, newHead == Relation.SPOUSE);
    }

    /** As above; a head who is married already gets no spouse. */
    Kinship about(List<Member> members, Relation newHead, @Nullable String headId, boolean isMarried) {
        Map<String, Relation> relations = new HashMap<>();
        Map<String, Boolean> duties = new HashMap<>();
        boolean married = isMarried;
        for (Member member : members) {
            if (member.id().equals(headId)) {
                continue;
            }
            Relation now = switch (Relations.seenFrom(newHead, member.relation())) {
                case NewRelation.Known(Relation known) -> known;
                case NewRelation.ToChoose(List<Relation> candidates) -> {
                    Relation chosen = chance.one(candidates);
                    if (married && chosen == Relation.SPOUSE) {
                        chosen = Relation.OTHER;
                    }
                    relations.put(member.id(), chosen);
                    yield chosen;
                }
            };
            married |= now == Relation.SPOUSE;
            if (Relations.leavesDutyOpen(member, now)) {
                duties.put(member.id(), chance.yes());
            }
        }
        return new Kinship(relations, duties);
    }
}
