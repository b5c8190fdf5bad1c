package cn.binggui.ui.scoring;

import cn.binggui.policy.value.Ratio;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Begins a check: its period, and where the county sets it itself, its share. */
final class SpotCheckNewForm extends Div {
    private static final int DECIMALS = 2;

    private final DayPicker from = new DayPicker(Texts.text("spotcheck.from"));
    private final DayPicker to = new DayPicker(Texts.text("spotcheck.to"));
    private final BigDecimalField share = new BigDecimalField(Texts.text("spotcheck.share.own"));
    private final Button create = new Button(Texts.text("spotcheck.create"));
    private final boolean planned;

    /** What is done with what was filled in. */
    interface Creating {
        /** @param own the county's own share; {@code null} for the plan's */
        void create(LocalDate from, LocalDate to, @Nullable Ratio own);
    }

    /**
     * Creates the form, with the month before as its period.
     *
     * @param planned whether the plan fixes a share
     * @param setsShare whether the person may set one
     */
    SpotCheckNewForm(LocalDate today, boolean planned, boolean setsShare, Creating creating) {
        this.planned = planned;
        LocalDate month = today.withDayOfMonth(1);
        from.setValue(month.minusMonths(1));
        to.setValue(month.minusDays(1));
        from.setId("spotcheck-from");
        to.setId("spotcheck-to");
        share.setId("spotcheck-share");
        share.setSuffixComponent(SpotCheckWords.styled("%"));
        share.setHelperText(Texts.text(planned ? "spotcheck.share.own.higher" : "spotcheck.share.own.marked"));
        share.setVisible(setsShare);
        create.setId("spotcheck-create");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setEnabled(planned || setsShare);
        create.addClickListener(click -> {
            if (isComplete()) {
                creating.create(from.getValue(), to.getValue(), ratio());
            }
        });
        addClassName("spot-new");
        add(from, to, share, create);
        if (!planned && !setsShare) {
            add(SpotCheckWords.styled(Texts.text("spotcheck.share.admin"), "spot-muted"));
        }
    }

    private boolean isComplete() {
        boolean tooFine = share.getValue() != null
                && share.getValue().stripTrailingZeros().scale() > DECIMALS;
        share.setInvalid(tooFine
                || !planned && share.getValue() == null
                || share.getValue() != null && share.getValue().signum() < 0);
        share.setErrorMessage(Texts.text("spotcheck.share.wrong"));
        from.setInvalid(from.isInvalid() || from.getValue() == null);
        to.setInvalid(to.isInvalid() || to.getValue() == null);
        return !share.isInvalid() && !from.isInvalid() && !to.isInvalid();
    }

    private @Nullable Ratio ratio() {
        BigDecimal percent = share.getValue();
        return percent == null ? null : Ratio.of(percent.movePointLeft(2));
    }
}
