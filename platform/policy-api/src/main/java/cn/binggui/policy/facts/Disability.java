package cn.binggui.policy.facts;

/**
 * A certified disability.
 *
 * @param grade 1 (most severe) to 4
 */
public record Disability(DisabilityCategory category, int grade) {
    public Disability {
        if (grade < 1 || grade > 4) {
            throw new IllegalArgumentException("a disability has grade 1 to 4, not " + grade);
        }
    }
}
