package cn.binggui.ui.comparison;

import cn.binggui.core.comparison.Divergence;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;

/** Says in how many places the counties part, and leads to each. */
final class DivergenceBar extends Composite<Div> {
    private final Consumer<Divergence> reveal;

    DivergenceBar(Consumer<Divergence> reveal) {
        this.reveal = reveal;
        getContent().addClassName("divergence-bar");
        getContent().getElement().setAttribute("role", "status");
    }

    void show(List<Divergence> divergences) {
        Div content = getContent();
        content.removeAll();
        content.setClassName("agreed", divergences.isEmpty());
        if (divergences.isEmpty()) {
            content.add(new Span(Texts.text("comparison.agreed")));
            return;
        }
        Span count = new Span(Texts.text("comparison.divergences", divergences.size()));
        count.addClassName("divergence-count");
        content.add(count);
        for (int i = 0; i < divergences.size(); i++) {
            Divergence divergence = divergences.get(i);
            NativeButton jump = new NativeButton(
                    Texts.text(
                            i == 0 ? "comparison.divergence.jump.first" : "comparison.divergence.jump",
                            i + 1,
                            words(divergence)),
                    click -> reveal.accept(divergence));
            jump.addClassNames("divergence-jump", i == 0 ? "first" : "later");
            jump.setTitle(divergence.aspect().term() + "：" + divergence.subject());
            content.add(jump);
        }
    }

    private static String words(Divergence divergence) {
        return divergence.member() == null
                ? divergence.subject()
                : Texts.text("comparison.divergence.member", divergence.member(), divergence.subject());
    }
}
