package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.ChangeRequest;
import com.vaadin.flow.component.Component;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one kind of change needs to be told. */
interface ChangeForm {
    /** Returns the fields; a form without any returns an empty component. */
    Component fields();

    /**
     * Returns the change as it is entered.
     *
     * @param on from which day
     * @throws cn.binggui.core.Refusal BAD_INPUT with every mistake that can be told before the household is looked at
     */
    Change change(LocalDate on);

    /** Returns who was newly entered, by member id. */
    default Map<String, Identity> people() {
        return Map.of();
    }

    /** Returns the household that joins in a merge; {@code null} for any other change. */
    default ChangeRequest.@Nullable Joining joining() {
        return null;
    }

    /** Returns what is entered, valid or not. */
    Map<String, Object> json();

    /** Shows what {@link #json} returned. */
    void read(Map<?, ?> json);

    /** Shows a mistake at its field; false where it belongs to none of them. */
    boolean showMistake(Mistake mistake);

    void clearMistakes();
}
