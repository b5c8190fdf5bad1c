package cn.binggui.policy.declared;

/**
 * What a step must leave behind.
 *
 * @param name as the plan calls it
 */
public record Evidence(EvidenceKind kind, String name) {
    public Evidence {
        if (name.isBlank()) {
            throw new IllegalArgumentException("evidence without a name");
        }
    }
}
