package cn.binggui.core.register;

import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A household in a list.
 *
 * @param household the household's key
 * @param number what people call it by
 * @param township full name
 * @param village full name
 * @param head who the head is; identities are masked unless the caller may have them whole
 * @param changedOn first day of the latest revision; of a closed household, the day on which it was closed
 * @param outcome {@code null} where nothing has been determined
 * @param category {@code null} where nothing has been determined, or the outcome leaves it open
 * @param monitored how far 防止返贫监测对象 is settled; {@code null} where the label is not set
 * @param perCapita counted yearly income per person
 * @param assumed whether the result rests on a demonstration's assumption (演示假设)
 */
public record RegisterRow(
        long household,
        String number,
        String township,
        String village,
        Head head,
        Residence residence,
        int people,
        LocalDate changedOn,
        boolean closed,
        @Nullable Outcome outcome,
        @Nullable Category category,
        @Nullable LabelStatus monitored,
        @Nullable Money perCapita,
        boolean assumed) {

    /**
     * The head of a household.
     *
     * @param name empty where it is unknown
     * @param idNumber empty where it is unknown
     */
    public record Head(String name, String idNumber) {
        static final Head UNKNOWN = new Head("", "");

        /** Identities stay out of logs. */
        @Override
        public String toString() {
            return "Head";
        }
    }

    /** Who and what a household is stays out of logs. */
    @Override
    public String toString() {
        return "RegisterRow[household=%d]".formatted(household);
    }
}
