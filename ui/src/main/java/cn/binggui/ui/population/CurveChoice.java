package cn.binggui.ui.population;

import cn.binggui.core.population.Lever;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.value.ValueType;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which number is moved, for whom, in which county, and from where to where. */
final class CurveChoice extends Composite<Div> {
    /** How many stops a curve has, both ends included. */
    static final int STOPS = 13;

    private static final String ALL = "";
    private static final BigDecimal LOW = new BigDecimal("0.7");
    private static final BigDecimal HIGH = new BigDecimal("1.3");
    private static final Map<ValueType, Integer> DECIMALS =
            Map.of(ValueType.MONEY, 0, ValueType.RATIO, 2, ValueType.WHOLE, 0);

    private final Select<Parameter> parameter = new Select<>();
    private final Select<String> county = new Select<>();
    private final Select<String> residence = new Select<>();
    private final BigDecimalField from = new BigDecimalField(Texts.text("lab.curve.from"));
    private final BigDecimalField to = new BigDecimalField(Texts.text("lab.curve.to"));
    private final Values values;

    /** Tells the value in force. */
    interface Values {
        /** Returns the number of a parameter in a county; {@code null} where there is none. */
        @Nullable
        BigDecimal inForce(String county, String parameter, @Nullable Residence residence);
    }

    CurveChoice(List<Parameter> parameters, Map<String, String> counties, Values values) {
        this.values = values;
        parameter.setLabel(Texts.text("lab.curve.parameter"));
        parameter.setId("lab-parameter");
        parameter.setItems(parameters);
        parameter.setItemLabelGenerator(each -> each.isOpen()
                ? each.label()
                : Texts.text("lab.curve.closed", each.label(), each.openness().term()));
        Map<String, String> names = new LinkedHashMap<>();
        names.put(ALL, Texts.text("lab.curve.all"));
        names.putAll(counties);
        county.setLabel(Texts.text("lab.curve.county"));
        county.setId("lab-county");
        county.setItems(names.keySet());
        county.setItemLabelGenerator(each -> names.getOrDefault(each, each));
        county.setValue(ALL);
        List<String> residences = new ArrayList<>(List.of(ALL));
        for (Residence each : Residence.values()) {
            residences.add(each.name());
        }
        residence.setLabel(Texts.text("lab.curve.residence"));
        residence.setId("lab-residence");
        residence.setItems(residences);
        residence.setItemLabelGenerator(each -> each.isEmpty()
                ? Texts.text("policy.parameter.everybody")
                : Residence.valueOf(each).term());
        residence.setValue(ALL);
        from.setId("lab-curve-from");
        to.setId("lab-curve-to");
        parameter.addValueChangeListener(change -> suggest());
        county.addValueChangeListener(change -> suggest());
        residence.addValueChangeListener(change -> suggest());
        parameters.stream().findFirst().ifPresent(parameter::setValue);
        getContent().addClassName("lab-choice");
        getContent().add(parameter, county, residence, from, to);
    }

    /** Offers a range around what holds, within the bounds. */
    private void suggest() {
        Parameter moved = parameter.getValue();
        if (moved == null) {
            return;
        }
        residence.setVisible(moved.byResidence());
        BigDecimal now = now(moved);
        if (now == null) {
            from.setValue(moved.min().number());
            to.setValue(moved.max().number());
            return;
        }
        int decimals = Objects.requireNonNull(DECIMALS.get(moved.type()));
        from.setValue(now.multiply(LOW)
                .setScale(decimals, RoundingMode.DOWN)
                .max(moved.min().number()));
        to.setValue(now.multiply(HIGH)
                .setScale(decimals, RoundingMode.UP)
                .min(moved.max().number()));
    }

    private @Nullable BigDecimal now(Parameter moved) {
        Lever lever = lever();
        if (lever.county() != null) {
            return values.inForce(lever.county(), moved.id(), lever.residence());
        }
        return county.getListDataView()
                .getItems()
                .filter(each -> !each.isEmpty())
                .map(each -> Optional.ofNullable(values.inForce(each, moved.id(), lever.residence())))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    Parameter parameter() {
        return parameter.getValue();
    }

    Lever lever() {
        String where = county.getValue();
        String who = residence.getValue();
        boolean everybody = who.isEmpty() || !residence.isVisible();
        return new Lever(
                parameter.getValue().id(), everybody ? null : Residence.valueOf(who), where.isEmpty() ? null : where);
    }

    /** Returns evenly spaced values from one end to the other; empty where the range is none. */
    List<BigDecimal> stops() {
        BigDecimal low = from.getValue();
        BigDecimal high = to.getValue();
        if (low == null || high == null || low.compareTo(high) >= 0) {
            return List.of();
        }
        List<BigDecimal> stops = new ArrayList<>();
        for (int step = 0; step < STOPS; step++) {
            BigDecimal stop = at(step, STOPS - 1);
            if (stops.isEmpty() || stop.compareTo(stops.getLast()) > 0) {
                stops.add(stop);
            }
        }
        return stops;
    }

    /** Returns the value at a step of so many between both ends, rounded as the parameter takes it. */
    BigDecimal at(int step, int steps) {
        BigDecimal low = from.getValue();
        BigDecimal high = to.getValue();
        int decimals = Math.max(
                Objects.requireNonNull(DECIMALS.get(parameter.getValue().type())),
                Math.max(
                        low.stripTrailingZeros().scale(),
                        high.stripTrailingZeros().scale()));
        return low.add(high.subtract(low)
                        .multiply(BigDecimal.valueOf(step))
                        .divide(BigDecimal.valueOf(steps), decimals + 4, RoundingMode.HALF_UP))
                .setScale(decimals, RoundingMode.HALF_UP);
    }
}
