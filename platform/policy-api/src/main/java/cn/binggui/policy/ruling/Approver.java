package cn.binggui.policy.ruling;

/**
 * The person or body that must approve a proposed determination.
 *
 * @param role TOWNSHIP or COUNTY
 * @param name the body's name as the plan writes it
 */
public record Approver(Role role, String name, Basis basis) {
    /** At which tier the approval is given. */
    public enum Role {
        TOWNSHIP,
        COUNTY
    }
}
