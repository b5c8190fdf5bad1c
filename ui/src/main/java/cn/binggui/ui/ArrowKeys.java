package cn.binggui.ui;

import com.vaadin.flow.component.Component;

/** Moves the focus among the items of a list or table by the arrow keys, at once and without asking the server. */
public final class ArrowKeys {
    private static final String SCRIPT = """
            if (this.arrowKeys) return;
            this.arrowKeys = true;
            this.addEventListener('keydown', event => {
              const step = {ArrowUp: -$1, ArrowDown: $1, ArrowLeft: $1 > 1 ? -1 : 0, ArrowRight: $1 > 1 ? 1 : 0}[event.key];
              const items = [...this.querySelectorAll($0)].filter(item => item.offsetParent);
              const at = items.indexOf(event.target);
              if (!step || at < 0) return;
              event.preventDefault();
              const next = items[at + step];
              if (next) next.focus();
            });
            """;

    private ArrowKeys() {}

    /**
     * Lets the arrow keys move among the root's items, those that are not shown left out.
     *
     * @param selector CSS selector of the items, which can have the focus
     * @param columns how many items stand side by side; 1 for a list
     */
    public static void among(Component root, String selector, int columns) {
        root.addAttachListener(attach -> root.getElement().executeJs(SCRIPT, selector, columns));
    }
}
