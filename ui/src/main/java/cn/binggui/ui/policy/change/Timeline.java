package cn.binggui.ui.policy.change;

import cn.binggui.core.policy.ParameterValue;
import cn.binggui.core.policy.change.ChangeState;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of one parameter's value for one residence: every value, the latest first, those that came to nothing included. */
final class Timeline extends Composite<OrderedList> {
    private final Parameter parameter;
    private final ChangeRecord record;

    /** A value by its first day; what came with the program has no change. */
    private record Entry(LocalDate from, Instant drafted, ListItem item) {}

    Timeline(Parameter parameter, @Nullable Residence residence, ChangeRecord record) {
        this.parameter = parameter;
        this.record = record.of(parameter, residence);
        getContent().addClassName("param-timeline");
        Stream.concat(
                        this.record.changes().stream().map(this::entry),
                        this.record.givenAtFirst().stream().map(this::entry))
                .sorted(Comparator.comparing(Entry::from)
                        .thenComparing(Entry::drafted)
                        .reversed())
                .forEach(entry -> getContent().add(entry.item()));
    }

    /** Returns how many values there are. */
    int size() {
        return getContent().getComponentCount();
    }

    private Entry entry(ParameterChange change) {
        NewValue value = change.value();
        Div head = head(record.before(value.from()).orElse(null), value.number(), value.from());
        head.add(ChangeMarks.state(change.state()));
        ListItem item = new ListItem(
                head,
                ChangeMarks.styled(
                        Texts.text(
                                "param.rests",
                                value.document() + value.article(),
                                value.grade().label(),
                                change.authorName(),
                                Minute.of(change.createdAt())),
                        "param-line"));
        if (!value.note().isBlank()) {
            item.add(ChangeMarks.styled(value.note(), "param-line"));
        }
        decided(change).ifPresent(words -> item.add(ChangeMarks.styled(words, "param-line")));
        return new Entry(value.from(), change.createdAt(), item);
    }

    private Entry entry(ParameterValue value) {
        ListItem item = new ListItem(
                head(record.before(value.effectiveFrom()).orElse(null), value.value(), value.effectiveFrom()),
                ChangeMarks.styled(
                        Texts.text(
                                "param.timeline.given",
                                Objects.requireNonNullElse(value.document(), "")
                                        + Objects.requireNonNullElse(value.article(), "")),
                        "param-line"));
        if (value.note() != null) {
            item.add(ChangeMarks.styled(value.note(), "param-line"));
        }
        return new Entry(value.effectiveFrom(), Instant.EPOCH, item);
    }

    private Div head(@Nullable ParameterValue before, BigDecimal number, LocalDate from) {
        Div head = new Div(ChangeMarks.styled(ChangeMarks.step(before, number, parameter), "param-number"));
        if (before != null) {
            head.add(ChangeMarks.styled(ChangeMarks.difference(before.value(), number, parameter), "param-difference"));
        }
        head.add(ChangeMarks.styled(Texts.text("param.timeline.from", from)));
        head.addClassName("param-head");
        return head;
    }

    /** Returns who decided last, when, and why; empty where nobody has. */
    private static Optional<String> decided(ParameterChange change) {
        if (change.decidedAt() == null) {
            return Optional.empty();
        }
        String who = Objects.requireNonNullElse(change.deciderName(), "");
        String deed = Texts.text("param.timeline.by." + deed(change.state()), who, Minute.of(change.decidedAt()));
        return Optional.of(change.words().isBlank() ? deed : Texts.text("param.words", deed, change.words()));
    }

    private static String deed(ChangeState state) {
        return switch (state) {
            case PUBLISHED -> "published";
            case WITHDRAWN -> "withdrawn";
            // whoever goes on with it or gives it up does so after it was given back
            case RETURNED, DRAFT, SUBMITTED, DISCARDED -> "returned";
        };
    }
}
