package cn.binggui.app.verification;

import cn.binggui.core.StoredJson;
import cn.binggui.core.verification.ItemKind;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes up a report: the same ID number always has the same things, and most have none. */
final class SimulatedReport {
    private static final String MARK = "模拟数据";
    /** Of 256: how many people draw this or less from the hash. */
    private static final int VEHICLES = 26;

    private static final int BUSINESSES = 13;
    private static final int PENSIONS = 64;
    private static final int SAVINGS = 51;

    private SimulatedReport() {}

    /** Returns the report as JSON. */
    static String of(Map<String, Object> request) {
        List<Map<String, Object>> members = new ArrayList<>();
        int found = 0;
        if (request.get("members") instanceof List<?> asked) {
            for (Object each : asked) {
                Map<String, Object> member = StoredJson.entries(each);
                List<Map<String, @Nullable Object>> items = items(String.valueOf(member.get("idNumber")));
                found += items.size();
                members.add(Map.of("id", String.valueOf(member.get("id")), "items", items));
            }
        }
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("request", request.get("request"));
        report.put("county", request.get("county"));
        report.put(
                "conclusion",
                found == 0 ? MARK + "：核对期内未发现需要说明的经济状况信息。" : MARK + "：核对期内发现 %d 项经济状况信息，请结合入户调查认定。".formatted(found));
        report.put("members", members);
        return StoredJson.write(report);
    }

    private static List<Map<String, @Nullable Object>> items(String idNumber) {
        byte[] draw = hash(idNumber);
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        if (drawn(draw, 0) < VEHICLES) {
            items.add(item(ItemKind.VEHICLE, "机动车登记", null, "登记小型普通客车 1 辆"));
        }
        if (drawn(draw, 1) < BUSINESSES) {
            items.add(item(ItemKind.BUSINESS, "个体工商户登记", null, "登记为个体工商户经营者，状态：存续"));
        }
        if (drawn(draw, 2) < PENSIONS) {
            items.add(item(ItemKind.PENSION, "城乡居民养老保险待遇", fen(draw, 3, 180_000), "近 12 个月发放合计"));
        }
        if (drawn(draw, 5) < SAVINGS) {
            items.add(item(ItemKind.FINANCIAL_ASSETS, "银行存款", fen(draw, 6, 2_000_000), "期末余额"));
        }
        return items;
    }

    private static Map<String, @Nullable Object> item(
            ItemKind kind, String label, @Nullable BigDecimal amount, String text) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("kind", kind.name());
        item.put("label", label);
        item.put("amount", amount);
        item.put("text", MARK + "：" + text);
        return item;
    }

    /** Returns an amount of yuan from the least number of fen to some more. */
    private static BigDecimal fen(byte[] draw, int at, long least) {
        return BigDecimal.valueOf(least + (long) drawn(draw, at) * 256 + drawn(draw, at + 1), 2);
    }

    private static int drawn(byte[] draw, int at) {
        return draw[at] & 0xff;
    }

    private static byte[] hash(String idNumber) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(idNumber.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
