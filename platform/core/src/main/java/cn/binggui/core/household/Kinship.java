package cn.binggui.core.household;

import cn.binggui.policy.facts.Relation;
import java.util.Map;

/**
 * What a person says about relations to a new head, where the old relations leave it open.
 *
 * @param relations the relation to the new head, by member id
 * @param legalSupportDuties whether there is a legal duty of support, by member id
 */
public record Kinship(Map<String, Relation> relations, Map<String, Boolean> legalSupportDuties) {
    public static final Kinship NONE = new Kinship(Map.of(), Map.of());

    public Kinship {
        relations = Map.copyOf(relations);
        legalSupportDuties = Map.copyOf(legalSupportDuties);
    }
}
