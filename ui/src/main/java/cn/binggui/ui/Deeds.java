package cn.binggui.ui;

import cn.binggui.core.Refusal;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;

/** The buttons of a card: what one of them does is done once, a refusal is read beneath, and whatever was done shows at once. */
public final class Deeds {
    private final Paragraph trouble = new Paragraph();
    private final Runnable changed;

    /**
     * @param style class of the words of a refusal
     * @param changed is called after every deed
     */
    public Deeds(String style, Runnable changed) {
        this.changed = changed;
        trouble.addClassName(style);
        trouble.getElement().setAttribute("role", "alert");
    }

    /** Returns where a refusal is read. */
    public Paragraph trouble() {
        return trouble;
    }

    /** Returns a button that does something. */
    public Button button(String id, String text, Runnable deed) {
        Button button = new Button(text);
        button.setId(id);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            trouble.setText("");
            try {
                deed.run();
                changed.run();
            } catch (Refusal refusal) {
                trouble.setText(refusal.words());
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
