package cn.binggui.core.household;

import static cn.binggui.policy.facts.Relation.CHILD;
import static cn.binggui.policy.facts.Relation.GRANDCHILD;
import static cn.binggui.policy.facts.Relation.GRANDPARENT;
import static cn.binggui.policy.facts.Relation.OTHER;
import static cn.binggui.policy.facts.Relation.PARENT;
import static cn.binggui.policy.facts.Relation.SIBLING;
import static cn.binggui.policy.facts.Relation.SPOUSE;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Relations told from another head.
 *
 * <p>Nothing is guessed: a spouse's child may be a stepchild, a brother may have another father, and somebody's
 * daughter-in-law stands among the others. Each table's columns are the relations to the old head.
 */
public final class Relations {
    private static final List<Relation> ANYBODY =
            List.of(SPOUSE, CHILD, PARENT, GRANDCHILD, GRANDPARENT, SIBLING, OTHER);
    private static final List<Relation> ANYBODY_BUT_SPOUSE =
            List.of(CHILD, PARENT, GRANDCHILD, GRANDPARENT, SIBLING, OTHER);

    private Relations() {}

    /**
     * Returns what is known of a person's relation to a new head.
     *
     * @param newHead the new head's relation to the old one
     * @param person another person's relation to the old head
     */
    public static NewRelation seenFrom(Relation newHead, Relation person) {
        return switch (newHead) {
            case APPLICANT -> known(person);
            case SPOUSE -> seenFromSpouse(person);
            case CHILD -> seenFromChild(person);
            case PARENT -> seenFromParent(person);
            case GRANDPARENT -> seenFromGrandparent(person);
            case GRANDCHILD -> seenFromGrandchild(person);
            case SIBLING -> seenFromSibling(person);
            case OTHER -> seenFromOther(person);
        };
    }

    /** Returns the relation of one person to another, given that of the other to the one. */
    public static Relation inverse(Relation relation) {
        return switch (relation) {
            case APPLICANT -> Relation.APPLICANT;
            case SPOUSE -> SPOUSE;
            case CHILD -> PARENT;
            case PARENT -> CHILD;
            case GRANDPARENT -> GRANDCHILD;
            case GRANDCHILD -> GRANDPARENT;
            case SIBLING -> SIBLING;
            case OTHER -> OTHER;
        };
    }

    /**
     * Returns what is known of everybody's relation to a new head, by member id, for a screen to ask for the rest.
     *
     * @param newHead id of a member; he himself is not in the answer
     */
    public static Map<String, NewRelation> seenFrom(HouseholdFacts facts, String newHead) {
        Relation was = facts.members().stream()
                .filter(member -> member.id().equals(newHead))
                .map(Member::relation)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no member with the id of the new head"));
        Map<String, NewRelation> relations = seenFrom(was, facts);
        relations.remove(newHead);
        return relations;
    }

    /**
     * Returns what is known of everybody's relation to a head who is none of them, by member id.
     *
     * @param newHead the new head's relation to the head of these facts
     */
    public static Map<String, NewRelation> seenFrom(Relation newHead, HouseholdFacts facts) {
        Map<String, NewRelation> relations = new LinkedHashMap<>();
        for (Member member : facts.members()) {
            relations.put(member.id(), seenFrom(newHead, member.relation()));
        }
        return relations;
    }

    /**
     * Returns whether a new relation leaves open if a member has a legal duty of support: what is registered differs
     * from what is usual for the new relation, and may have been meant for the old one only.
     */
    public static boolean leavesDutyOpen(Member member, Relation now) {
        return switch (now) {
            case APPLICANT, SPOUSE -> false;
            case CHILD, PARENT, GRANDPARENT, GRANDCHILD, SIBLING, OTHER ->
                now != member.relation() && member.legalSupportDuty() != MemberDraft.usuallyHasDuty(now);
        };
    }

    private static NewRelation seenFromSpouse(Relation person) {
        return switch (person) {
            case APPLICANT -> known(SPOUSE);
            case SPOUSE -> choose(ANYBODY_BUT_SPOUSE);
            case CHILD -> choose(CHILD, OTHER);
            case PARENT, GRANDPARENT, SIBLING -> known(OTHER);
            case GRANDCHILD -> choose(GRANDCHILD, OTHER);
            case OTHER -> choose(ANYBODY_BUT_SPOUSE);
        };
    }

    private static NewRelation seenFromChild(Relation person) {
        return switch (person) {
            case APPLICANT -> known(PARENT);
            case SPOUSE -> choose(PARENT, OTHER);
            case CHILD -> known(SIBLING);
            case PARENT -> known(GRANDPARENT);
            case GRANDPARENT, SIBLING -> known(OTHER);
            case GRANDCHILD -> choose(CHILD, OTHER);
            case OTHER -> choose(ANYBODY);
        };
    }

    private static NewRelation seenFromParent(Relation person) {
        return switch (person) {
            case APPLICANT -> known(CHILD);
            case SPOUSE, GRANDCHILD -> known(OTHER);
            case CHILD -> known(GRANDCHILD);
            case PARENT -> choose(SPOUSE, OTHER);
            case GRANDPARENT -> choose(PARENT, OTHER);
            case SIBLING -> choose(CHILD, OTHER);
            case OTHER -> choose(ANYBODY);
        };
    }

    private static NewRelation seenFromGrandparent(Relation person) {
        return switch (person) {
            case APPLICANT -> known(GRANDCHILD);
            case SPOUSE, CHILD, GRANDCHILD -> known(OTHER);
            case PARENT -> choose(CHILD, OTHER);
            case GRANDPARENT -> choose(SPOUSE, OTHER);
            case SIBLING -> choose(GRANDCHILD, OTHER);
            case OTHER -> choose(ANYBODY);
        };
    }

    private static NewRelation seenFromGrandchild(Relation person) {
        return switch (person) {
            case APPLICANT -> known(GRANDPARENT);
            case SPOUSE -> choose(GRANDPARENT, OTHER);
            case CHILD -> choose(PARENT, OTHER);
            case PARENT, GRANDPARENT, SIBLING -> known(OTHER);
            case GRANDCHILD -> choose(SIBLING, OTHER);
            case OTHER -> choose(ANYBODY);
        };
    }

    private static NewRelation seenFromSibling(Relation person) {
        return switch (person) {
            case APPLICANT -> known(SIBLING);
            case SPOUSE, CHILD, GRANDCHILD -> known(OTHER);
            case PARENT -> choose(PARENT, OTHER);
            case GRANDPARENT -> choose(GRANDPARENT, OTHER);
            case SIBLING -> choose(SIBLING, OTHER);
            case OTHER -> choose(ANYBODY);
        };
    }

    private static NewRelation seenFromOther(Relation person) {
        return switch (person) {
            case APPLICANT -> known(OTHER);
            case SPOUSE, CHILD, PARENT, GRANDPARENT, GRANDCHILD, SIBLING, OTHER -> choose(ANYBODY);
        };
    }

    private static NewRelation known(Relation relation) {
        return new NewRelation.Known(relation);
    }

    private static NewRelation choose(Relation first, Relation second) {
        return choose(List.of(first, second));
    }

    private static NewRelation choose(List<Relation> candidates) {
        return new NewRelation.ToChoose(candidates);
    }
}
