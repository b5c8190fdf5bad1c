package cn.binggui.ui.comparison;

/** How a mark looks; the words beside it say the same. */
enum Tone {
    GOOD("tone-good"),
    BAD("tone-bad"),
    OPEN("tone-open"),
    NOTICE("tone-notice"),
    PLAIN("tone-plain");

    private final String style;

    Tone(String style) {
        this.style = style;
    }

    String style() {
        return style;
    }
}
