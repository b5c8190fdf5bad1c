package cn.binggui.core.casework.store;

/** How long division codes are. */
final class Places {
    static final int TOWNSHIP_DIGITS = 9;
    static final int VILLAGE_DIGITS = 12;

    private Places() {}
}
