package cn.binggui.core.whatif;

import cn.binggui.core.policy.change.NewValue;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a county's rules may ask for, each as a bit: an open parameter for one residence or for none. Where there are more numbers
 * than bits, the last bit stands for all that have none of their own; so an answer may say asked of what was not asked, never the opposite.
 */
final class Questions {
    private static final int LAST = Long.SIZE - 1;

    /** Those for each residence, and the one for none. */
    private static final int EACH = Residence.values().length + 1;

    private final Map<String, Integer> places = new HashMap<>();

    Questions(CountyPolicy policy) {
        policy.parameters().stream()
                .filter(Parameter::isOpen)
                .forEach(parameter -> places.putIfAbsent(parameter.id(), places.size()));
    }

    /** Returns the questions to which a draft would give another answer. */
    long answeredBy(NewValue draft) {
        Residence only = draft.residence();
        if (only != null) {
            return bit(draft.parameter(), only);
        }
        long bits = bit(draft.parameter(), null);
        for (Residence residence : Residence.values()) {
            bits |= bit(draft.parameter(), residence);
        }
        return bits;
    }

    /** Returns no bit for what no draft can change. */
    private long bit(String parameter, @Nullable Residence residence) {
        Integer place = places.get(parameter);
        if (place == null) {
            return 0;
        }
        int own = place * EACH + (residence == null ? 0 : 1 + residence.ordinal());
        return 1L << Math.min(own, LAST);
    }

    /** Values that note what was asked of them; for one household and one thread. */
    final class Noted implements Parameters {
        private final Parameters values;
        private long asked;

        Noted(Parameters values) {
            this.values = values;
        }

        @Override
        public @Nullable DatedValue find(String id, Residence residence, LocalDate on) {
            asked |= bit(id, residence);
            return values.find(id, residence, on);
        }

        /** Returns all questions so far. */
        long asked() {
            return asked;
        }
    }
}
