package cn.binggui.core.household;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A dated change of a household (变更事项); {@link Changes} says what it makes of it.
 *
 * <p>A mistake's path begins with the name of the component below.
 */
public sealed interface Change {
    /** Returns the day from which the household is another; it becomes the {@code acceptedOn} of the new facts. */
    LocalDate on();

    /**
     * Circumstances of the same people have changed (更新情况).
     *
     * @param facts the new facts: the same members, head and township; their own day is replaced by that of the change
     * @param persons who members are that was unknown or wrong so far, by member id; all others stay
     */
    record Update(LocalDate on, HouseholdFacts facts, Map<String, Long> persons) implements Change {
        public Update {
            persons = Map.copyOf(persons);
        }

        /** Facts stay out of logs. */
        @Override
        public String toString() {
            return "Update[on=%s]".formatted(on);
        }
    }

    /**
     * A member joins (增加人员), as by birth or marriage.
     *
     * @param person the person's key; {@code null} while the identity is unknown
     * @param income of the new member only
     * @param assessedSupport that the new member owes or is owed
     */
    record Join(
            LocalDate on,
            Member member,
            @Nullable Long person,
            List<IncomeItem> income,
            List<AssessedSupport> assessedSupport)
            implements Change {
        public Join {
            income = List.copyOf(income);
            assessedSupport = List.copyOf(assessedSupport);
        }

        /** Facts stay out of logs. */
        @Override
        public String toString() {
            return "Join[on=%s]".formatted(on);
        }
    }

    /**
     * A member leaves (减少人员), and his income and the support owed to him with him.
     *
     * <p>The household's expenses stay: they were borne by it over the past twelve months.
     *
     * @param staysListed whether he stays among the candidates with the reason marked in the facts, for the county's
     *     rules to decide; possible where {@link LeaveReason#maybeListed()}
     */
    record Leave(LocalDate on, String memberId, LeaveReason reason, boolean staysListed) implements Change {}

    /**
     * Another member becomes the head (变更户主), and all relations are told from him.
     *
     * @param head id of the new head
     * @param kinship what {@link Relations#seenFrom(HouseholdFacts, String)} leaves open
     */
    record NewHead(LocalDate on, String head, Kinship kinship) implements Change {}

    /**
     * Some members leave to a household of their own (分户); the old head stays.
     *
     * @param memberIds who goes, with income and support among them
     * @param head id of the new household's head
     * @param kinship what is open of the relations to the new head
     * @param expenses of every necessary expense, in its order, how much goes with them: nothing, all or a part
     * @param circumstances of the new household; the old one keeps its own
     */
    record Split(
            LocalDate on,
            Set<String> memberIds,
            String head,
            Kinship kinship,
            List<Money> expenses,
            Circumstances circumstances,
            Place place)
            implements Change {
        public Split {
            memberIds = Set.copyOf(memberIds);
            expenses = List.copyOf(expenses);
        }

        /** Facts stay out of logs. */
        @Override
        public String toString() {
            return "Split[on=%s]".formatted(on);
        }
    }

    /**
     * Another household joins as a whole and is closed (并户).
     *
     * @param other the household that joins
     * @param headRelation the other head's relation to this head; {@code null} where one of them is a member of both
     *     households, so that it is registered
     * @param kinship what is open of the relations to this head, by the member ids of the other household
     * @param circumstances of the household that both become
     */
    record Merge(
            LocalDate on,
            HouseholdState other,
            @Nullable Relation headRelation,
            Kinship kinship,
            Circumstances circumstances)
            implements Change {
        /** Facts stay out of logs. */
        @Override
        public String toString() {
            return "Merge[on=%s]".formatted(on);
        }
    }

    /** The household moves within the county (迁移). */
    record Move(LocalDate on, Place place) implements Change {}

    /** The household is closed (注销). */
    record Close(LocalDate on, CloseReason reason) implements Change {}

    /**
     * Where a household lives.
     *
     * @param village division code of twelve digits
     * @param township full name of the township
     */
    record Place(String village, String township) {}
}
