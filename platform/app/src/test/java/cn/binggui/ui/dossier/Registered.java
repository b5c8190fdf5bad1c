package cn.binggui.ui.dossier;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.ChangeRequest;
import cn.binggui.core.household.store.Households;
import cn.binggui.core.household.store.Registration;
import cn.binggui.policy.facts.HouseholdFacts;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A household registered in spring whose income is another since summer. */
public final class Registered {
    public static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
    public static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    public static final String NAME = "测试赵钱";
    private static final String VILLAGE = "420281104200";
    private static final AtomicInteger NEXT = new AtomicInteger(100);

    private Registered() {}

    /** Returns the key of a new household of the township worker's. */
    public static long household() {
        Actor actor = RunningApp.actor("daye-township");
        Households households = RunningApp.bean(Households.class);
        IdNumber number = IdNumber.of("42028119600101" + NEXT.incrementAndGet());
        long household = households.register(
                actor,
                new Registration(
                        VILLAGE, facts(SPRING, 4_000), Map.of("甲", new Identity(NAME, number, "19900000001")), "入户核查"));
        households.change(
                actor,
                new ChangeRequest(
                        household,
                        1,
                        new Change.Update(SUMMER, facts(SUMMER, 6_000), Map.of()),
                        null,
                        Map.of(),
                        "工资增加"));
        return household;
    }

    static HouseholdFacts facts(LocalDate day, int wages) {
        return FactsCodec.read("""
                {"acceptedOn": "%s", "township": "还地桥镇", "residence": "RURAL",
                 "members": [{"id": "甲", "relation": "APPLICANT", "birthDate": "1960-01-01", "maritalStatus": "MARRIED"},
                             {"id": "乙", "relation": "SPOUSE", "birthDate": "1961-01-01", "maritalStatus": "MARRIED"}],
                 "income": [{"memberId": "甲", "source": "WAGES", "annualAmount": %d},
                            {"memberId": "乙", "source": "TRANSFER_NET", "annualAmount": 1500}],
                 "property": "WITHIN_ALLOWANCE_LIMIT"}
                """.formatted(day, wages));
    }
}
