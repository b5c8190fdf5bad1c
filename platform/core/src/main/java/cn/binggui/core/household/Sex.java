package cn.binggui.core.household;

/** Sex as an identity number tells it. */
public enum Sex {
    MALE("男"),
    FEMALE("女");

    private final String label;

    Sex(String label) {
        this.label = label;
    }

    /** Returns the Chinese word. */
    public String label() {
        return label;
    }
}
