package cn.binggui.core.verification;

import cn.binggui.core.household.IdNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A request about two people of a county, and answers to it. */
final class Asked {
    static final long ID = 4711;
    static final String COUNTY = "here";
    static final IdNumber NUMBER = IdNumber.of("42028119600101001");
    static final Receipt RECEIPT = new Receipt(ID, COUNTY, Set.of("甲", "乙"), "4711");
    static final VerificationRequest REQUEST = new VerificationRequest(
            ID,
            COUNTY,
            LocalDate.of(2025, 11, 1),
            LocalDate.of(2026, 10, 31),
            List.of(
                    new VerificationRequest.Subject("甲", "核对某人", NUMBER),
                    new VerificationRequest.Subject("乙", "核对另一人", IdNumber.of("42028119600101002"))));
    static final String ITEM = "{\"kind\":\"PENSION\",\"label\":\"养老金\",\"amount\":1234.50,\"text\":\"\"}";

    private Asked() {}

    static String answer() {
        return answer("4711", COUNTY, ITEM);
    }

    static String answer(String request, String county, String items) {
        return "{\"request\":\"%s\",\"county\":\"%s\",\"conclusion\":\"符合\",\"members\":[{\"id\":\"甲\",\"items\":[%s]},{\"id\":\"乙\",\"items\":[]}]}"
                .formatted(request, county, items);
    }
}
