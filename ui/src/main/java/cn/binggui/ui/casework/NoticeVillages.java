package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.tenancy.Township;
import cn.binggui.core.tenancy.Village;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A choice among the villages of the person's part of the county. */
final class NoticeVillages extends ComboBox<NoticeVillages.Choice> {
    private final transient List<Choice> choices;

    /**
     * A village to choose.
     *
     * @param name full name, with the township's before it where the person works on several
     */
    record Choice(String code, String name) {}

    NoticeVillages(Actor actor, Tenants tenants, Consumer<@Nullable String> chosen) {
        super(Texts.text("notice.village"));
        choices = choices(actor, tenants);
        setItems(choices);
        setItemLabelGenerator(Choice::name);
        setPlaceholder(Texts.text("notice.village.any"));
        setClearButtonVisible(true);
        setVisible(choices.size() > 1);
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(
                        change.getValue() == null ? null : change.getValue().code());
            }
        });
    }

    void show(@Nullable String village) {
        setValue(choices.stream()
                .filter(choice -> choice.code().equals(village))
                .findFirst()
                .orElse(null));
    }

    private static List<Choice> choices(Actor actor, Tenants tenants) {
        String county = Objects.requireNonNull(actor.tenant());
        String own = actor.scope().township();
        List<Choice> found = new ArrayList<>();
        for (Township township : tenants.townships(actor, county)) {
            if (own != null && !own.equals(township.code())) {
                continue;
            }
            for (Village village : tenants.villages(actor, county, township.code())) {
                if (actor.scope().reaches(village.code())) {
                    found.add(new Choice(
                            village.code(), own == null ? township.name() + " " + village.name() : village.name()));
                }
            }
        }
        return List.copyOf(found);
    }
}
