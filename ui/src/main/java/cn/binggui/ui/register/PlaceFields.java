package cn.binggui.ui.register;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Scope;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.ui.Texts;
import cn.binggui.ui.register.QueryFields.Place;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Township and village in a query area; whoever works in one only is not asked. */
public final class PlaceFields {
    private final Actor actor;
    private final String county;
    private final Tenants tenants;
    private final ComboBox<Place> township = QueryFields.places(Texts.text("register.township"));
    private final ComboBox<Place> village = QueryFields.places(Texts.text("register.village"));

    /** Offers the places of the person's county. */
    public PlaceFields(Actor actor, Tenants tenants) {
        this.actor = actor;
        this.county = Objects.requireNonNull(actor.tenant());
        this.tenants = tenants;
        Scope scope = actor.scope();
        township.setItems(townships());
        township.setVisible(scope.township() == null);
        village.setVisible(scope.village() == null);
        township.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                village.clear();
                offerVillages();
            }
        });
    }

    /** Returns the field for the township. */
    public ComboBox<Place> township() {
        return township;
    }

    /** Returns the field for the village. */
    public ComboBox<Place> village() {
        return village;
    }

    /** Fills both in by division codes; {@code null} for any. */
    public void show(@Nullable String townshipCode, @Nullable String villageCode) {
        township.setValue(place(townships(), townshipCode));
        offerVillages();
        village.setValue(place(villages(), villageCode));
    }

    /** Returns the chosen township's code; {@code null} for any. */
    public @Nullable String townshipCode() {
        return code(township.getValue());
    }

    /** Returns the chosen village's code; {@code null} for any. */
    public @Nullable String villageCode() {
        return code(village.getValue());
    }

    private void offerVillages() {
        List<Place> villages = villages();
        village.setItems(villages);
        village.setEnabled(!villages.isEmpty());
        village.setPlaceholder(Texts.text(villages.isEmpty() ? "register.village.first" : "register.any"));
    }

    private List<Place> townships() {
        return tenants.townships(actor, county).stream()
                .map(each -> new Place(each.code(), each.name()))
                .toList();
    }

    private List<Place> villages() {
        String own = actor.scope().township();
        String of = own != null ? own : townshipCode();
        return of == null
                ? List.of()
                : tenants.villages(actor, county, of).stream()
                        .map(each -> new Place(each.code(), each.name()))
                        .toList();
    }

    private static @Nullable Place place(List<Place> places, @Nullable String code) {
        return places.stream()
                .filter(place -> place.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String code(@Nullable Place place) {
        return place == null ? null : place.code();
    }
}
