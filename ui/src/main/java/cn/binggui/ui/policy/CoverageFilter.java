package cn.binggui.ui.policy;

import cn.binggui.policy.plan.Coverage;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Buttons that count the sentences by coverage and show only one kind; the pressed one shows all again. */
final class CoverageFilter extends Composite<Div> {
    private final Map<Coverage, NativeButton> buttons = new LinkedHashMap<>();
    private final NativeButton all;
    private @Nullable Coverage chosen;

    CoverageFilter(List<Sentence> sentences, Consumer<@Nullable Coverage> choose) {
        getContent().addClassName("coverage-filter");
        getContent().getElement().setAttribute("role", "group");
        getContent().getElement().setAttribute("aria-label", Texts.text("policy.coverage.label"));
        all = button(Texts.text("policy.coverage.all"), sentences.size(), () -> choose.accept(null));
        for (Coverage coverage : Coverage.values()) {
            long count = sentences.stream()
                    .filter(sentence -> sentence.coverage() == coverage)
                    .count();
            NativeButton button =
                    button(coverage.term(), count, () -> choose.accept(chosen == coverage ? null : coverage));
            button.addClassName(CoverageStyle.of(coverage));
            button.setEnabled(count > 0);
            buttons.put(coverage, button);
        }
        setChosen(null);
    }

    void setChosen(@Nullable Coverage coverage) {
        chosen = coverage;
        press(all, coverage == null);
        buttons.forEach((each, button) -> press(button, each == coverage));
    }

    private NativeButton button(String label, long count, Runnable click) {
        NativeButton button = new NativeButton();
        button.add(PolicyPart.styled(label), PolicyPart.styled(Long.toString(count), "coverage-count"));
        button.addClassName("coverage-button");
        button.addClickListener(event -> click.run());
        getContent().add(button);
        return button;
    }

    private static void press(NativeButton button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }
}
