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
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.register.RegisterRow.Head;
import cn.binggui.core.tenancy.TenantBinding;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes lists of households out as Excel workbooks; who took what, and why, is in the audit log before the first row leaves. */
@Singleton
public class RegisterExport {
    /** The greatest number of households in one workbook. */
    public static final int LIMIT = 50_000;

    public static final int SHORTEST_REASON = 4;
    public static final int LONGEST_REASON = 200;
    private static final int BATCH = 500;

    private final HouseholdRegister register;
    private final RegisterRows rows;
    private final AuditLog audit;
    private final Conditions conditions;
    private final CountyPolicies policies;
    private final Clock clock;

    RegisterExport(
            HouseholdRegister register,
            RegisterRows rows,
            AuditLog audit,
            Conditions conditions,
            CountyPolicies policies,
            Clock clock) {
        this.register = register;
        this.rows = rows;
        this.audit = audit;
        this.conditions = conditions;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * What to take out.
     *
     * @param found the only households that count; {@code null} for any
     */
    public record Wanted(RegisterQuery query, @Nullable Found found, RegisterOrder order) {}

    /**
     * Writes a workbook with masked identities; the stream stays open.
     *
     * @throws Refusal UNPROCESSABLE for more households than {@link #LIMIT}; nothing is written then
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public void masked(Actor actor, Wanted wanted, OutputStream to) {
        write(actor, wanted, Map.of("identities", "脱敏"), HouseholdRegister::masked, to);
    }

    /**
     * Writes a workbook with whole names and ID numbers; the stream stays open.
     *
     * @param reason why they are needed; it stands in the audit log
     * @throws Refusal BAD_INPUT without a reason, UNPROCESSABLE for more households than {@link #LIMIT}; nothing is written then
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR})
    public void whole(Actor actor, Wanted wanted, String reason, OutputStream to) {
        String given = reason.strip();
        if (given.length() < SHORTEST_REASON || given.length() > LONGEST_REASON) {
            throw Refusal.badInput("reason", "请写明导出完整身份信息的原因（%d 至 %d 字）".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        write(actor, wanted, Map.of("identities", "完整", AuditLog.REASON, given), RegisterExport::whole, to);
    }

    private void write(
            Actor actor, Wanted wanted, Map<String, String> details, Function<Identity, Head> shown, OutputStream to) {
        RegisterQuery query = wanted.query();
        Condition condition = conditions
                .of(actor, query, wanted.found() == null ? null : wanted.found().households())
                .ofCategories(query);
        List<Long> keys = rows.keys(condition, wanted.order(), LIMIT + 1);
        if (keys.size() > LIMIT) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "一次最多导出 %d 户，符合条件的家庭超过此数；请缩小范围后分次导出".formatted(LIMIT));
        }
        record(actor, wanted, keys.size(), details);
        try {
            RegisterWorkbook workbook = new RegisterWorkbook(
                    policies.get(TenantBinding.current()).plan().categoryNames(), to);
            for (int from = 0; from < keys.size(); from += BATCH) {
                List<Long> batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
                workbook.add(batch(actor, wanted, batch, shown));
            }
            workbook.explain(
                    actor.displayName(), LocalDateTime.now(clock), Objects.requireNonNull(details.get("identities")));
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the rows in the order of their keys; the person's part of the county and the query apply once more. */
    private List<RegisterRow> batch(Actor actor, Wanted wanted, List<Long> keys, Function<Identity, Head> shown) {
        Condition condition = conditions.of(actor, wanted.query(), keys).ofCategories(wanted.query());
        Map<Long, RegisterRows.Stored> stored = rows.page(condition, RegisterOrder.BY_NUMBER, 0, BATCH).stream()
                .collect(Collectors.toMap(RegisterRows.Stored::household, row -> row));
        List<RegisterRows.Stored> ordered = new ArrayList<>();
        for (Long key : keys) {
            RegisterRows.Stored row = stored.get(key);
            if (row != null) {
                ordered.add(row);
            }
        }
        return register.named(actor, wanted.query().closed(), ordered, shown);
    }

    private void record(Actor actor, Wanted wanted, int count, Map<String, String> details) {
        Map<String, String> all = new HashMap<>(details);
        String query = wanted.query().words().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
        all.put("query", wanted.found() == null ? query : "按人员查找 " + query);
        all.put("rows", Integer.toString(count));
        audit.record(actor, AuditAction.HOUSEHOLDS_EXPORTED, "register", all);
    }

    private static Head whole(Identity identity) {
        IdNumber number = identity.idNumber();
        return new Head(identity.name(), number == null ? "" : number.value());
    }
}
