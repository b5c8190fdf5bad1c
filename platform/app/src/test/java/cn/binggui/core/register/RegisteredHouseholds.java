package cn.binggui.core.register;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.household.ChangeKind;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.household.HouseholdState;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.HouseholdStore;
import cn.binggui.core.household.store.NewRevision;
import cn.binggui.core.household.store.People;
import cn.binggui.core.household.store.Revision;
import cn.binggui.core.tenancy.PlaceNames;
import cn.binggui.core.tenancy.TenantBinding;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Households for tests of lists, and the people who look at them. */
public final class RegisteredHouseholds {
    private static final HouseholdStore STORE = RunningApp.bean(HouseholdStore.class);
    private static final People PEOPLE = RunningApp.bean(People.class);

    private RegisteredHouseholds() {}

    /** Returns a person of a county with that role, who works on that part of it. */
    public static Actor actor(String county, Role role, @Nullable String township, @Nullable String village) {
        return new Actor(7, "worker", "工作人员", Set.of(role), county, new Scope(township, village, null), 1, false);
    }

    /**
     * Registers a household of two.
     *
     * @param first seventeen digits of the head's ID number
     * @param wages of the head in a year, in yuan
     */
    public static Revision found(String county, String village, String name, String first, LocalDate day, int wages) {
        return TenantBinding.call(county, () -> {
            long head = PEOPLE.enroll(new Identity(name, IdNumber.of(first), null), "people");
            return STORE.found(revision(ChangeKind.REGISTERED, village, head, day, wages, false));
        });
    }

    /** Registers somebody who lives alone, so that everybody of the household is known by name and number. */
    public static Revision alone(String county, String village, Identity head, LocalDate day, int wages) {
        return alone(county, village, head, day, """
                "income": [{"memberId": "甲", "source": "WAGES", "annualAmount": %d}]
                """.formatted(wages));
    }

    /** Registers somebody who lives alone and whom something has struck, though the income is above every line. */
    public static Revision struck(String county, String village, Identity head, LocalDate day) {
        return alone(county, village, head, day, """
                "income": [{"memberId": "甲", "source": "WAGES", "annualAmount": 15000}],
                "necessaryExpenses": [{"kind": "MEDICAL", "annualAmount": 7500}],
                "suddenHardship": true
                """);
    }

    private static Revision alone(String county, String village, Identity head, LocalDate day, String more) {
        String township = RunningApp.bean(PlaceNames.class).of(county).get(village.substring(0, 9));
        var facts = FactsCodec.read("""
                {"acceptedOn": "%s", "township": "%s", "residence": "RURAL",
                 "members": [{"id": "甲", "relation": "APPLICANT", "birthDate": "%s", "maritalStatus": "WIDOWED"}],
                 "property": "WITHIN_ALLOWANCE_LIMIT", %s}
                """.formatted(day, township, head.idNumber().birthDate(), more));
        return TenantBinding.call(county, () -> {
            Map<String, Long> persons = Map.of("甲", PEOPLE.enroll(head, "people"));
            return STORE.found(new NewRevision(
                    ChangeKind.REGISTERED,
                    "测试",
                    new HouseholdState(village, facts, persons),
                    false,
                    null,
                    RunningApp.actor(county + "-township")));
        });
    }

    /** Gives the household other wages from that day. */
    public static void change(String county, Revision before, LocalDate day, int wages) {
        follow(county, before, ChangeKind.UPDATED, day, wages, false);
    }

    public static void close(String county, Revision before, LocalDate day) {
        follow(county, before, ChangeKind.CLOSED, day, 0, true);
    }

    public static String number(String county, Revision revision) {
        return TenantBinding.call(
                county, () -> STORE.find(revision.household()).orElseThrow().number());
    }

    /** Returns the details of what the people of {@link #actor} did, the first one first. */
    public static List<String> audited(String county, String action) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = DriverManager.getConnection(
                        server("url").replaceFirst("/[^/?]+$", "/binggui_" + county),
                        server("username"),
                        server("password"));
                var statement = connection.prepareStatement("SELECT details FROM audit_entry"
                        + " WHERE action = ? AND actor_name = 'worker' ORDER BY id")) {
            statement.setString(1, action);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private static String server(String last) {
        return RunningApp.context()
                .getProperty("binggui.servers.main." + last, String.class)
                .orElseThrow();
    }

    private static void follow(
            String county, Revision before, ChangeKind kind, LocalDate day, int wages, boolean ends) {
        long head = before.state().persons().values().iterator().next();
        TenantBinding.call(
                county,
                () -> STORE.append(
                        before.household(),
                        before.seq(),
                        revision(kind, before.state().village(), head, day, wages, ends)));
    }

    private static NewRevision revision(
            ChangeKind kind, String village, long head, LocalDate day, int wages, boolean ends) {
        var facts = FactsCodec.read("""
                {"acceptedOn": "%s", "township": "还地桥镇", "residence": "RURAL",
                 "members": [{"id": "甲", "relation": "APPLICANT", "birthDate": "1960-01-01"},
                             {"id": "乙", "relation": "SPOUSE", "birthDate": "1961-01-01", "maritalStatus": "MARRIED"}],
                 "income": [{"memberId": "甲", "source": "WAGES", "annualAmount": %d}],
                 "property": "WITHIN_ALLOWANCE_LIMIT"}
                """.formatted(day, wages));
        return new NewRevision(
                kind,
                "测试",
                new HouseholdState(village, facts, Map.of("甲", head)),
                ends,
                null,
                RunningApp.actor("daye-township"));
    }
}
