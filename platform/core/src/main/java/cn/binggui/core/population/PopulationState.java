package cn.binggui.core.population;

/** How far a population is on its way to those who may try it. */
public enum PopulationState {
    /** A county's administrator has made it; another one has not looked at it yet. */
    PREPARED("待发布"),
    /** It can be tried. */
    RELEASED("可试算"),
    /** The second administrator did not release it; its households are deleted. */
    REFUSED("未予发布"),
    /** It was taken back; its households are deleted. */
    WITHDRAWN("已撤回");

    private final String label;

    PopulationState(String label) {
        this.label = label;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }
}
