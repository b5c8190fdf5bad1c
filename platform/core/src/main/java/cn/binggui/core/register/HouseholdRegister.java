package cn.binggui.core.register;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.People;
import cn.binggui.core.register.RegisterRow.Head;
import cn.binggui.core.tenancy.PlaceNames;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.value.Money;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The county's households in lists, always within the part of the county on which the person works. */
@Singleton
public class HouseholdRegister {
    /** The greatest number of rows in one page. */
    public static final int LARGEST_PAGE = 500;

    private static final Pattern SPACES = Pattern.compile("\\s", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DIGITS = Pattern.compile("[0-9Xx]+");

    private final RegisterRows rows;
    private final People people;
    private final PlaceNames places;
    private final Overviews overviews;
    private final AuditLog audit;
    private final Conditions conditions;

    HouseholdRegister(
            RegisterRows rows,
            People people,
            PlaceNames places,
            Overviews overviews,
            AuditLog audit,
            Conditions conditions) {
        this.rows = rows;
        this.people = people;
        this.places = places;
        this.overviews = overviews;
        this.audit = audit;
        this.conditions = conditions;
    }

    /**
     * Finds a person's households by full name or whole ID number; the audit log keeps who searched and how many were found.
     *
     * @param typed a full name, or all eighteen characters of an ID number
     * @throws Refusal BAD_INPUT where it is neither
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public Found search(Actor actor, String typed) {
        String words = SPACES.matcher(typed).replaceAll("");
        if (words.codePointCount(0, words.length()) < 2) {
            throw Refusal.badInput("search", "请输入全名或完整的18位身份证号，不能只输入一部分");
        }
        boolean byNumber = DIGITS.matcher(words).matches();
        List<Long> persons = byNumber ? people.numbered(IdNumber.read(words, "search")) : people.named(words);
        Found found = new Found(rows.households(persons));
        long seen = counts(conditions.of(actor, RegisterQuery.ALL, found.households()))
                + counts(conditions.of(actor, RegisterQuery.of(Map.of("closed", "1")), found.households()));
        audit.record(
                actor,
                AuditAction.PERSON_SEARCHED,
                "register",
                Map.of("by", byNumber ? "身份证号" : "姓名", "found", Long.toString(seen)));
        return found;
    }

    /**
     * Returns a page of households with masked identities.
     *
     * @param found the only households that count; {@code null} for any
     * @param limit at most {@link #LARGEST_PAGE}
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public List<RegisterRow> page(
            Actor actor, RegisterQuery query, @Nullable Found found, RegisterOrder order, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of %d rows from %d".formatted(limit, offset));
        }
        List<RegisterRows.Stored> page =
                rows.page(condition(actor, query, found).ofCategories(query), order, offset, limit);
        return named(actor, query.closed(), page, HouseholdRegister::masked);
    }

    /**
     * Returns how many households the query finds, by category.
     *
     * @param found the only households that count; {@code null} for any
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public RegisterCounts counts(Actor actor, RegisterQuery query, @Nullable Found found) {
        return rows.counts(condition(actor, query, found));
    }

    /** Returns what waits and what changed in the last thirty days. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public RegisterOverview overview(Actor actor) {
        return overviews.of(actor);
    }

    private Condition condition(Actor actor, RegisterQuery query, @Nullable Found found) {
        return conditions.of(actor, query, found == null ? null : found.households());
    }

    private long counts(Condition condition) {
        return rows.counts(condition).all();
    }

    /** Puts names to codes and keys; only this page's identities are decrypted. */
    List<RegisterRow> named(
            Actor actor, boolean closed, List<RegisterRows.Stored> page, Function<Identity, Head> shown) {
        Map<Long, Identity> heads = people.identities(page.stream()
                .map(RegisterRows.Stored::head)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, String> names = places.of(TenantBinding.current());
        return page.stream()
                .map(row -> new RegisterRow(
                        row.household(),
                        row.number(),
                        names.getOrDefault(row.township(), row.township()),
                        names.getOrDefault(row.village(), row.village()),
                        head(row.head() == null ? null : heads.get(row.head()), shown),
                        row.residence(),
                        row.people(),
                        row.changedOn(),
                        closed,
                        row.outcome(),
                        row.category(),
                        row.monitored(),
                        row.perCapita() == null ? null : new Money(row.perCapita()),
                        row.assumed()))
                .toList();
    }

    private static Head head(@Nullable Identity identity, Function<Identity, Head> shown) {
        return identity == null ? Head.UNKNOWN : shown.apply(identity);
    }

    static Head masked(Identity identity) {
        IdNumber number = identity.idNumber();
        return new Head(identity.maskedName(), number == null ? "" : number.masked());
    }
}
